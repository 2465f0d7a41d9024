import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openness, opennessIntervals, organizationOpenness } from '../../../graph/silos/openness.ts';
import { expectedExternal, externalTies, unitMatrix } from '../../../graph/silos/unit-matrix.ts';
import type { Snapshot } from '../../../graph/snapshot/snapshot.ts';
import { anyGraph } from '../../support/any-graph.ts';
import { indexes, sum } from '../../support/brute-force.ts';
import { clique, path, snapshotOf, star, twoCliques } from '../../support/graphs.ts';

const intervalsOf = (snapshot: Snapshot, resamples = 400, seed = 1) =>
  opennessIntervals(snapshot, unitMatrix(snapshot), { resamples, seed });

describe('openness', () => {
  test('of the organization is external ties over those due to chance', () => {
    // one tie between, 13 ends on each side: expected 6.5 for each unit
    expect(organizationOpenness(unitMatrix(snapshotOf(twoCliques(4))))).toBeCloseTo(1 / 6.5, 12);
  });

  test('of the organization is 0 without ties between units, and not defined where none can be expected', () => {
    const apart = snapshotOf({ edges: [...clique(3), ...clique(3, 3)], unit: [0, 0, 0, 1, 1, 1] });
    expect(organizationOpenness(unitMatrix(apart))).toBe(0);
    expect(organizationOpenness(unitMatrix(snapshotOf({ edges: path(3), unit: [0, 0, 0] })))).toBeNull();
    expect(organizationOpenness(unitMatrix(snapshotOf({ n: 2, edges: [], unit: [0, 1] })))).toBeNull();
  });

  test('of a unit is 1 where it has the ties that are usual', () => {
    expect(openness(6, 12, 0.5)).toBe(1);
    expect(openness(3, 12, 0.5)).toBe(0.5);
    expect(openness(0, 12, 0.5)).toBe(0);
    expect([openness(0, 0, 0.5), openness(0, 12, 0), openness(0, 0, null)]).toEqual([null, null, null]);
  });

  test('averages to 1 over units, weighted by the ties expected, on any graph', () => {
    fc.assert(
      fc.property(anyGraph, (snapshot) => {
        const matrix = unitMatrix(snapshot),
          phi = organizationOpenness(matrix);
        fc.pre(phi !== null && phi > 0);
        const units = indexes({ n: matrix.units });
        const weighted = units.map(
          (u) => expectedExternal(matrix, u) * (openness(externalTies(matrix, u), expectedExternal(matrix, u), phi) ?? 0),
        );
        expect(sum(weighted) / sum(units.map((u) => expectedExternal(matrix, u)))).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('the interval of openness', () => {
  test('has no width where all people of a unit are alike', () => {
    // four hubs of two units, each tied to both of the other unit and to the own one
    const snapshot = snapshotOf({ edges: clique(4), unit: [0, 0, 1, 1] });
    const { low, high } = intervalsOf(snapshot);
    expect([...low, ...high].every((value) => Math.abs(value - 1) < 1e-12)).toBe(true);
  });

  test('spans what resampled people can give: one of two has all outside ties', () => {
    // unit 0: person 0 has one tie inside, person 1 that and two outside; unit 1 is the two outside
    const snapshot = snapshotOf({
      edges: [
        [0, 1],
        [1, 2],
        [1, 3],
        [2, 3],
      ],
      unit: [0, 0, 1, 1],
    });
    // K_0 = 4, 2M = 8: half of the ends are elsewhere, φ = 2 / (4 · 4 / 8) = 1. Draws: (0,0) 0 of 2, (0,1) 2 of 4, (1,1) 4 of 6.
    const { low, high } = intervalsOf(snapshot);
    expect(low[0]).toBe(0);
    expect(high[0]).toBeCloseTo(4 / (6 * 0.5), 12);
  });

  test('is not defined without ties between units', () => {
    const { low, high } = intervalsOf(snapshotOf({ edges: clique(3), unit: [0, 0, 0] }));
    expect([low[0], high[0]]).toEqual([Number.NaN, Number.NaN]);
  });

  test('leaves draws out in which nobody has a tie', () => {
    const { low, high } = intervalsOf(snapshotOf({ n: 4, edges: star(2), unit: [0, 1, 0, 0] }));
    // the tied one of unit 0 has outside ties only: every draw with ties gives the same
    expect(low[0]).toBeCloseTo(1, 12);
    expect(high[0]).toBeCloseTo(1, 12);
  });

  test('is ordered, in bounds, and the same for the same seed, on any graph', () => {
    fc.assert(
      fc.property(anyGraph, fc.integer(), (snapshot, seed) => {
        const once = intervalsOf(snapshot, 25, seed);
        expect(intervalsOf(snapshot, 25, seed)).toEqual(once);
        once.low.forEach((low, u) => {
          if (Number.isNaN(low)) return;
          expect(low).toBeGreaterThanOrEqual(0);
          expect(low).toBeLessThanOrEqual(once.high[u]);
        });
      }),
    );
  });
});
