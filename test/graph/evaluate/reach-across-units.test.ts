import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openView } from '../../../graph/evaluate/open-view.ts';
import { introductionsAndLikely, mostLikelyPairs, reachAcrossUnits } from '../../../graph/evaluate/reach-across-units.ts';
import { anyGraph } from '../../support/any-graph.ts';
import { allDistances, indexes } from '../../support/brute-force.ts';
import { path, snapshotOf, twoCliques } from '../../support/graphs.ts';

describe('reach across units', () => {
  test('counts the people of other units who are one or two steps away', () => {
    fc.assert(
      fc.property(anyGraph, (snapshot) => {
        const distances = allDistances(snapshot),
          { n, unit } = snapshot;
        const pairs = indexes(snapshot).flatMap((i) =>
          indexes(snapshot).filter((j) => i !== j && distances[i][j] <= 2 && unit[j] >= 0 && unit[j] !== unit[i]),
        );
        if (n > 0) expect(reachAcrossUnits(snapshot)).toBeCloseTo(pairs.length / n, 9);
      }),
    );
  });

  test('of two cliques with one tie between them is that of the people at its ends and beside them', () => {
    // The two ends reach the 4 of the other clique, the 3 + 3 beside them the end over there.
    expect(reachAcrossUnits(snapshotOf(twoCliques(4)))).toBe((2 * 4 + 6 * 1) / 8);
  });
});

test('the most likely pairs are those with most in common, nobody in more of them than the capacity allows', () => {
  // 0 and 1 have three contacts in common, 0 and 5 two of these.
  const edges = [2, 3, 4].flatMap((z): [number, number][] => [
    [0, z],
    [1, z],
  ]);
  const view = openView(snapshotOf([...edges, [5, 2], [5, 3]]));
  const pairs = (k: number, capacity: number) => mostLikelyPairs(view, { k, capacity }).map(({ a, b }) => [a, b]);
  expect(pairs(1, 1)).toEqual([[0, 1]]);
  expect(pairs(9, 9)).toContainEqual([0, 5]);
  expect(pairs(9, 1).filter(([a]) => a === 0)).toEqual([[0, 1]]);
});

test('what ties add is told beside what was there', () => {
  const view = openView(snapshotOf({ edges: path(6), n: 6, unit: [0, 0, 0, 1, 1, 1] }));
  const { pairs, now, introductions } = introductionsAndLikely(view, { k: 1, capacity: 1 });
  expect(pairs).toBe(1);
  expect(now).toBe((0 + 1 + 2 + 2 + 1 + 0) / 6);
  expect(introductions).toBeGreaterThan(0);
});
