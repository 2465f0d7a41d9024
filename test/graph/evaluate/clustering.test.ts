import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clustering } from '../../../graph/evaluate/clustering.ts';
import { trainingOf } from '../../../graph/evaluate/training.ts';
import { readHistories } from '../../../server/evaluate/read-history.ts';
import { anyGraph } from '../../support/any-graph.ts';
import { datasets } from '../../support/datasets.ts';
import { clique, path, snapshotOf, star } from '../../support/graphs.ts';

describe('clustering', () => {
  test('is 1 in a clique, 0 in a star, a path and where nobody is tied', () => {
    expect(clustering(snapshotOf(clique(5)))).toBe(1);
    expect(clustering(snapshotOf(star(5)))).toBe(0);
    expect(clustering(snapshotOf(path(5)))).toBe(0);
    expect(clustering(snapshotOf({ edges: [], n: 4 }))).toBe(0);
  });

  test('of a triangle with one tie more is three closed ways of five', () => {
    expect(clustering(snapshotOf([...clique(3), [0, 3]]))).toBe(3 / 5);
  });

  test('counts ways along directions: a circle of three closes none, a shortcut one of one', () => {
    const circle = snapshotOf([
      [0, 1],
      [1, 2],
      [2, 0],
    ]);
    expect(clustering(circle.out)).toBe(0);
    const shortcut = snapshotOf([
      [0, 1],
      [1, 2],
      [0, 2],
    ]);
    expect(clustering(shortcut.out)).toBe(1);
  });

  test('is the share of closed ways among all, tried one by one', () => {
    fc.assert(
      fc.property(anyGraph, ({ n, out }) => {
        const tied = Array.from({ length: n }, (_, i) => new Set(out.neighbors.subarray(out.offsets[i], out.offsets[i + 1])));
        let ways = 0,
          closed = 0;
        for (let i = 0; i < n; i++)
          for (const z of tied[i])
            for (const j of tied[z]) {
              if (j === i) continue;
              ways++;
              if (tied[i].has(j)) closed++;
            }
        expect(clustering(out)).toBeCloseTo(ways > 0 ? closed / ways : 0, 12);
      }),
    );
  });

  test.skipIf(!datasets.present)('of relison-twitter-1month is the published 0.05621', async () => {
    const histories = await readHistories(datasets.path('relison-twitter-1month'));
    const { snapshot } = trainingOf('train' in histories ? histories.train : histories.all);
    expect(clustering(snapshot.out)).toBeCloseTo(0.05621, 5);
  });
});
