import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { modularity } from '../../../graph/communities/modularity.ts';
import { anyGraph } from '../../support/any-graph.ts';
import { indexes, sum, weightMatrix } from '../../support/brute-force.ts';
import { clique, path, snapshotOf, twoCliques } from '../../support/graphs.ts';

describe('modularity', () => {
  test('is not defined without ties, and 0 for one group', () => {
    expect(modularity(snapshotOf({ n: 2, edges: [] }), { group: Int32Array.of(0, 1) })).toBeNull();
    expect(modularity(snapshotOf(clique(4)), { group: new Int32Array(4) })).toBe(0);
  });

  test('of two cliques and a bridge is the share inside less one half', () => {
    const snapshot = snapshotOf(twoCliques(4));
    expect(modularity(snapshot, { group: snapshot.unit })).toBeCloseTo(12 / 13 - 1 / 2, 12);
  });

  test('of a tie across two groups is −½, the least there is', () => {
    expect(modularity(snapshotOf(path(2)), { group: Int32Array.of(0, 1) })).toBe(-0.5);
  });

  test('leaves out people without a group, and their ties', () => {
    const { unit, edges } = twoCliques(4);
    const snapshot = snapshotOf({ edges: [...edges, [0, 8], [7, 8]], unit: [...unit!, -1] });
    expect(modularity(snapshot, { group: snapshot.unit })).toBeCloseTo(12 / 13 - 1 / 2, 12);
  });

  test('is the mean of tied less expected over pairs in one group, on any graph', () => {
    fc.assert(
      fc.property(anyGraph, (snapshot) => {
        const grouped = indexes(snapshot).filter((i) => snapshot.unit[i] >= 0);
        const tied = weightMatrix(snapshot).map((row) => row.map((w) => (w > 0 ? 1 : 0)));
        const degree = (i: number) => sum(grouped.map((j) => tied[i][j]));
        const ends = sum(grouped.map(degree));
        const found = modularity(snapshot, { group: snapshot.unit });
        if (ends === 0) return found === null;
        const q = grouped.flatMap((i) =>
          grouped.map((j) => (snapshot.unit[i] === snapshot.unit[j] ? tied[i][j] - (degree(i) * degree(j)) / ends : 0)),
        );
        expect(found).toBeCloseTo(sum(q) / ends, 10);
      }),
    );
  });
});
