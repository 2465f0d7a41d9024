import { quiet, type Run } from '../arrays/run.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

export interface ModularityOptions {
  /** Int32Array(n): the group of each person, −1 = none. */
  group: Int32Array;
}

/**
 * Q = Σ_c [m_cc / M − (K_c / 2M)²] of a division into groups (Newman & Girvan 2004), unweighted, over people who have a group
 * and the ties between them: −½ … 1, null without such ties. O(n + m).
 */
export function modularity(
  { n, offsets, neighbors }: Snapshot,
  { group }: ModularityOptions,
  { signal }: Run = quiet,
): number | null {
  signal.throwIfAborted();
  const groups = group.reduce((most, c) => Math.max(most, c + 1), 0);
  const volume = new Float64Array(groups);
  let ends = 0,
    inside = 0; // ends of ties, so that each tie counts twice
  for (let i = 0; i < n; i++) {
    if (group[i] < 0) continue;
    for (let t = offsets[i]; t < offsets[i + 1]; t++) {
      const other = group[neighbors[t]];
      if (other < 0) continue;
      ends++;
      volume[group[i]]++;
      if (other === group[i]) inside++;
    }
  }
  if (ends === 0) return null;
  return volume.reduce((q, k) => q - (k / ends) ** 2, inside / ends);
}
