import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom, shuffle } from '../../../graph/arrays/seeded-random.ts';
import { eiIndex } from '../../../graph/silos/ei-index.ts';
import { eiPermutationTest, type PermutationTest } from '../../../graph/silos/ei-permutations.ts';
import { unitMatrix } from '../../../graph/silos/unit-matrix.ts';
import type { Snapshot } from '../../../graph/snapshot/snapshot.ts';
import { anyGraph } from '../../support/any-graph.ts';
import { indexes, sum } from '../../support/brute-force.ts';
import { clique, type Edge, path, snapshotOf, star, twoCliques } from '../../support/graphs.ts';

const testOf = (snapshot: Snapshot, permutations = 2000, seed = 1) =>
  eiPermutationTest(snapshot, unitMatrix(snapshot), { permutations, seed });

/** Internal and external ties of each unit, and of all together, under these labels. */
function tiesUnder(unit: ArrayLike<number>, { n, units, offsets, neighbors }: Snapshot) {
  const internal = new Array<number>(units).fill(0),
    external = new Array<number>(units).fill(0);
  for (let i = 0; i < n; i++)
    for (let t = offsets[i]; t < offsets[i + 1]; t++) {
      const [a, b] = [unit[i], unit[neighbors[t]]];
      if (a < 0 || b < 0) continue;
      if (a !== b) external[a]++;
      else internal[a] += 0.5;
    }
  const all = { internal: sum(internal), external: sum(external) / 2 };
  return [...internal.map((ties, u) => ({ internal: ties, external: external[u] })), all].map(({ internal, external }) =>
    eiIndex(internal, external),
  );
}

function oneByOne(snapshot: Snapshot, permutations: number, seed: number): PermutationTest {
  const random = seededRandom(seed),
    observed = tiesUnder(snapshot.unit, snapshot),
    asLow = observed.map(() => 0);
  const known = indexes(snapshot).filter((i) => snapshot.unit[i] >= 0);
  const labels = known.map((i) => snapshot.unit[i]);
  for (let round = 0; round < permutations; round++) {
    shuffle(labels, random);
    const unit = new Array<number>(snapshot.n).fill(-1);
    for (const [k, i] of known.entries()) unit[i] = labels[k];
    tiesUnder(unit, snapshot).forEach((index, u) => {
      if (index !== null && observed[u] !== null && index <= observed[u] + 1e-12) asLow[u]++;
    });
  }
  const p = observed.map((index, u) => (index === null ? null : (1 + asLow[u]) / (1 + permutations)));
  return { units: Float64Array.from(p.slice(0, -1), (value) => value ?? Number.NaN), organization: p.at(-1)! };
}

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

  test.each([1, 7, 8, 20])(
    'finds side by side what each of %i permutations gives alone, also where there are many units',
    (count) => {
      const random = seededRandom(4);
      // Labels 256 apart have the same last byte.
      const unit = Array.from({ length: 700 }, () => (random() < 0.1 ? -1 : random.below(random() < 0.5 ? 3 : 520)));
      const edges = Array.from({ length: 6000 }, (): Edge => [random.below(700), random.below(700)]);
      const snapshot = snapshotOf({ edges, unit, n: 700, units: 520 });
      expect(testOf(snapshot, count, 9)).toEqual(oneByOne(snapshot, count, 9));
    },
  );

  test('finds side by side what each permutation gives alone, on any graph', () => {
    fc.assert(
      fc.property(anyGraph, fc.integer({ min: 1, max: 20 }), fc.integer(), (snapshot, count, seed) => {
        expect(testOf(snapshot, count, seed)).toEqual(oneByOne(snapshot, count, seed));
      }),
    );
  });
});
