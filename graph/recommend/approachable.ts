import { type Bitset, bitset, exclude, include, includes, members } from '../arrays/bitset.ts';
import { peopleBy, peopleOf } from '../snapshot/people-by.ts';
import type { Rows, TwoMode } from '../snapshot/snapshot.ts';
import type { View } from '../snapshot/view.ts';
import { candidatesOf, excludedFor } from './candidates.ts';

/**
 * The candidates to whom there is a way, in the order of indexes: at most three steps away, so that two go-betweens can introduce, or
 * of ego's unit, office, communities or events, or offering what ego seeks. Where there is a way to nobody (somebody without ties or
 * groups), all of them: a first contact has to be somebody. O(Σ k over people within two steps + members of ego's groups + n / 32).
 */
export function approachable(view: View, ego: number): Int32Array {
  const { snapshot, introductions, visible } = view;
  const { n, unit, context } = snapshot;
  const way = bitset(n);
  markThreeSteps(introductions, ego, way);
  markMembers(context.communities, context.communities, ego, way);
  markMembers(context.events, context.events, ego, way);
  markMembers(context.seeks, context.offers, ego, way);
  for (const groups of [unit, context.office]) for (const j of peopleOf(peopleBy(groups), groups[ego])) include(way, j);
  exclude(way, excludedFor(view, ego));
  const near = members(way);
  let count = 0;
  for (const j of near) if (visible[j]) near[count++] = j;
  return count > 0 ? near.subarray(0, count) : candidatesOf(view, ego);
}

function markThreeSteps({ offsets, neighbors }: Rows, ego: number, marks: Bitset) {
  include(marks, ego);
  let frontier = [ego];
  for (let step = 1; step <= 2; step++) {
    const next: number[] = [];
    for (const i of frontier)
      for (let t = offsets[i]; t < offsets[i + 1]; t++)
        if (!includes(marks, neighbors[t])) {
          include(marks, neighbors[t]);
          next.push(neighbors[t]);
        }
    frontier = next;
  }
  // Nobody goes on from the third step, so that nobody need be looked at twice.
  for (const i of frontier) for (let t = offsets[i], end = offsets[i + 1]; t < end; t++) include(marks, neighbors[t]);
}

/** Marks the people who are, in `theirs`, of a group that ego is of in `own`. */
function markMembers(own: TwoMode, theirs: TwoMode, ego: number, marks: Bitset) {
  for (let k = own.offsets[ego]; k < own.offsets[ego + 1]; k++) {
    const group = own.groupsOf[k];
    for (let t = theirs.groupOffsets[group]; t < theirs.groupOffsets[group + 1]; t++) include(marks, theirs.members[t]);
  }
}
