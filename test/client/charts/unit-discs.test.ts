import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discGap, placeDiscs, separate } from '../../../client/charts/unit-discs.ts';

const radii = fc.array(fc.integer({ min: 10, max: 120 }), { minLength: 1, maxLength: 25 });
const distance = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y);

describe('placing discs', () => {
  it('never lets two overlap, and keeps room for a name between them', () =>
    fc.assert(
      fc.property(radii, fc.integer({ min: 0, max: 60 }), (all, count) => {
        const links = Array.from({ length: all.length > 1 ? count : 0 }, (_, i) => ({
          source: (i * 7) % all.length,
          target: (i * 3 + 1) % all.length,
          ties: 1 + (i % 9),
        })).filter((link) => link.source !== link.target);
        const discs = placeDiscs(all, links);
        for (let i = 0; i < discs.length; i++)
          for (let j = i + 1; j < discs.length; j++)
            expect(distance(discs[i], discs[j])).toBeGreaterThanOrEqual(all[i] + all[j] + discGap - 1e-6);
      }),
      { numRuns: 25 },
    ));

  it('gives the same places for the same units', () => {
    const links = [{ source: 0, target: 2, ties: 5 }];
    expect(placeDiscs([20, 30, 40], links)).toEqual(placeDiscs([20, 30, 40], links));
  });

  it('puts units with many ties between them closer than those with none', () => {
    const discs = placeDiscs(
      [30, 30, 30, 30, 30, 30],
      [
        { source: 0, target: 5, ties: 100 },
        { source: 1, target: 4, ties: 100 },
        { source: 2, target: 3, ties: 100 },
      ],
    );
    expect(distance(discs[0], discs[5])).toBeLessThan(Math.max(...[1, 2, 3, 4].map((other) => distance(discs[0], discs[other]))));
  });

  it('ends the overlap of discs in one spot', () => {
    const discs = [0, 1, 2, 3].map(() => ({ x: 5, y: 5, r: 10 }));
    separate(discs, 2);
    for (let i = 0; i < 4; i++)
      for (let j = i + 1; j < 4; j++) expect(distance(discs[i], discs[j])).toBeGreaterThanOrEqual(22 - 1e-6);
  });

  it('stands with no unit and with one', () => {
    expect(placeDiscs([], [])).toEqual([]);
    expect(placeDiscs([10], [])).toHaveLength(1);
  });
});
