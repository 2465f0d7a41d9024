import type { Rows } from '../snapshot/snapshot.ts';

export interface PageRankOptions {
  /** Chance of going back to ego at each step. */
  restart?: number;
  /** What is left unspread at a person of mean strength, at most; at others in proportion to their strength. */
  tolerance?: number;
}

/**
 * Personalised PageRank by weight (Haveliwala 2002; local push of Andersen, Chung & Lang 2006): chance that a walk from ego, which
 * starts over with chance `restart` at each step, is at each person. Writes Float64Array(n), ≥ 0, of which at most n · tolerance is
 * missing in all; what comes to people of no tie onward ends there. O(mean degree / (restart · tolerance)) at worst, whatever the
 * size of the network.
 */
export function pageRank({ offsets, neighbors, weights }: Rows, { restart = 0.3, tolerance = 1e-5 }: PageRankOptions = {}) {
  const n = offsets.length - 1;
  const strength = new Float64Array(n);
  for (let i = 0; i < n; i++) for (let t = offsets[i]; t < offsets[i + 1]; t++) strength[i] += weights[t];
  const mean = strength.reduce((sum, one) => sum + one, 0) / n;
  const least = strength.map((one) => (tolerance * one) / mean);
  const residual = new Float64Array(n), // all zero between egos
    met = new Int32Array(n), // whose residual may not be zero
    queue = new Int32Array(n), // a ring: nobody stands in it twice
    isQueued = new Uint8Array(n);
  return function spread(ego: number, rank: Float64Array) {
    rank.fill(0);
    residual[ego] = 1;
    met[0] = queue[0] = ego;
    let known = 1,
      head = 0,
      waiting = 1;
    while (waiting > 0) {
      const i = queue[head],
        share = residual[i];
      head = head + 1 < n ? head + 1 : 0;
      waiting--;
      isQueued[i] = 0;
      // Kept as a trace above 0, so that nobody is met twice.
      residual[i] = Number.MIN_VALUE;
      rank[i] += restart * share;
      if (strength[i] === 0) continue;
      const onward = ((1 - restart) * share) / strength[i];
      for (let t = offsets[i], end = offsets[i + 1]; t < end; t++) {
        const j = neighbors[t];
        if (residual[j] === 0) met[known++] = j;
        residual[j] += onward * weights[t];
        if (isQueued[j] || residual[j] < least[j]) continue;
        isQueued[j] = 1;
        const tail = head + waiting++;
        queue[tail < n ? tail : tail - n] = j;
      }
    }
    for (let k = 0; k < known; k++) residual[met[k]] = 0;
  };
}
