import type { Snapshot } from '../snapshot/snapshot.ts';

/** How many people ego is tied to: Int32Array(n), 0 for isolates. O(n). */
export function degree({ n, offsets }: Snapshot): Int32Array {
  const result = new Int32Array(n);
  for (let ego = 0; ego < n; ego++) result[ego] = offsets[ego + 1] - offsets[ego];
  return result;
}
