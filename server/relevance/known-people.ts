import type { Directory } from '../../graph/snapshot/network.ts';
import { int32 } from '../../graph/snapshot/snapshot.ts';

const found = new WeakMap<readonly string[], WeakMap<Directory, Int32Array>>();

/**
 * Where the people of a directory stand in a past that was learned from, given the ids of those in it: Int32Array(n) in shared memory,
 * −1 = not in it. Made once for the two, which never change.
 */
export function knownPeople(past: readonly string[], directory: Directory): Int32Array {
  let ofPast = found.get(past);
  if (!ofPast) found.set(past, (ofPast = new WeakMap()));
  let known = ofPast.get(directory);
  if (!known) {
    known = int32(directory.people.length).fill(-1);
    for (const [at, id] of past.entries()) {
      const person = directory.person.get(id);
      if (person !== undefined) known[person] = at;
    }
    ofPast.set(directory, known);
  }
  return known;
}
