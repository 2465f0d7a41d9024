import type { Snapshot } from '../snapshot/snapshot.ts';

/**
 * Of the group `inside` (Uint8Array(n), 1 = member): how many outsiders are tied to it through this member only.
 * Int32Array(n), 0 for outsiders. O(n + m).
 */
export function soleContacts({ n, offsets, neighbors }: Snapshot, inside: Uint8Array): Int32Array {
  const result = new Int32Array(n);
  for (let outsider = 0; outsider < n; outsider++) {
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
