import { quiet, type Run } from '../arrays/run.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { degree } from './degree.ts';
import { distanceCounts } from './distance-counts.ts';
import type { SourceRange } from './options.ts';
import { withinTwoSteps } from './two-steps.ts';

export interface ReachOptions extends SourceRange {
  /** How many steps: 1, 2, 3, … */
  steps: number;
}

/**
 * How many people each ego reaches in at most 1, 2, …, `steps` steps, themself not counted: `steps` arrays Int32Array(n), 0 for
 * isolates. The arrays of parts of a range that cover everybody add up to the whole. Up to two steps as `withinTwoSteps`, beyond as
 * `distanceCounts`.
 */
export function reach(snapshot: Snapshot, { steps, ...range }: ReachOptions, run: Run = quiet): Int32Array[] {
  if (steps <= 2)
    return [() => degreeIn(snapshot, range), () => withinTwoSteps(snapshot, range, run)].slice(0, steps).map((of) => of());
  const counter = reachCounter(snapshot.n, steps);
  distanceCounts(snapshot, { ...range, maxSteps: steps }, counter.add, run);
  return counter.within;
}

const degreeIn = (snapshot: Snapshot, { from = 0, to = snapshot.n }: SourceRange) =>
  degree(snapshot).map((k, i) => (i >= from && i < to ? k : 0));

/** Takes in counts by distance; `within[s − 1]` is how many are at most s steps away. */
export function reachCounter(n: number, steps: number) {
  const within = Array.from({ length: steps }, () => new Int32Array(n));
  function add(distance: number, counts: Int32Array) {
    for (let s = distance - 1; s < steps; s++) for (let i = 0; i < n; i++) within[s][i] += counts[i];
  }
  return { within, add };
}
