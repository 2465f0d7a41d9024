import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { biconnected } from '../../../graph/measures/biconnected.ts';
import { blockRows } from '../../../graph/measures/block-rows.ts';
import { anyGraph } from '../../support/any-graph.ts';
import { type Edge, path, snapshotOf } from '../../support/graphs.ts';
import { grownGraph } from '../../support/grown-graph.ts';

describe('rows by block', () => {
  test('have a person once in each block, with those they are tied to there', () => {
    // A triangle and a tie that hangs at it.
    const snapshot = snapshotOf([...path(3), [0, 2], [2, 3]]);
    const { count, block } = biconnected(snapshot);
    const { first, people, offsets, neighbors } = blockRows(snapshot, { count, block });
    const rows = Array.from({ length: count }, (_, b) =>
      Array.from({ length: first[b + 1] - first[b] }, (_, k) => {
        const row = first[b] + k;
        return [people[row], ...neighbors.subarray(offsets[row], offsets[row + 1])];
      }),
    );
    expect(rows.toSorted((a, b) => a.length - b.length)).toEqual([
      [
        [2, 3],
        [3, 2],
      ],
      [
        [0, 1, 2],
        [1, 0, 2],
        [2, 0, 1],
      ],
    ]);
  });

  test('hold each tie in its own block, people and ties ascending, on any graph', () => {
    fc.assert(
      fc.property(fc.oneof(anyGraph, grownGraph), (snapshot) => {
        const { count, block } = biconnected(snapshot);
        const { first, people, offsets, neighbors } = blockRows(snapshot, { count, block });
        const found: [number, ...Edge][] = [];
        for (let b = 0; b < count; b++)
          for (let row = first[b]; row < first[b + 1]; row++)
            for (const j of neighbors.subarray(offsets[row], offsets[row + 1])) found.push([b, people[row], j]);
        const expected: [number, ...Edge][] = [];
        for (let i = 0; i < snapshot.n; i++)
          for (let t = snapshot.offsets[i]; t < snapshot.offsets[i + 1]; t++) expected.push([block[t], i, snapshot.neighbors[t]]);
        expect(found).toEqual(expected.toSorted((x, y) => x[0] - y[0] || x[1] - y[1] || x[2]! - y[2]!));
      }),
    );
  });
});
