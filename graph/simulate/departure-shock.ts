import { quiet, type Run } from '../arrays/run.ts';
import type { SourceRange } from '../measures/options.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/**
 * What everybody's own leaving would cost the others: Float64Array(n), how many ordered pairs of people who stay would no longer be
 * within two steps of each other (science.md, section 6). A pair that is not tied and has exactly one common contact loses its link
 * when that contact leaves. The arrays of parts of the range of egos add up to the whole. O(Σ k²).
 */
export function departureShocks(
  { n, offsets, neighbors }: Snapshot,
  { from = 0, to = n }: SourceRange = {},
  { signal, progress }: Run = quiet,
): Float64Array {
  const lost = new Float64Array(n),
    // Between egos all zero: 1 + the only contact in common so far, or one of the two below.
    link = new Int32Array(n),
    met = new Int32Array(n);
  for (let ego = from; ego < to; ego++) {
    if ((ego - from) % 512 === 0) {
      signal.throwIfAborted();
      progress(ego - from, to - from);
    }
    const begin = offsets[ego],
      end = offsets[ego + 1];
    link[ego] = TIED;
    for (let t = begin; t < end; t++) link[neighbors[t]] = TIED;
    let count = 0;
    for (let t = begin; t < end; t++) {
      const middle = neighbors[t];
      for (let u = offsets[middle], last = offsets[middle + 1]; u < last; u++) {
        const alter = neighbors[u],
          known = link[alter];
        if (known === 0) {
          link[alter] = middle + 1;
          met[count++] = alter;
        } else if (known > 0) link[alter] = SEVERAL;
      }
    }
    for (let k = 0; k < count; k++) {
      if (link[met[k]] > 0) lost[link[met[k]] - 1]++;
      link[met[k]] = 0;
    }
    link[ego] = 0;
    for (let t = begin; t < end; t++) link[neighbors[t]] = 0;
  }
  return lost;
}

const TIED = -1,
  SEVERAL = -2;
