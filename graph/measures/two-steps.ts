import { quiet, type Run } from '../arrays/run.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { SourceRange } from './options.ts';

/** Egos between two looks at the signal. */
const LOOK = 256;

/**
 * How many people each ego of the range reaches in at most two steps, themself not counted: Int32Array(n), 0 for isolates and for egos
 * outside the range. Everybody met gets the stamp of the ego, a byte that starts anew after 255 of them; whether the stamp is new is
 * counted without a branch, which would be foretold wrong every other time in dense units. O(Σ k_q over alters q of the egos).
 */
export function withinTwoSteps(
  { n, offsets, neighbors }: Snapshot,
  { from = 0, to = n }: SourceRange = {},
  { signal, progress }: Run = quiet,
): Int32Array {
  const result = new Int32Array(n),
    stamps = new Uint8Array(n);
  let stamp = 0;
  for (let ego = from; ego < to; ego++) {
    if ((ego - from) % LOOK === 0) {
      signal.throwIfAborted();
      progress(ego - from, to - from);
    }
    const begin = offsets[ego],
      end = offsets[ego + 1];
    if (++stamp === 256) {
      stamps.fill(0);
      stamp = 1;
    }
    stamps[ego] = stamp;
    let count = 0;
    for (let t = begin; t < end; t++) {
      const alter = neighbors[t];
      count += -(stamps[alter] ^ stamp) >>> 31;
      stamps[alter] = stamp;
      for (let s = offsets[alter], last = offsets[alter + 1]; s < last; s++) {
        const j = neighbors[s];
        count += -(stamps[j] ^ stamp) >>> 31;
        stamps[j] = stamp;
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
