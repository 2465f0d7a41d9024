import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { upwardTies } from '../../../graph/measures/upward-ties.ts';
import { anyGraph } from '../../support/any-graph.ts';
import { weightMatrix } from '../../support/brute-force.ts';
import { clique, snapshotOf, star } from '../../support/graphs.ts';

const listed = ({ offsets, neighbors, weights }: ReturnType<typeof upwardTies>) =>
  Array.from({ length: offsets.length - 1 }, (_, i) =>
    [...neighbors.subarray(offsets[i], offsets[i + 1])].map((j, k) => [j, weights[offsets[i] + k]]),
  );

describe('ties directed upwards', () => {
  test('lead to the middle of a star, and by index in a clique', () => {
    expect(listed(upwardTies(snapshotOf(star(4))))).toEqual([[], [[0, 1]], [[0, 1]], [[0, 1]]]);
    expect(listed(upwardTies(snapshotOf(clique(3))))).toEqual([
      [
        [1, 1],
        [2, 1],
      ],
      [[2, 1]],
      [],
    ]);
  });

  test('are all ties once with their weights, none of them to somebody who has fewer, on any graph', () => {
    fc.assert(
      fc.property(anyGraph, (snapshot) => {
        const w = weightMatrix(snapshot),
          degree = (i: number) => w[i].filter((weight) => weight > 0).length;
        const pairs = listed(upwardTies(snapshot)).flatMap((ties, i) => ties.map(([j, weight]) => ({ i, j, weight })));
        for (const { i, j, weight } of pairs) {
          expect(weight).toBe(w[i][j]);
          expect(degree(j)).toBeGreaterThanOrEqual(degree(i));
        }
        const met = new Set(pairs.map(({ i, j }) => `${Math.min(i, j)} ${Math.max(i, j)}`));
        expect(met.size).toBe(pairs.length);
        expect(pairs).toHaveLength(snapshot.m);
      }),
    );
  });
});
