import type { Snapshot } from './snapshot.ts';
import { entryOf, keepTies } from './tie-sets.ts';

/**
 * The snapshot with only the ties that are in the stronger half, by weight, of either end's ties (of k ties the ⌈k / 2⌉
 * heaviest; equal weights by index): for networks in which nearly everybody is two steps away. Nobody becomes an isolate.
 * O(m log k).
 */
export function strongerHalf(snapshot: Snapshot): Snapshot {
  const { n, offsets, neighbors, weights } = snapshot;
  const strong = new Uint8Array(neighbors.length);
  for (let ego = 0; ego < n; ego++) {
    const begin = offsets[ego],
      degree = offsets[ego + 1] - begin;
    const byWeight = Int32Array.from({ length: degree }, (_, t) => begin + t).sort((s, t) => weights[t] - weights[s] || s - t);
    for (let rank = 0; 2 * rank < degree; rank++) strong[byWeight[rank]] = 1;
  }
  return keepTies(snapshot, (i, j) => strong[entryOf(snapshot, i, j)] === 1 || strong[entryOf(snapshot, j, i)] === 1);
}
