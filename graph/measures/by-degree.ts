import { countingSort } from '../snapshot/csr.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** The rows with people renumbered by falling degree, so that those met most often lie together in memory. */
export interface Renumbered {
  offsets: Int32Array;
  neighbors: Int32Array;
  /** order[new] = old, place[old] = new */
  order: Int32Array;
  place: Int32Array;
}

/** Counting sort of people, equal degrees by index. O(n + m log k). */
export function byDegree({ n, offsets, neighbors }: Snapshot): Renumbered {
  let most = 0;
  for (let i = 0; i < n; i++) most = Math.max(most, offsets[i + 1] - offsets[i]);
  const behind = new Int32Array(n);
  for (let i = 0; i < n; i++) behind[i] = most - (offsets[i + 1] - offsets[i]);
  const order = countingSort(most + 1, behind);
  const place = new Int32Array(n),
    starts = new Int32Array(n + 1),
    alters = new Int32Array(neighbors.length);
  for (let k = 0; k < n; k++) place[order[k]] = k;
  for (let k = 0, at = 0; k < n; k++) {
    for (let t = offsets[order[k]]; t < offsets[order[k] + 1]; t++) alters[at++] = place[neighbors[t]];
    starts[k + 1] = at;
    alters.subarray(starts[k], at).sort();
  }
  return { offsets: starts, neighbors: alters, order, place };
}
