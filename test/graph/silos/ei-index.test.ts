import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eiIndex, eiPermutationTest, organizationEiIndex } from '../../../graph/silos/ei-index.ts';
import { unitMatrix } from '../../../graph/silos/unit-matrix.ts';
import type { Snapshot } from '../../../graph/snapshot/snapshot.ts';
import { anyGraph } from '../../support/any-graph.ts';
import { clique, type Edge, path, snapshotOf, star, twoCliques } from '../../support/graphs.ts';

const testOf = (snapshot: Snapshot, permutations = 2000, seed = 1) =>
  eiPermutationTest(snapshot, unitMatrix(snapshot), { permutations, seed });

describe('the E–I index', () => {
  test('is −1 with all ties inside, 1 with all outside, 0 with as many, and not defined without ties', () => {
    expect([eiIndex(3, 0), eiIndex(0, 3), eiIndex(2, 2), eiIndex(1, 3), eiIndex(0, 0)]).toEqual([-1, 1, 0, 0.5, null]);
  });

  test('of the organization counts each tie once', () => {
    // three ties inside each clique, one between: (1 − 6) / 7
    expect(organizationEiIndex(unitMatrix(snapshotOf(twoCliques(3))))).toBeCloseTo(-5 / 7, 12);
    expect(organizationEiIndex(unitMatrix(snapshotOf({ n: 1, edges: [], unit: [0] })))).toBeNull();
  });
});

describe('the permutation test', () => {
  test('gives every permuted labelling its share: all 6 divisions of a path of four, counted by hand', () => {
    // Ties 0-1, 1-2, 2-3; units {0,1} {2,3}: internal 2 of 3. Of the divisions into 2 + 2, {01|23} has 2 internal ties,
    // {02|13} 0 and {03|12} 1, so one in three is as low for the organization.
    const { organization } = testOf(snapshotOf({ edges: path(4), unit: [0, 0, 1, 1] }), 20_000);
    expect(organization).toBeGreaterThan(1 / 3 - 0.012);
    expect(organization).toBeLessThan(1 / 3 + 0.012);
  });

  test('is certain where no division can differ', () => {
    expect(testOf(snapshotOf({ edges: clique(5), unit: [0, 0, 1, 1, 1] }), 50)).toEqual({
      units: Float64Array.of(1, 1),
      organization: 1,
    });
  });

  test('finds two cliques with a bridge as closed as its permutations can tell', () => {
    const { units, organization } = testOf(snapshotOf(twoCliques(8)), 999);
    expect([...units, organization]).toEqual([0.001, 0.001, 0.001]);
  });

  test('counts a labelling that leaves a unit without ties as not lower', () => {
    // The unit of one person, the middle of a star: index 1, and no labelling can be lower or equal without ties.
    const { units } = testOf(snapshotOf({ n: 8, edges: star(4), unit: [0, 1, 1, 1, 1, 1, 1, 1] }), 20_000);
    // 4 of 8 places have ties
    expect(units[0]).toBeGreaterThan(0.5 - 0.02);
    expect(units[0]).toBeLessThan(0.5 + 0.02);
  });

  test('has no figure for units without ties, nor without any ties', () => {
    const { units, organization } = testOf(snapshotOf({ n: 3, edges: [[0, 1]], unit: [0, 0, 1] }), 20);
    expect(units[0]).toBeGreaterThan(0);
    expect(units[1]).toBeNaN();
    expect(organization).toBeGreaterThan(0);
    expect(testOf(snapshotOf({ n: 2, edges: [], unit: [0, 1] }), 20)).toEqual({
      units: Float64Array.of(Number.NaN, Number.NaN),
      organization: null,
    });
  });

  test('gives the same for the same seed, and stays within its bounds, on any graph', () => {
    fc.assert(
      fc.property(anyGraph, fc.integer(), (snapshot, seed) => {
        const once = testOf(snapshot, 19, seed);
        expect(testOf(snapshot, 19, seed)).toEqual(once);
        for (const p of [...once.units, once.organization])
          if (p !== null && !Number.isNaN(p)) {
            expect(p).toBeGreaterThanOrEqual(1 / 20);
            expect(p).toBeLessThanOrEqual(1);
          }
      }),
    );
  });

  test('shuffles only people who have a unit, and leaves the snapshot as it was', () => {
    const { edges, unit } = twoCliques(6);
    const bare = snapshotOf({ edges, unit });
    const crowded = snapshotOf({ edges: [...edges, ...star(20).map(([, i]): Edge => [5, 11 + i])], unit });
    const before = [...crowded.unit];
    expect(testOf(crowded, 200)).toEqual(testOf(bare, 200));
    expect([...crowded.unit]).toEqual(before);
  });
});
