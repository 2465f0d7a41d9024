import { quiet, type Run } from '../arrays/run.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { distanceCounts } from './distance-counts.ts';
import type { SourceRange } from './options.ts';

export interface ReachOptions extends SourceRange {
  /** How many steps: 1, 2, 3, … */
  steps: number;
}

/**
 * How many people each ego reaches in at most 1, 2, …, `steps` steps, themself not counted: `steps` arrays Int32Array(n), 0 for
 * isolates. With a range of sources only these are counted as reached, so that the arrays of parts that cover everybody
 * add up to the whole. Cost as `distanceCounts`.
 */
export function reach(snapshot: Snapshot, { steps, ...range }: ReachOptions, run: Run = quiet): Int32Array[] {
  const counter = reachCounter(snapshot.n, steps);
  distanceCounts(snapshot, { ...range, maxSteps: steps }, counter.add, run);
  return counter.within;
}

/** Takes in counts by distance; `within[s − 1]` is how many are at most s steps away. */
export function reachCounter(n: number, steps: number) {
  const within = Array.from({ length: steps }, () => new Int32Array(n));
  function add(distance: number, counts: Int32Array) {
    for (let s = distance - 1; s < steps; s++) for (let i = 0; i < n; i++) within[s][i] += counts[i];
  }
  return { within, add };
}
