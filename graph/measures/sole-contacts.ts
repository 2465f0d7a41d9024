import { quiet, type Run } from '../arrays/run.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** Outsiders between two looks at the signal. */
const LOOK = 4096;

/**
 * Of the group `inside` (Uint8Array(n), 1 = member): how many outsiders are tied to it through this member only.
 * Int32Array(n), 0 for outsiders. O(n + m).
 */
export function soleContacts(
  { n, offsets, neighbors }: Snapshot,
  { inside }: { inside: Uint8Array },
  { signal, progress }: Run = quiet,
): Int32Array {
  const result = new Int32Array(n);
  for (let outsider = 0; outsider < n; outsider++) {
    if (outsider % LOOK === 0) {
      signal.throwIfAborted();
      progress(outsider, n);
    }
    if (inside[outsider]) continue;
    let ties = 0,
      member = -1;
    for (let t = offsets[outsider]; t < offsets[outsider + 1] && ties < 2; t++)
      if (inside[neighbors[t]]) {
        member = neighbors[t];
        ties++;
      }
    if (ties === 1) result[member]++;
  }
  return result;
}
