import type { Rows } from '../snapshot/snapshot.ts';

export interface PageRankOptions {
  /** Chance of going back to ego at each step. */
  restart?: number;
  /** What is left unspread at each person, per unit of their strength, at most. */
  tolerance?: number;
}

/**
 * Personalised PageRank by weight (Haveliwala 2002; local push of Andersen, Chung & Lang 2006): chance that a walk from ego, which
 * starts over with chance `restart` at each step, is at each person. Writes Float64Array(n), which is within tolerance · strength of
 * the limit. O(1 / (restart · tolerance)) whatever the size of the network.
 */
export function pageRank({ offsets, neighbors, weights }: Rows, { restart = 0.3, tolerance = 1e-6 }: PageRankOptions = {}) {
  const n = offsets.length - 1;
  const strength = new Float64Array(n);
  for (let i = 0; i < n; i++) for (let t = offsets[i]; t < offsets[i + 1]; t++) strength[i] += weights[t];
  const residual = new Float64Array(n), // all zero between egos
    isQueued = new Uint8Array(n);
  return function spread(ego: number, rank: Float64Array) {
    rank.fill(0);
    const queue = [ego];
    const met = [ego];
    residual[ego] = 1;
    isQueued[ego] = 1;
    for (let head = 0; head < queue.length; head++) {
      const i = queue[head],
        share = residual[i];
      isQueued[i] = 0;
      residual[i] = 0;
      rank[i] += restart * share;
      if (strength[i] === 0) continue;
      const onward = ((1 - restart) * share) / strength[i];
      for (let t = offsets[i]; t < offsets[i + 1]; t++) {
        const j = neighbors[t];
        if (residual[j] === 0) met.push(j);
        residual[j] += onward * weights[t];
        if (isQueued[j] || residual[j] < tolerance * strength[j]) continue;
        isQueued[j] = 1;
        queue.push(j);
      }
    }
    for (const i of met) residual[i] = 0;
  };
}
