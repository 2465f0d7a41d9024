import type { TwoMode } from '../snapshot/snapshot.ts';
import type { View } from '../snapshot/view.ts';

/**
 * The candidates to whom there is a way: at most three steps away, so that two go-betweens can introduce, or of ego's unit, office,
 * communities or events, or offering what ego seeks. Where there is a way to nobody (somebody without ties or groups), everybody:
 * a first contact has to be somebody. Keeps the order. O(n + m) at most.
 */
export function approachable({ introductions, snapshot }: View, ego: number, candidates: Int32Array): Int32Array {
  const { n, unit, context } = snapshot;
  const way = new Uint8Array(n);
  markSteps(introductions.offsets, introductions.neighbors, ego, 3, way);
  markMembers(context.communities, context.communities, ego, way);
  markMembers(context.events, context.events, ego, way);
  markMembers(context.seeks, context.offers, ego, way);
  const isNear = (j: number) =>
    way[j] === 1 ||
    (unit[ego] >= 0 && unit[j] === unit[ego]) ||
    (context.office[ego] >= 0 && context.office[j] === context.office[ego]);
  const near = candidates.filter(isNear);
  return near.length > 0 ? near : candidates;
}

/** Marks whom a walk of at most `steps` steps from ego comes to. */
function markSteps(offsets: Int32Array, neighbors: Int32Array, ego: number, steps: number, marks: Uint8Array) {
  marks[ego] = 1;
  let frontier = [ego];
  for (let step = 0; step < steps; step++) {
    const next: number[] = [];
    for (const i of frontier)
      for (let t = offsets[i]; t < offsets[i + 1]; t++)
        if (marks[neighbors[t]] === 0) {
          marks[neighbors[t]] = 1;
          next.push(neighbors[t]);
        }
    frontier = next;
  }
}

/** Marks the people who are, in `theirs`, of a group that ego is of in `own`. */
function markMembers(own: TwoMode, theirs: TwoMode, ego: number, marks: Uint8Array) {
  for (let k = own.offsets[ego]; k < own.offsets[ego + 1]; k++) {
    const group = own.groupsOf[k];
    for (let t = theirs.groupOffsets[group]; t < theirs.groupOffsets[group + 1]; t++) marks[theirs.members[t]] = 1;
  }
}
