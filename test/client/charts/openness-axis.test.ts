import { describe, expect, it } from 'vitest';
import { opennessAxis, powerLabel } from '../../../client/charts/openness-axis.ts';

const unit = (openness: number | null, opennessLow: number | null = null, opennessHigh: number | null = null) => ({
  openness,
  opennessLow,
  opennessHigh,
});

describe('the axis of openness', () => {
  it('has what is usual in the middle and ¼ and 4 at its ends where nothing lies beyond', () => {
    const { at, ticks } = opennessAxis([unit(1.2), unit(0.5)], 200);
    expect(ticks).toEqual([0.25, 0.5, 1, 2, 4]);
    expect([at(0.25), at(1), at(4)].map(Math.round)).toEqual([0, 100, 200]);
  });

  it('holds the ends of intervals', () => {
    const { at } = opennessAxis([unit(0.4, 0.1, 0.9)], 200);
    expect(at(0.1)).toBeGreaterThan(0);
    expect(at(0.1)).toBeLessThan(at(0.11));
  });

  it('puts a unit without outside ties at the lower end', () => {
    const { at } = opennessAxis([unit(0), unit(1)], 200);
    expect(at(0)).toBeCloseTo(0, 9);
  });

  it('stands with no value at all', () => expect(opennessAxis([unit(null)], 200).ticks).toContain(1));

  it('goes no further than a sixteenth', () => expect(opennessAxis([unit(0.0001)], 200).at(1 / 16)).toBeCloseTo(0, 9));

  it('writes powers of two as people do', () => expect([0.125, 0.5, 2].map(powerLabel)).toEqual(['⅛', '½', '2 ×']));
});
