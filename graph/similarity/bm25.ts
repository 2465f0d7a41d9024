import type { Rows } from '../snapshot/snapshot.ts';

export interface Bm25Options {
  b?: number;
  k1?: number;
}

/**
 * BM25 (Robertson & Zaragoza 2009) with people as documents and as queries (Sanz-Cruzado et al. 2020): the terms of a candidate are
 * the people who turn to them, by weight; the query is ego's contacts in either direction, twice those in both. A document is as
 * long as what its person sends, the average is over those who send something, and a term is as rare as its person has contacts.
 * `both` and `out`: all ties, and by direction; where ties have none, both are the same.
 */
export function bm25({ both, out }: { both: Rows; out: Rows }, { b = 0.1, k1 = 1 }: Bm25Options = {}) {
  const n = both.offsets.length - 1;
  const lengths = new Float64Array(n),
    mutual = new Int32Array(n).fill(-1);
  for (let i = 0; i < n; i++) for (let t = out.offsets[i]; t < out.offsets[i + 1]; t++) lengths[i] += out.weights[t];
  const sending = lengths.filter((length) => length > 0);
  const average = sending.reduce((sum, length) => sum + length, 0) / Math.max(1, sending.length);
  const rarity = Float64Array.from({ length: n }, (_, z) => {
    const documents = both.offsets[z + 1] - both.offsets[z];
    return Math.log((n - documents + 0.5) / (documents + 0.5));
  });
  const turnsTo = (z: number, ego: number) => out.neighbors.subarray(out.offsets[z], out.offsets[z + 1]).includes(ego);

  return function addScores(ego: number, scores: Float64Array) {
    for (let t = out.offsets[ego]; t < out.offsets[ego + 1]; t++) mutual[out.neighbors[t]] = ego;
    for (let t = both.offsets[ego]; t < both.offsets[ego + 1]; t++) {
      const z = both.neighbors[t],
        times = mutual[z] === ego && turnsTo(z, ego) ? 2 : 1;
      for (let s = out.offsets[z]; s < out.offsets[z + 1]; s++) {
        const j = out.neighbors[s],
          frequency = out.weights[s];
        const saturated = ((k1 + 1) * frequency) / (k1 * (1 - b + (b * lengths[j]) / average) + frequency);
        scores[j] += times * saturated * rarity[z];
      }
    }
  };
}
