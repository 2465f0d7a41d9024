import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageRank } from '../../../graph/similarity/pagerank.ts';
import type { Rows } from '../../../graph/snapshot/snapshot.ts';
import { anyGraph } from '../../support/any-graph.ts';
import { snapshotOf } from '../../support/graphs.ts';

/** The walk followed for so many steps that what is left is below 1e-15. */
function walked({ offsets, neighbors, weights }: Rows, ego: number, restart: number): Float64Array {
  const n = offsets.length - 1;
  const rank = new Float64Array(n);
  let at = new Float64Array(n);
  at[ego] = 1;
  for (let step = 0; step < 250; step++) {
    const next = new Float64Array(n);
    for (let i = 0; i < n; i++) {
      rank[i] += restart * at[i];
      const strength = weights.slice(offsets[i], offsets[i + 1]).reduce((sum, weight) => sum + weight, 0);
      for (let t = offsets[i]; t < offsets[i + 1]; t++) next[neighbors[t]] += ((1 - restart) * at[i] * weights[t]) / strength;
    }
    at = next;
  }
  return rank;
}

describe('personalised PageRank', () => {
  test('is the walk with restarts, by direction and without, from ego to ego with the same arrays', () => {
    fc.assert(
      fc.property(anyGraph, fc.constantFrom(0.15, 0.3, 0.6), (snapshot, restart) => {
        for (const rows of [snapshot, snapshot.out]) {
          const spread = pageRank(rows, { restart, tolerance: 1e-13 }),
            rank = new Float64Array(snapshot.n);
          for (let ego = 0; ego < snapshot.n; ego++) {
            spread(ego, rank);
            const expected = walked(rows, ego, restart);
            for (let j = 0; j < snapshot.n; j++) expect(rank[j]).toBeCloseTo(expected[j], 9);
          }
        }
      }),
    );
  });

  test('misses no more than tolerance · n', () => {
    const ring = snapshotOf(Array.from({ length: 100 }, (_, i) => [i, (i + 1) % 100] as const));
    const rank = new Float64Array(100);
    for (const tolerance of [1e-2, 1e-4, 1e-6]) {
      pageRank(ring, { tolerance })(0, rank);
      const missing = 1 - rank.reduce((sum, one) => sum + one, 0);
      expect(missing).toBeGreaterThan(0);
      expect(missing).toBeLessThanOrEqual(100 * tolerance);
    }
  });

  test('of somebody without ties stays with them', () => {
    const rank = new Float64Array(3);
    pageRank(snapshotOf({ edges: [[0, 1]], n: 3 }), { restart: 0.3 })(2, rank);
    expect([...rank]).toEqual([0, 0, 0.3]);
  });
});
