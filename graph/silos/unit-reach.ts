import { quiet, type Run } from '../arrays/run.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** Units by number, a beside b. */
export interface Pairs {
  a: Int32Array;
  b: Int32Array;
}

/** People between two looks at the signal. */
const LOOK = 256;

/**
 * Share of ordered pairs of different people (i of unit a, j of unit b) that are within two steps, over people who have a unit
 * (science.md, section 3): 0 … 1 for each of `pairs`, which stand in the order of a; NaN where there is no such pair of people.
 * A common contact counts who has no unit. One pass over the people of the units a, O(Σ k² + units · different a + pairs).
 */
export function unitReach(snapshot: Snapshot, pairs: Pairs, { signal, progress }: Run = quiet): Float64Array {
  const { n, units } = snapshot;
  const { starts, members } = peopleByUnit(snapshot);
  const reach = new Float64Array(pairs.a.length),
    counts = new Int32Array(units), // of unit a: ordered pairs within two steps, by the unit of j
    metBy = new Int32Array(n).fill(-1);
  for (let first = 0, last = 0; first < reach.length; first = last) {
    const a = pairs.a[first],
      size = starts[a + 1] - starts[a];
    while (last < reach.length && pairs.a[last] === a) last++;
    counts.fill(0);
    for (let k = starts[a]; k < starts[a + 1]; k++) {
      if (k % LOOK === 0) {
        signal.throwIfAborted();
        progress(first, reach.length);
      }
      countNear(snapshot, members[k], counts, metBy);
    }
    for (let p = first; p < last; p++) {
      const b = pairs.b[p],
        others = a === b ? size - 1 : starts[b + 1] - starts[b];
      reach[p] = size * others > 0 ? counts[b] / (size * others) : Number.NaN;
    }
  }
  return reach;
}

/** Adds ego's contacts and theirs to `counts`, by unit; metBy[j] = ego once j is counted. */
function countNear({ unit, offsets, neighbors }: Snapshot, ego: number, counts: Int32Array, metBy: Int32Array) {
  metBy[ego] = ego;
  for (let t = offsets[ego]; t < offsets[ego + 1]; t++) {
    const alter = neighbors[t];
    if (metBy[alter] !== ego) {
      metBy[alter] = ego;
      if (unit[alter] >= 0) counts[unit[alter]]++;
    }
    for (let s = offsets[alter], last = offsets[alter + 1]; s < last; s++) {
      const j = neighbors[s];
      if (metBy[j] === ego) continue;
      metBy[j] = ego;
      if (unit[j] >= 0) counts[unit[j]]++;
    }
  }
}

/** People who have a unit, unit by unit: those of u are members[starts[u]] … members[starts[u + 1] − 1]. */
function peopleByUnit({ n, units, unit }: Snapshot) {
  const starts = new Int32Array(units + 1);
  for (let i = 0; i < n; i++) if (unit[i] >= 0) starts[unit[i] + 1]++;
  for (let u = 0; u < units; u++) starts[u + 1] += starts[u];
  const next = starts.slice(),
    members = new Int32Array(starts[units]);
  for (let i = 0; i < n; i++) if (unit[i] >= 0) members[next[unit[i]]++] = i;
  return { starts, members };
}
