import { quiet, type Run } from '../arrays/run.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { distanceCounts } from './distance-counts.ts';
import type { SourceRange } from './options.ts';

/**
 * Closeness of ego to everybody, Σ_j 1/d(i,j) / (n − 1), unreachable people adding nothing (Marchiori & Latora 2000):
 * Float64Array(n) in 0 … 1, 0 for isolates, NaN for a single person. The arrays of parts of the range of sources add up to
 * the whole, up to rounding. Cost as `distanceCounts`.
 */
export function harmonic(snapshot: Snapshot, range: SourceRange = {}, run: Run = quiet): Float64Array {
  const counter = harmonicCounter(snapshot.n);
  distanceCounts(snapshot, range, counter.add, run);
  return counter.mean();
}

/** Takes in counts by distance; `mean()` is their harmonic closeness. */
export function harmonicCounter(n: number) {
  const sum = new Float64Array(n);
  function add(distance: number, counts: Int32Array) {
    for (let i = 0; i < n; i++) sum[i] += counts[i] / distance;
  }
  return { add, mean: () => sum.map((value) => value / (n - 1)) };
}
