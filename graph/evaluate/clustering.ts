import type { Rows } from '../snapshot/snapshot.ts';

/**
 * Average local clustering coefficient (Watts & Strogatz 1998): of each person, the share of pairs of contacts who are tied; 0 for people
 * of fewer than two, as in the published tables. Undirected. O(Σ k² over the smaller ends).
 */
export function averageClustering({ offsets, neighbors }: Pick<Rows, 'offsets' | 'neighbors'>): number {
  const n = offsets.length - 1;
  const marked = new Int32Array(n).fill(-1);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const degree = offsets[i + 1] - offsets[i];
    if (degree < 2) continue;
    for (let t = offsets[i]; t < offsets[i + 1]; t++) marked[neighbors[t]] = i;
    let ties = 0;
    for (let t = offsets[i]; t < offsets[i + 1]; t++)
      for (let s = offsets[neighbors[t]]; s < offsets[neighbors[t] + 1]; s++) if (marked[neighbors[s]] === i) ties++;
    sum += ties / (degree * (degree - 1));
  }
  return n > 0 ? sum / n : 0;
}
