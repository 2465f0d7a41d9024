import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../graph/arrays/seeded-random.ts';
import { connectedPairs } from '../../../graph/measures/sampled-pairs.ts';
import { anyGraph } from '../../support/any-graph.ts';
import { allDistances, indexes } from '../../support/brute-force.ts';
import { clique, path, snapshotOf, star } from '../../support/graphs.ts';

describe('pairs that may have somebody between them', () => {
  test('are all pairs of one component', () => {
    expect(connectedPairs(snapshotOf(star(5)))).toMatchObject({ share: 1, between: 1 });
    expect(connectedPairs(snapshotOf(path(3)))).toMatchObject({ share: 1, between: 1 });
  });

  test('are none where components have fewer than three people', () => {
    for (const n of [0, 1, 2, 3])
      expect(connectedPairs(snapshotOf({ n, edges: path(Math.min(n, 2)) }))).toMatchObject({ share: 0, between: 0 });
  });

  test('have a share by the sizes of their components', () => {
    expect(connectedPairs(snapshotOf({ n: 10, edges: [...clique(4), ...clique(3, 4), [8, 9]] })).share).toBe((12 + 6) / 90);
  });

  test('are each as likely as any other, and no others come', () => {
    const { draw } = connectedPairs(snapshotOf({ n: 9, edges: [...path(3), [3, 4], [4, 5], [5, 6], [7, 8]] }));
    const random = seededRandom(5),
      pair = new Int32Array(2),
      drawn = new Map<string, number>();
    for (let k = 0; k < 18_000; k++) {
      draw(random, pair);
      drawn.set(pair.join('-'), (drawn.get(pair.join('-')) ?? 0) + 1);
    }
    const groups = [
      [0, 1, 2],
      [3, 4, 5, 6],
    ];
    const expected = groups.flatMap((group) => group.flatMap((a) => group.filter((b) => a !== b).map((b) => `${a}-${b}`)));
    expect([...drawn.keys()].sort()).toEqual(expected.sort());
    for (const count of drawn.values()) expect(Math.abs(count - 1000)).toBeLessThan(5 * Math.sqrt(1000));
  });

  test('never have more between them than said, on any graph', () => {
    fc.assert(
      fc.property(anyGraph, (snapshot) => {
        const distances = allDistances(snapshot);
        const longest = Math.max(0, ...indexes(snapshot).flatMap((i) => distances[i].filter(Number.isFinite)));
        const { between } = connectedPairs(snapshot);
        if (longest > 1) expect(between).toBeGreaterThanOrEqual(longest - 1);
        expect(between).toBeLessThanOrEqual(Math.max(1, 2 * longest - 1));
      }),
    );
  });
});
