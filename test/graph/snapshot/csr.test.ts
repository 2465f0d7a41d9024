import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countingSort, directedRows, transpose, twoMode, undirectedRows } from '../../../graph/snapshot/csr.ts';
import type { Rows } from '../../../graph/snapshot/snapshot.ts';

const listOf = (ties: [number, number, number][]) => ({
  source: ties.map(([s]) => s),
  target: ties.map(([, t]) => t),
  weight: ties.map(([, , w]) => w),
});

const rowsAsLists = (n: number, { offsets, neighbors, weights }: Rows) =>
  Array.from({ length: n }, (_, i) =>
    Array.from(neighbors.slice(offsets[i], offsets[i + 1]), (j, k) => [j, weights[offsets[i] + k]]),
  );

const someTies = fc.integer({ min: 1, max: 12 }).chain((n) =>
  fc.record({
    n: fc.constant(n),
    ties: fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1), fc.integer({ min: 1, max: 9 })), { maxLength: 60 }),
  }),
);

describe('rows', () => {
  test('a network without people or ties has one offset and no neighbours', () => {
    const rows = directedRows(0, listOf([]));
    expect([...rows.offsets]).toEqual([0]);
    expect(rows.neighbors).toHaveLength(0);
  });

  test('parallel ties are summed, self ties are left out, rows are sorted', () => {
    const rows = directedRows(
      4,
      listOf([
        [0, 3, 1],
        [0, 1, 2],
        [0, 3, 4],
        [2, 2, 9],
        [3, 0, 5],
      ]),
    );
    expect(rowsAsLists(4, rows)).toEqual([
      [
        [1, 2],
        [3, 5],
      ],
      [],
      [],
      [[0, 5]],
    ]);
  });

  test('ties without weights weigh 1 each', () => {
    const { source, target } = listOf([
      [0, 1, 1],
      [2, 2, 1],
      [0, 1, 1],
      [1, 0, 1],
    ]);
    const weight = [1, 1, 1, 1];
    expect(directedRows(3, { source, target })).toEqual(directedRows(3, { source, target, weight }));
    expect(undirectedRows(3, { source, target })).toEqual(undirectedRows(3, { source, target, weight }));
    expect([...undirectedRows(3, { source, target }).weights]).toEqual([3, 3]);
  });

  test('the undirected row of both ends has the sum of both directions', () => {
    const rows = undirectedRows(
      3,
      listOf([
        [0, 1, 1],
        [1, 0, 2],
        [2, 1, 4],
      ]),
    );
    expect(rowsAsLists(3, rows)).toEqual([
      [[1, 3]],
      [
        [0, 3],
        [2, 4],
      ],
      [[1, 4]],
    ]);
  });

  test('directed rows agree with a map of pairs', () => {
    fc.assert(
      fc.property(someTies, ({ n, ties }) => {
        const sums = new Map<string, number>();
        for (const [s, t, w] of ties) if (s !== t) sums.set(`${s} ${t}`, (sums.get(`${s} ${t}`) ?? 0) + w);
        const expected = Array.from({ length: n }, (_, s) =>
          Array.from({ length: n }, (_, t) => [t, sums.get(`${s} ${t}`)]).filter(([, w]) => w !== undefined),
        );
        expect(rowsAsLists(n, directedRows(n, listOf(ties)))).toEqual(expected);
      }),
    );
  });

  test('undirected rows are symmetric, and their transpose is themselves', () => {
    fc.assert(
      fc.property(someTies, ({ n, ties }) => {
        const rows = undirectedRows(n, listOf(ties));
        expect(rowsAsLists(n, transpose(n, rows))).toEqual(rowsAsLists(n, rows));
      }),
    );
  });

  test('the sum of a pair does not depend on which end the tie started from', () => {
    const there = undirectedRows(
      2,
      listOf([
        [0, 1, 0.1],
        [1, 0, 0.2],
        [0, 1, 0.3],
      ]),
    );
    const back = undirectedRows(
      2,
      listOf([
        [1, 0, 0.1],
        [0, 1, 0.2],
        [1, 0, 0.3],
      ]),
    );
    expect([...there.weights]).toEqual([...back.weights]);
    expect(there.weights[0]).toBe(there.weights[1]);
  });
});

describe('two-mode networks', () => {
  test('read the same from both sides, repeated pairs once', () => {
    const { offsets, groupsOf, groupOffsets, members } = twoMode(3, 2, [2, 0, 2, 2], [1, 1, 0, 1]);
    expect([...offsets]).toEqual([0, 1, 1, 3]);
    expect([...groupsOf]).toEqual([1, 0, 1]);
    expect([...groupOffsets]).toEqual([0, 1, 3]);
    expect([...members]).toEqual([2, 0, 2]);
  });
});

test('counting sort is stable', () => {
  expect([...countingSort(3, Int32Array.of(2, 0, 2, 0, 1))]).toEqual([1, 3, 4, 0, 2]);
});
