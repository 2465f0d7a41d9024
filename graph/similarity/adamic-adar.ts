import type { Snapshot } from '../snapshot/snapshot.ts';

/** Scores of everybody two steps from one ego, in arrays over people that are reset by what was touched. */
export interface PathScores {
  /** Float64Array(n) */
  score: Float64Array;
  /** Int32Array(n): common contacts of ego and the person */
  common: Int32Array;
  /** Int32Array(n), of which the first `count` are those who have some, ego not among them */
  touched: Int32Array;
  count: number;
}

/**
 * Weighted Adamic–Adar (Adamic & Adar 2003, with weights after Lü & Zhou 2010; log weights, strength in the discount):
 * Σ_z log(1 + w_iz) · log(1 + w_zj) / log(1 + s_z) over the common contacts z of i and j. 0 without common contacts.
 * Prepared once a snapshot in O(n + m); one ego costs its two-step walks, Σ_{z ∈ N(i)} k_z.
 */
export function adamicAdar({ n, offsets, neighbors, weights }: Snapshot) {
  const logWeights = Float64Array.from(weights, Math.log1p),
    discount = new Float64Array(n);
  for (let z = 0; z < n; z++) {
    let strength = 0;
    for (let t = offsets[z]; t < offsets[z + 1]; t++) strength += weights[t];
    discount[z] = 1 / Math.log1p(strength);
  }

  /** Adds the scores of ego to arrays that hold zeros where `touched` does not say otherwise. */
  return function addScores(ego: number, paths: PathScores) {
    const { score, common, touched } = paths;
    for (let t = offsets[ego]; t < offsets[ego + 1]; t++) {
      const z = neighbors[t],
        share = discount[z];
      for (let u = offsets[z]; u < offsets[z + 1]; u++) {
        const j = neighbors[u];
        if (j === ego) continue;
        if (common[j]++ === 0) touched[paths.count++] = j;
        score[j] += logWeights[t] * logWeights[u] * share;
      }
    }
  };
}
