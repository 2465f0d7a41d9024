import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addTies, entryOf, keepTies } from '../../../graph/snapshot/tie-sets.ts';
import { type Edge, path, snapshotOf } from '../../support/graphs.ts';

const anyEdges = fc.array(fc.tuple(fc.nat(7), fc.nat(7), fc.integer({ min: 1, max: 4 })), { maxLength: 20 });
const asList = (edges: readonly Edge[]) => ({
  source: edges.map(([s]) => s),
  target: edges.map(([, t]) => t),
  weight: edges.map(([, , w]) => w ?? 1),
});

describe('ties kept and added', () => {
  test('a path without its middle tie is two pieces', () => {
    const { m, neighbors, out } = keepTies(snapshotOf(path(4)), (i, j) => Math.min(i, j) !== 1);
    expect(m).toBe(2);
    expect([...neighbors]).toEqual([1, 0, 3, 2]);
    expect([...out.neighbors]).toEqual([1, 3]);
  });

  test('adding ties is building with them from the start', () => {
    fc.assert(
      fc.property(anyEdges, anyEdges, (edges, more) => {
        const added = addTies(snapshotOf({ edges, n: 8 }), asList(more));
        const built = snapshotOf({ edges: [...edges, ...more], n: 8 });
        expect(added).toEqual(built);
      }),
    );
  });

  test('keeping ties is building with those alone', () => {
    fc.assert(
      fc.property(anyEdges, (edges) => {
        const isOdd = (i: number, j: number) => (i + j) % 2 === 1;
        const kept = keepTies(snapshotOf({ edges, n: 8 }), isOdd);
        expect(kept).toEqual(snapshotOf({ edges: edges.filter(([i, j]) => isOdd(i, j)), n: 8 }));
      }),
    );
  });

  test('an entry is found where it stands, and −1 where there is none', () => {
    const snapshot = snapshotOf([
      [0, 2],
      [0, 4],
      [0, 5],
      [1, 2],
    ]);
    expect([2, 4, 5].map((j) => entryOf(snapshot, 0, j))).toEqual([0, 1, 2]);
    expect([1, 3].map((j) => entryOf(snapshot, 0, j))).toEqual([-1, -1]);
    expect(entryOf(snapshot, 3, 0)).toBe(-1);
  });
});
