import type { Rows, Snapshot } from '../snapshot/snapshot.ts';
import type { PeopleOptions } from './options.ts';

/** The weights of ego's ties together (Barrat et al. 2004): Float64Array(n), or one for each of `people`; 0 for isolates. O(n + m). */
export function strength({ offsets, weights }: Rows, { people }: PeopleOptions = {}): Float64Array {
  const result = new Float64Array(people ? people.length : offsets.length - 1);
  for (let at = 0; at < result.length; at++) {
    const ego = people ? people[at] : at;
    for (let t = offsets[ego]; t < offsets[ego + 1]; t++) result[at] += weights[t];
  }
  return result;
}

const known = new WeakMap<Snapshot, (person: number) => number>();

/** The same of single people, summed when first asked for and kept with the snapshot, which never changes: 8 bytes a person. */
export function strengthOf(snapshot: Snapshot): (person: number) => number {
  let found = known.get(snapshot);
  if (!found) known.set(snapshot, (found = summedOnDemand(snapshot)));
  return found;
}

function summedOnDemand({ n, offsets, weights }: Snapshot): (person: number) => number {
  const sums = new Float64Array(n); // 0 = not known yet
  return (person) => {
    if (sums[person] > 0) return sums[person];
    let sum = 0;
    for (let t = offsets[person]; t < offsets[person + 1]; t++) sum += weights[t];
    return (sums[person] = sum);
  };
}
