import { quiet, type Run } from '../arrays/run.ts';
import type { SourceRange } from '../measures/options.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

const LOOK = 256;

/**
 * How many ordered pairs of different people (i of unit a in the range, j of unit b) are within two steps: Float64Array(units²), at
 * a · units + b. The arrays of parts of the range add up to the whole. O(Σ k² + units²).
 */
export function unitReachCounts(
  { n, units, unit, offsets, neighbors }: Snapshot,
  { from = 0, to = n }: SourceRange = {},
  { signal, progress }: Run = quiet,
): Float64Array {
  const pairs = new Float64Array(units * units),
    metBy = new Int32Array(n).fill(-1);
  for (let ego = from; ego < to; ego++) {
    if ((ego - from) % LOOK === 0) {
      signal.throwIfAborted();
      progress(ego - from, to - from);
    }
    if (unit[ego] < 0) continue;
    const row = unit[ego] * units;
    metBy[ego] = ego;
    for (let t = offsets[ego]; t < offsets[ego + 1]; t++) {
      const alter = neighbors[t];
      if (metBy[alter] !== ego) {
        metBy[alter] = ego;
        if (unit[alter] >= 0) pairs[row + unit[alter]]++;
      }
      for (let s = offsets[alter], last = offsets[alter + 1]; s < last; s++) {
        const j = neighbors[s];
        if (metBy[j] === ego) continue;
        metBy[j] = ego;
        if (unit[j] >= 0) pairs[row + unit[j]]++;
      }
    }
  }
  return pairs;
}

/**
 * Share of ordered pairs (i of unit a, j of unit b, different people) that are within two steps (science.md, section 3), 0 … 1:
 * Float64Array(units²), symmetric, NaN where there is no such pair. `size`: people by unit.
 */
export function unitReach(counts: Float64Array, size: Int32Array): Float64Array {
  const units = size.length;
  return counts.map((pairs, at) => {
    const a = Math.floor(at / units),
      b = at % units;
    const all = size[a] * (a === b ? size[b] - 1 : size[b]);
    return all > 0 ? pairs / all : Number.NaN;
  });
}
