import type { Snapshot } from '../snapshot/snapshot.ts';
import type { View } from '../snapshot/view.ts';
import { contactsOf } from './candidates.ts';

/** Contacts of a person who may be named; of one unit only where it is given. O(k). */
export function namedContacts({ snapshot, visible }: View, person: number, unit?: number): number {
  let count = 0;
  for (const z of contactsOf(snapshot, person)) if (visible[z] && (unit === undefined || snapshot.unit[z] === unit)) count++;
  return count;
}

/** Contacts of ego who have a contact in common with a person, ego apart; all of them may be named. O(Σ k over the person's contacts + k). */
export function contactsNearTo({ snapshot, visible }: View, ego: number, person: number): number {
  const near = new Set<number>();
  for (const y of contactsOf(snapshot, person)) if (visible[y] && y !== ego) for (const z of contactsOf(snapshot, y)) near.add(z);
  let count = 0;
  for (const z of contactsOf(snapshot, ego)) if (visible[z] && z !== person && near.has(z)) count++;
  return count;
}

/** Ties between two units whose ends may both be named. O(n + m of one of them). */
export function namedTiesBetween({ snapshot, visible }: View, a: number, b: number): number {
  const { n, unit } = snapshot;
  let count = 0;
  for (let i = 0; i < n; i++)
    if (unit[i] === a && visible[i]) for (const j of contactsOf(snapshot, i)) if (unit[j] === b && visible[j]) count++;
  return count;
}

const means = new WeakMap<Snapshot, number>();

/** Contacts who may be named of people who have any, on average; 0 where nobody has. O(n) once for all who see the same. */
export function meanContacts({ snapshot, introductions, viewer }: View): number {
  // For nobody in particular the ties of hidden people are in the snapshot too.
  const shown = viewer === null ? introductions : snapshot;
  let mean = means.get(shown);
  if (mean === undefined) {
    let people = 0;
    for (let i = 0; i < shown.n; i++) if (shown.offsets[i + 1] > shown.offsets[i]) people++;
    means.set(shown, (mean = people > 0 ? (2 * shown.m) / people : 0));
  }
  return mean;
}
