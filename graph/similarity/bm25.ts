import type { Rows } from '../snapshot/snapshot.ts';

export interface Bm25Options {
  b?: number;
  k1?: number;
}

/**
 * BM25 (Robertson & Zaragoza 2009) with people as documents and as queries (Sanz-Cruzado et al. 2020): the terms of a candidate are
 * the people who turn to them, by weight; the query is ego's contacts in either direction, once each. A document is as long as what
 * its person sends out, and a term is as rare as it is in documents. b and k1 as published with the comparison on Twitter.
 * `both` and `out`: all ties, and by direction; where ties have none, both are the same. Adds to `scores`; O(Σ k_z over contacts z).
 */
export function bm25({ both, out }: { both: Rows; out: Rows }, { b = 0.1, k1 = 0.1 }: Bm25Options = {}) {
  const n = both.offsets.length - 1;
  const lengths = new Float64Array(n);
  for (let i = 0; i < n; i++) for (let t = out.offsets[i]; t < out.offsets[i + 1]; t++) lengths[i] += out.weights[t];
  const average = lengths.reduce((sum, length) => sum + length, 0) / n;
  const rarity = Float64Array.from({ length: n }, (_, z) => {
    const documents = out.offsets[z + 1] - out.offsets[z];
    return Math.log((n - documents + 0.5) / (documents + 0.5));
  });
  const slowdown = lengths.map((length) => k1 * (1 - b + (b * length) / average));

  return function addScores(ego: number, scores: Float64Array) {
    for (let t = both.offsets[ego]; t < both.offsets[ego + 1]; t++) {
      const z = both.neighbors[t];
      for (let s = out.offsets[z]; s < out.offsets[z + 1]; s++) {
        const j = out.neighbors[s],
          frequency = out.weights[s];
        scores[j] += (rarity[z] * (k1 + 1) * frequency) / (slowdown[j] + frequency);
      }
    }
  };
}
