import { quiet, type Run } from '../arrays/run.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { SourceRange } from './options.ts';

/** Egos between two looks at the signal. */
const LOOK = 256;

/**
 * How many people each ego of the range reaches in at most two steps, themself not counted: Int32Array(n), 0 for isolates and for egos
 * outside the range. Everybody met is stamped with the ego who met them last. O(Σ k_q over alters q of the egos).
 */
export function withinTwoSteps(
  { n, offsets, neighbors }: Snapshot,
  { from = 0, to = n }: SourceRange = {},
  { signal, progress }: Run = quiet,
): Int32Array {
  const result = new Int32Array(n),
    metBy = new Int32Array(n).fill(-1);
  for (let ego = from; ego < to; ego++) {
    if ((ego - from) % LOOK === 0) {
      signal.throwIfAborted();
      progress(ego - from, to - from);
    }
    const begin = offsets[ego],
      end = offsets[ego + 1];
    metBy[ego] = ego;
    let count = 0;
    for (let t = begin; t < end; t++) {
      const alter = neighbors[t];
      if (metBy[alter] !== ego) {
        metBy[alter] = ego;
        count++;
      }
      for (let s = offsets[alter], last = offsets[alter + 1]; s < last; s++)
        if (metBy[neighbors[s]] !== ego) {
          metBy[neighbors[s]] = ego;
          count++;
        }
    }
    result[ego] = count;
  }
  return result;
}

/** Elementary steps of `withinTwoSteps` over everybody: Σ k². */
export function twoStepWalks({ n, offsets }: Snapshot): number {
  let steps = 0;
  for (let i = 0; i < n; i++) steps += (offsets[i + 1] - offsets[i]) ** 2;
  return steps;
}
