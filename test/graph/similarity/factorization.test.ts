import { describe, expect, test } from 'vitest';
import { addProducts, factorization } from '../../../graph/similarity/factorization.ts';
import { clique, snapshotOf } from '../../support/graphs.ts';
import { organization } from '../../support/organization.ts';

describe('implicit matrix factorization', () => {
  test('leaves nothing to gain by moving the vectors that were solved last: their gradient is zero', () => {
    const { n, offsets, neighbors, weights } = organization('S', 1);
    const options = { factors: 6, alpha: 10, regularization: 0.5, iterations: 3 };
    const { from, to } = factorization({ offsets, neighbors, weights }, options);
    const f = options.factors;
    const tied = new Map<number, number>();
    const product = (i: number, j: number) => {
      let sum = 0;
      for (let x = 0; x < f; x++) sum += from.values[i * f + x] * to.values[j * f + x];
      return sum;
    };
    for (const j of [0, 17, 400]) {
      tied.clear();
      for (let t = offsets[j]; t < offsets[j + 1]; t++) tied.set(neighbors[t], weights[t]);
      for (let x = 0; x < f; x++) {
        let gradient = options.regularization * to.values[j * f + x];
        for (let i = 0; i < n; i++) {
          const weight = tied.get(i);
          const confidence = weight === undefined ? 1 : 1 + options.alpha * Math.log1p(weight);
          gradient += confidence * (product(i, j) - (weight === undefined ? 0 : 1)) * from.values[i * f + x];
        }
        expect(Math.abs(gradient)).toBeLessThan(1e-8);
      }
    }
  });

  test('puts the missing tie of a clique before people of the other one', () => {
    const edges = [...clique(8), ...clique(8, 8), [0, 8] as const].filter(([s, t]) => !(s === 2 && t === 5));
    const rows = snapshotOf(edges);
    const factors = factorization(rows, { factors: 4, regularization: 0.1 });
    const scores = new Float64Array(16);
    addProducts(factors, 2, scores);
    const others = Array.from({ length: 8 }, (_, k) => scores[8 + k]);
    expect(scores[5]).toBeGreaterThan(Math.max(...others));
  });

  test('is the same for the same seed and another for another', () => {
    const rows = snapshotOf(clique(6));
    const of = (seed: number) => factorization(rows, { factors: 3, iterations: 2, seed }).from.values;
    expect(of(1)).toEqual(of(1));
    expect(of(1)).not.toEqual(of(2));
  });
});
