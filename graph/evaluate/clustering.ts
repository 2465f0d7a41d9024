import type { Rows } from '../snapshot/snapshot.ts';

/**
 * Clustering coefficient of the whole network: of all ways i → z → j between different people, the share that a tie i → j closes
 * (Newman, Watts & Strogatz 2002, with directions), 0 without any. Undirected where the rows hold both directions. O(Σ k_in k_out).
 */
export function clustering({ offsets, neighbors }: Pick<Rows, 'offsets' | 'neighbors'>): number {
  const n = offsets.length - 1;
  const tiedFrom = new Int32Array(n).fill(-1);
  let closed = 0,
    all = 0;
  for (let i = 0; i < n; i++) {
    for (let t = offsets[i]; t < offsets[i + 1]; t++) tiedFrom[neighbors[t]] = i;
    for (let t = offsets[i]; t < offsets[i + 1]; t++)
      for (let z = neighbors[t], s = offsets[z]; s < offsets[z + 1]; s++) {
        if (neighbors[s] === i) continue;
        all++;
        if (tiedFrom[neighbors[s]] === i) closed++;
      }
  }
  return all > 0 ? closed / all : 0;
}
