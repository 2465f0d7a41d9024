import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withinTwo } from '../../../graph/recommend/gain.ts';
import { onlyThrough } from '../../../graph/recommend/only-through.ts';
import type { Snapshot } from '../../../graph/snapshot/snapshot.ts';
import { addTies } from '../../../graph/snapshot/tie-sets.ts';
import { anyGraph } from '../../support/any-graph.ts';
import { allDistances, indexes } from '../../support/brute-force.ts';
import { snapshotOf } from '../../support/graphs.ts';

/** Units of which ego has somebody within two steps once the ties have formed. */
function unitsReached(snapshot: Snapshot, ego: number, people: readonly number[]): Set<number> {
  const ties = { source: people.map(() => ego), target: [...people], weight: people.map(() => 1) };
  const distances = allDistances(addTies(snapshot, ties));
  return new Set(
    indexes(snapshot)
      .filter((i) => i !== ego && distances[ego][i] <= 2 && snapshot.unit[i] >= 0)
      .map((i) => snapshot.unit[i]),
  );
}

test('what is reached through one only is not reached without that one', () => {
  // 0 alone; 1 and 2 lead to unit 1, 3 to units 1 and 2, of which two people
  const snapshot = snapshotOf({
    edges: [
      [1, 4],
      [3, 5],
      [3, 6],
    ],
    unit: [0, 1, 1, 1, 1, 2, 2],
  });
  expect(onlyThrough(snapshot, 0, [1, 3], withinTwo(snapshot, 0))).toEqual([[], [2]]);
  expect(onlyThrough(snapshot, 0, [3], withinTwo(snapshot, 0))).toEqual([[2, 1]]);
  expect(onlyThrough(snapshot, 0, [], withinTwo(snapshot, 0))).toEqual([]);
});

test('of any choice is what all distances say with and without each', () => {
  const cases = anyGraph.chain((snapshot) =>
    fc.tuple(fc.constant(snapshot), fc.nat(snapshot.n - 1), fc.uniqueArray(fc.nat(snapshot.n - 1), { maxLength: 4 })),
  );
  fc.assert(
    fc.property(cases, ([snapshot, ego, people]) => {
      // Nobody is suggested whom one knows.
      const tied = (j: number) => snapshot.neighbors.subarray(snapshot.offsets[ego], snapshot.offsets[ego + 1]).includes(j);
      const chosen = people.filter((j) => j !== ego && !tied(j));
      const all = unitsReached(snapshot, ego, chosen);
      const expected = chosen.map((j) => {
        const rest = unitsReached(
          snapshot,
          ego,
          chosen.filter((i) => i !== j),
        );
        return [...all].filter((u) => !rest.has(u)).sort((a, b) => a - b);
      });
      const found = onlyThrough(snapshot, ego, chosen, withinTwo(snapshot, ego));
      expect(found.map((units) => units.toSorted((a, b) => a - b))).toEqual(expected);
    }),
  );
});
