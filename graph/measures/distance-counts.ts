import { popcount } from '../arrays/popcount.ts';
import { quiet, type Run } from '../arrays/run.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { SourceRange } from './options.ts';

/** Words of 32 sources each that walk together. */
const WORDS = 8;

export interface DistanceCountOptions extends SourceRange {
  /** How far to walk; as far as ties lead by default. */
  maxSteps?: number;
}

/**
 * Walks breadth first from every source, 256 at a time, one bit a source (Then et al. 2014, MS-BFS), and says for each distance
 * 1, 2, … which people have how many of these sources at exactly that distance: `visit(distance, counts)` with Int32Array(n),
 * valid during the call only. Over all batches the counts of person i add up to how many people are at that distance from i,
 * because distances are symmetric; counts over parts of the range of sources add up in the same way.
 * O((n + m) · sources / 256 · longest distance) words at worst; a walk stops where nothing new is found.
 */
export function distanceCounts(
  { n, offsets, neighbors }: Snapshot,
  { from = 0, to = n, maxSteps = n }: DistanceCountOptions,
  visit: (distance: number, counts: Int32Array) => void,
  { signal, progress }: Run = quiet,
) {
  const seen = new Int32Array(n * WORDS); // which sources have met a person
  let frontier = new Int32Array(n * WORDS), // … at the present distance
    next = new Int32Array(n * WORDS);
  const counts = new Int32Array(n);
  for (let first = from; first < to; first += 32 * WORDS) {
    signal.throwIfAborted();
    progress(first - from, to - from);
    seen.fill(0);
    frontier.fill(0);
    for (let source = first; source < Math.min(to, first + 32 * WORDS); source++) {
      const bit = source - first;
      seen[source * WORDS + (bit >>> 5)] = frontier[source * WORDS + (bit >>> 5)] |= 1 << (bit & 31);
    }
    for (let distance = 1; distance <= maxSteps; distance++) {
      next.fill(0);
      for (let i = 0; i < n; i++) {
        const at = i * WORDS;
        for (let t = offsets[i]; t < offsets[i + 1]; t++) {
          const to = neighbors[t] * WORDS;
          for (let k = 0; k < WORDS; k++) next[to + k] |= frontier[at + k];
        }
      }
      let found = 0;
      for (let i = 0; i < n; i++) {
        let count = 0;
        for (let k = i * WORDS; k < (i + 1) * WORDS; k++) {
          const fresh = next[k] & ~seen[k];
          next[k] = fresh;
          seen[k] |= fresh;
          count += popcount(fresh);
        }
        counts[i] = count;
        found += count;
      }
      if (found === 0) break;
      visit(distance, counts);
      [frontier, next] = [next, frontier];
    }
  }
}
