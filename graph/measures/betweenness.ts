import { quiet, type Run } from '../arrays/run.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { dependencies, LANES } from './dependencies.ts';
import type { SourceRange } from './options.ts';
import { decomposition } from './weighted-blocks.ts';

/**
 * Share of shortest paths between others that lead through ego (Brandes 2001), unweighted, divided by (n − 1)(n − 2) / 2:
 * Float64Array(n) in 0 … 1, 0 for isolates and where n < 3. Computed block by block with weights for what hangs outside
 * (Sariyüce et al. 2013), from one of several people whom no path can tell apart, sixteen sources side by side. The arrays of parts of
 * the range add up to the whole, up to rounding. Exact up to 10^308 shortest paths between two people. O(n m) at most,
 * memory about 900 bytes a person and 30 a tie.
 */
export function betweenness(
  snapshot: Snapshot,
  { from = 0, to = snapshot.n }: SourceRange = {},
  { signal, progress }: Run = quiet,
): Float64Array {
  const { n } = snapshot;
  const result = new Float64Array(n);
  if (n < 3) return result;
  const { blocks, joined } = decomposition(snapshot, { signal });
  const all = blocks.reduce((sum, { sources }) => sum + sources.length, 0);
  // The range is one of people; sources are fewer or more, and parted where they do not go side by side.
  const place = (person: number) => (person === n ? all : LANES * Math.floor((all * person) / (n * LANES)));
  const first = place(from),
    last = place(to);
  if (from === 0 && to > 0) result.set(joined);
  let before = 0;
  for (const block of blocks) {
    const begin = Math.max(0, first - before),
      end = Math.min(block.sources.length, last - before);
    if (begin < end) {
      const done = before + begin - first;
      const between = dependencies(block, block.sources.subarray(begin, end), {
        signal,
        progress: (inBlock) => progress(done + inBlock, last - first),
      });
      for (const [number, person] of block.people.entries()) result[person] += between[number];
    }
    before += block.sources.length;
  }
  // Ordered pairs, so half of 2 / ((n − 1)(n − 2)).
  for (let i = 0; i < n; i++) result[i] /= (n - 1) * (n - 2);
  return result;
}
