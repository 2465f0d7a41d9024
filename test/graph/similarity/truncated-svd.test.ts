import { describe, expect, test } from 'vitest';
import { addProducts } from '../../../graph/similarity/factorization.ts';
import { truncatedSvd } from '../../../graph/similarity/truncated-svd.ts';
import type { Rows } from '../../../graph/snapshot/snapshot.ts';
import { type Edge, snapshotOf } from '../../support/graphs.ts';
import { organization } from '../../support/organization.ts';

/** What the approximation says of every pair, squared and summed: the squares of the singular values kept. */
function energy(rows: Rows, factors: number): number {
  const n = rows.offsets.length - 1;
  const made = truncatedSvd(rows, { factors, iterations: 40 });
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const scores = new Float64Array(n);
    addProducts(made, i, scores);
    for (const score of scores) sum += score ** 2;
  }
  return sum;
}

describe('truncated SVD', () => {
  test('gives back a matrix that has no more than its rank', () => {
    // Everybody of 0 … 3 to everybody of 4 … 9, by weights of rank one; nothing else.
    const edges = Array.from({ length: 4 }, (_, i) =>
      Array.from({ length: 6 }, (_, j): Edge => [i, 4 + j, Math.expm1(0.1 * (i + 1) * (j + 1))]),
    ).flat();
    const { out } = snapshotOf(edges);
    const made = truncatedSvd(out, { factors: 2 });
    for (let i = 0; i < 4; i++) {
      const scores = new Float64Array(10);
      addProducts(made, i, scores);
      for (let j = 0; j < 10; j++) expect(scores[j]).toBeCloseTo(j < 4 ? 0 : 0.1 * (i + 1) * (j - 3), 9);
    }
  });

  test('keeps the largest singular values: those of a star of weights w are ± the root of Σ ln(1 + w)²', () => {
    const weights = [1, 2, 3, 4, 5];
    const star = snapshotOf(weights.map((weight, k): Edge => [0, k + 1, weight]));
    const whole = 2 * weights.reduce((sum, weight) => sum + Math.log1p(weight) ** 2, 0);
    expect(energy(star, 2)).toBeCloseTo(whole, 9);
  });

  test('says the more the more factors it has, and never more than there is', () => {
    const { offsets, neighbors, weights } = organization('S', 1);
    const rows = { offsets, neighbors, weights };
    const whole = weights.reduce((sum, weight) => sum + Math.log1p(weight) ** 2, 0);
    const energies = [1, 4, 16].map((factors) => energy(rows, factors));
    expect(energies[1]).toBeGreaterThan(1.1 * energies[0]);
    expect(energies[2]).toBeGreaterThan(1.1 * energies[1]);
    expect(energies[2]).toBeLessThan(whole);
  });
});
