import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../graph/arrays/seeded-random.ts';
import { reach } from '../../../graph/measures/reach.ts';
import { anyGraph } from '../../support/any-graph.ts';
import { allDistances } from '../../support/brute-force.ts';
import { clique, path, snapshotOf, star, twoCliques } from '../../support/graphs.ts';

const reachOf = (snapshot: Parameters<typeof reach>[0], steps = 3) => reach(snapshot, { steps }).map((values) => [...values]);

describe('reach', () => {
  test('of nobody is empty, of one person and of isolates 0', () => {
    expect(reachOf(snapshotOf([]))).toEqual([[], [], []]);
    expect(reachOf(snapshotOf({ n: 1, edges: [] }), 1)).toEqual([[0]]);
    expect(reachOf(snapshotOf({ n: 3, edges: [] }), 2)).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ]);
  });

  test('on a path grows by one at each side a step', () => {
    expect(reachOf(snapshotOf(path(6)))).toEqual([
      [1, 2, 2, 2, 2, 1],
      [2, 3, 4, 4, 3, 2],
      [3, 4, 5, 5, 4, 3],
    ]);
  });

  test('of a leaf of a star is everybody in two steps', () => {
    expect(reachOf(snapshotOf(star(5)), 2)).toEqual([
      [4, 1, 1, 1, 1],
      [4, 4, 4, 4, 4],
    ]);
  });

  test('in a clique is everybody at once', () => {
    expect(reachOf(snapshotOf(clique(4)), 2)).toEqual([
      [3, 3, 3, 3],
      [3, 3, 3, 3],
    ]);
  });

  test('over the bridge of two cliques takes three steps from end to end', () => {
    expect(reachOf(snapshotOf(twoCliques(3)))).toEqual([
      [2, 2, 3, 3, 2, 2],
      [3, 3, 5, 5, 3, 3],
      [5, 5, 5, 5, 5, 5],
    ]);
  });

  test('counts who is within the distance, on any graph', () => {
    fc.assert(
      fc.property(anyGraph, (snapshot) => {
        const d = allDistances(snapshot);
        const expected = [1, 2, 3].map((s) => d.map((row, i) => row.filter((far, j) => j !== i && far <= s).length));
        expect(reachOf(snapshot)).toEqual(expected);
      }),
    );
  });

  test('of several batches of sources, dense and sparse, equals brute force', () => {
    for (const [n, ties] of [
      [700, 900],
      [600, 6000],
      [513, 3000],
    ]) {
      const random = seededRandom(n);
      const snapshot = snapshotOf({ n, edges: Array.from({ length: ties }, () => [random.below(n), random.below(n)]) });
      const d = allDistances(snapshot);
      const expected = [1, 2, 3].map((s) => d.map((row) => row.filter((far) => far <= s).length - 1));
      expect(reachOf(snapshot)).toEqual(expected);
    }
  });

  test('counted over parts of the sources adds up to the whole', () => {
    const random = seededRandom(5);
    const snapshot = snapshotOf({ n: 400, edges: Array.from({ length: 900 }, () => [random.below(400), random.below(400)]) });
    const parts = [
      { from: 0, to: 1 },
      { from: 1, to: 300 },
      { from: 300, to: 400 },
    ].map((range) => reach(snapshot, { steps: 2, ...range }));
    const added = [0, 1].map((s) => Array.from({ length: 400 }, (_, i) => parts.reduce((sum, part) => sum + part[s][i], 0)));
    expect(added).toEqual(reachOf(snapshot, 2));
  });

  test('stops when it is told to', () => {
    const stop = { throwIfAborted: () => expect.fail('told to stop') };
    for (const steps of [2, 3])
      expect(() => reach(snapshotOf(path(3)), { steps }, { signal: stop, progress() {} })).toThrow('told to stop');
  });
});
