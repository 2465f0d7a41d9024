import { quiet, type Run } from '../arrays/run.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { SourceRange } from './options.ts';

/**
 * Share of shortest paths between others that lead through ego (Brandes 2001), unweighted, divided by (n − 1)(n − 2) / 2:
 * Float64Array(n) in 0 … 1, 0 for isolates and where n < 3. The arrays of parts of the range of sources add up to the whole,
 * up to rounding. Exact up to 10^308 shortest paths between two people. O(n m), memory O(n).
 */
export function betweenness(
  { n, offsets, neighbors }: Snapshot,
  { from = 0, to = n }: SourceRange = {},
  { signal, progress }: Run = quiet,
): Float64Array {
  const result = new Float64Array(n),
    distance = new Int32Array(n).fill(-1), // from the source, −1 = not met; reset by what was met
    paths = new Float64Array(n), // shortest paths from the source
    dependency = new Float64Array(n),
    order = new Int32Array(n); // people by distance
  if (n < 3) return result;
  for (let source = from; source < to; source++) {
    if ((source - from) % 64 === 0) {
      signal.throwIfAborted();
      progress(source - from, to - from);
    }
    distance[source] = 0;
    paths[source] = 1;
    order[0] = source;
    let met = 1;
    for (let head = 0; head < met; head++) {
      const i = order[head],
        step = distance[i] + 1,
        pathsHere = paths[i];
      for (let t = offsets[i], end = offsets[i + 1]; t < end; t++) {
        const j = neighbors[t];
        if (distance[j] < 0) {
          distance[j] = step;
          order[met++] = j;
        }
        if (distance[j] === step) paths[j] += pathsHere;
      }
    }
    for (let k = met - 1; k > 0; k--) {
      const i = order[k],
        nearer = distance[i] - 1,
        share = (1 + dependency[i]) / paths[i];
      for (let t = offsets[i], end = offsets[i + 1]; t < end; t++) {
        const j = neighbors[t];
        if (distance[j] === nearer) dependency[j] += paths[j] * share;
      }
      result[i] += dependency[i];
      distance[i] = -1;
      paths[i] = dependency[i] = 0;
    }
    distance[source] = -1;
    paths[source] = dependency[source] = 0;
  }
  // Every pair was met from both its ends, so half of 2 / ((n − 1)(n − 2)).
  for (let i = 0; i < n; i++) result[i] /= (n - 1) * (n - 2);
  return result;
}
