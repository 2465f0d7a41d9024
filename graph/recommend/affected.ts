import { type Bitset, bitset, include, includes } from '../arrays/bitset.ts';
import { peopleBy, peopleOf } from '../snapshot/people-by.ts';
import type { Rows, TwoMode } from '../snapshot/snapshot.ts';
import type { View } from '../snapshot/view.ts';
import { excludedFor } from './candidates.ts';

/** Two people whose tie has come, gone or changed its weight. */
export interface ChangedTie {
  i: number;
  j: number;
}

/**
 * Says of an ego whether changes of these ties can change their contacts (`recommendContacts` without `via`); everybody else's are the
 * same bits before and after. Nothing in a recommendation is global: its maxima are over the ego's own candidates, and what a
 * candidate is worth rests on the two people's ties and groups. So it is those to whom one of the ends is or was a candidate, or a step on
 * the way to one: within three steps of an end, of its unit, office, communities or events, or seeking what it offers; and those who have
 * a way to nobody, to whom everybody is a candidate. The same of the view before and the one after. O(Σ k over people within two
 * steps of the ends + members of their groups + n / 32), an ego who is not near O(k) mostly.
 */
export function affectedContacts(view: View, ties: readonly ChangedTie[]): (ego: number) => boolean {
  const { snapshot, introductions } = view;
  const { n, unit, context } = snapshot;
  const near = bitset(n),
    ends = [...new Set(ties.flatMap(({ i, j }) => [i, j]))];
  markWithin(snapshot, ends, 3, near);
  if (introductions !== snapshot) markWithin(introductions, ends, 3, near);
  for (const end of ends) {
    for (const groups of [unit, context.office]) for (const i of peopleOf(peopleBy(groups), groups[end])) include(near, i);
    markMembers(context.communities, context.communities, end, near);
    markMembers(context.events, context.events, end, near);
    markMembers(context.offers, context.seeks, end, near);
  }
  return (ego) => includes(near, ego) || !hasTieWay(view, ego);
}

/**
 * Says of an ego whether changes of these ties can change who is most alike to them (`topSimilar`): the ends and their contacts, since
 * only a common contact's number of ties counts. `ties` are those of the snapshot before or after. O(k of the ends).
 */
export function affectedSimilar(snapshot: Rows & { n: number }, ties: readonly ChangedTie[]): (ego: number) => boolean {
  const near = bitset(snapshot.n);
  markWithin(snapshot, [...new Set(ties.flatMap(({ i, j }) => [i, j]))], 1, near);
  return (ego) => includes(near, ego);
}

/** The tie between two of them does not matter: both are where the walk begins. */
function markWithin({ offsets, neighbors }: Rows, from: readonly number[], steps: number, marks: Bitset) {
  // Marks of its own: somebody marked for another reason must still be walked through.
  const seen = bitset(offsets.length - 1);
  let frontier = from;
  for (const i of from) include(seen, i);
  for (let step = 0; step < steps; step++) {
    const next: number[] = [];
    for (const i of frontier)
      for (let t = offsets[i]; t < offsets[i + 1]; t++)
        if (!includes(seen, neighbors[t])) {
          include(seen, neighbors[t]);
          next.push(neighbors[t]);
        }
    frontier = next;
  }
  for (let word = 0; word < marks.length; word++) marks[word] |= seen[word];
}

function markMembers(own: TwoMode, theirs: TwoMode, person: number, marks: Bitset) {
  for (let k = own.offsets[person]; k < own.offsets[person + 1]; k++) {
    const group = own.groupsOf[k];
    for (let t = theirs.groupOffsets[group]; t < theirs.groupOffsets[group + 1]; t++) include(marks, theirs.members[t]);
  }
}

/** Whether ties alone lead to a candidate. Mostly one of the first contacts' contacts is one. */
function hasTieWay(view: View, ego: number): boolean {
  const { offsets, neighbors } = view.introductions;
  const excluded = excludedFor(view, ego);
  const isCandidate = (j: number) => view.visible[j] === 1 && !includes(excluded, j);
  const row = (i: number) => neighbors.subarray(offsets[i], offsets[i + 1]);
  for (const z of row(ego)) if (row(z).some(isCandidate)) return true;
  for (const z of row(ego)) for (const y of row(z)) if (row(y).some(isCandidate)) return true;
  return false;
}
