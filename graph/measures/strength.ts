import type { Snapshot } from '../snapshot/snapshot.ts';
import type { PeopleOptions } from './options.ts';

/** The weights of ego's ties together (Barrat et al. 2004): Float64Array(n), or one for each of `people`; 0 for isolates. O(n + m). */
export function strength({ n, offsets, weights }: Snapshot, { people }: PeopleOptions = {}): Float64Array {
  const result = new Float64Array(people ? people.length : n);
  for (let at = 0; at < result.length; at++) {
    const ego = people ? people[at] : at;
    for (let t = offsets[ego]; t < offsets[ego + 1]; t++) result[at] += weights[t];
  }
  return result;
}
