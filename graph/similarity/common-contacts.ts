import type { Rows } from '../snapshot/snapshot.ts';

/** What a common contact z adds, given the weights of both ties to it. */
export type Middle = (z: number, weight: number, onward: number) => number;

/**
 * Σ over common contacts z, those ego has in `from` and who stand in `to` of a person: adds to `scores` (Float64Array(n)) of everybody
 * behind ego's contacts, ego among them. `towards` are the rows by which z leads on: those of z where ties have no direction.
 */
export function addCommon(from: Rows, towards: Rows, middle: Middle, ego: number, scores: Float64Array) {
  for (let t = from.offsets[ego]; t < from.offsets[ego + 1]; t++) {
    const z = from.neighbors[t],
      weight = from.weights[t];
    for (let s = towards.offsets[z], end = towards.offsets[z + 1]; s < end; s++)
      scores[towards.neighbors[s]] += middle(z, weight, towards.weights[s]);
  }
}

/** Number of entries in a row. */
export const degreeOf = ({ offsets }: Rows, i: number) => offsets[i + 1] - offsets[i];
