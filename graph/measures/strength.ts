import type { Snapshot } from '../snapshot/snapshot.ts';

/** The weights of ego's ties together (Barrat et al. 2004): Float64Array(n), 0 for isolates. O(n + m). */
export function strength({ n, offsets, weights }: Snapshot): Float64Array {
  const result = new Float64Array(n);
  for (let ego = 0; ego < n; ego++) for (let t = offsets[ego]; t < offsets[ego + 1]; t++) result[ego] += weights[t];
  return result;
}
