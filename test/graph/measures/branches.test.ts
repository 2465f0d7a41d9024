import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { biconnected } from '../../../graph/measures/biconnected.ts';
import { blockRows } from '../../../graph/measures/block-rows.ts';
import { branches } from '../../../graph/measures/branches.ts';
import type { Snapshot } from '../../../graph/snapshot/snapshot.ts';
import { anyGraph } from '../../support/any-graph.ts';
import { allDistances, indexes } from '../../support/brute-force.ts';
import { path, snapshotOf, star } from '../../support/graphs.ts';
import { grownGraph } from '../../support/grown-graph.ts';

const branchesOf = (snapshot: Snapshot) => {
  const rows = blockRows(snapshot, biconnected(snapshot));
  return { ...rows, ...branches(snapshot.n, rows) };
};

describe('branches', () => {
  test('of a star are its leaves: all pairs of them are joined by the middle', () => {
    const { joined } = branchesOf(snapshotOf(star(5)));
    expect([...joined]).toEqual([4 * 3, 0, 0, 0, 0]);
  });

  test('on a path are its two sides', () => {
    const { joined, weight, people } = branchesOf(snapshotOf(path(4)));
    expect([...joined]).toEqual([0, 2 * 1 * 2, 2 * 2 * 1, 0]);
    // Both ends of the tie in the middle have somebody behind them.
    expect([...people.entries()].filter(([row]) => weight[row] === 2).map(([, i]) => i)).toEqual(expect.arrayContaining([1, 2]));
  });

  test('weigh who is nearest to a block at each of its people, and join the pairs that part without somebody, on any graph', () => {
    fc.assert(
      fc.property(fc.oneof(anyGraph, grownGraph), (snapshot) => {
        const { first, people, weight, joined } = branchesOf(snapshot);
        const d = allDistances(snapshot);
        for (let b = 0; b < first.length - 1; b++) {
          const inBlock = [...people.subarray(first[b], first[b + 1])];
          for (const [k, i] of inBlock.entries()) {
            const nearest = indexes(snapshot).filter(
              (v) => d[v][i] < Number.POSITIVE_INFINITY && inBlock.every((j) => d[v][i] <= d[v][j]),
            );
            expect(weight[first[b] + k]).toBe(nearest.length);
          }
        }
        for (const i of indexes(snapshot)) {
          const without = allDistances(withoutTiesOf(snapshot, i));
          let apart = 0;
          for (const s of indexes(snapshot))
            for (const t of indexes(snapshot))
              if (s !== i && t !== i && d[s][t] < Number.POSITIVE_INFINITY && without[s][t] === Number.POSITIVE_INFINITY) apart++;
          expect(joined[i]).toBe(apart);
        }
      }),
    );
  });
});

function withoutTiesOf(snapshot: Snapshot, gone: number): Snapshot {
  const edges = indexes(snapshot).flatMap((i) =>
    [...snapshot.neighbors.subarray(snapshot.offsets[i], snapshot.offsets[i + 1])]
      .filter((j) => i < j && i !== gone && j !== gone)
      .map((j) => [i, j] as const),
  );
  return snapshotOf({ n: snapshot.n, edges });
}
