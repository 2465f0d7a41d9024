import type { Snapshot } from '../snapshot/snapshot.ts';

/** Each tie once, as an entry of the end that has fewer ties. */
export interface UpwardTies {
  /** Int32Array(n + 1) */
  offsets: Int32Array;
  /** Int32Array(m): the other end, in the order of indexes. */
  neighbors: Int32Array;
  /** Float64Array(m) */
  weights: Float64Array;
}

/**
 * Ties directed from fewer to more ties, equal ones by index: nobody has more than √(2m) of them, so that looking for triangles costs
 * O(m √m) however busy the busiest are (Chiba & Nishizeki 1985). O(n + m).
 */
export function upwardTies({ n, m, offsets, neighbors, weights }: Snapshot): UpwardTies {
  const result = { offsets: new Int32Array(n + 1), neighbors: new Int32Array(m), weights: new Float64Array(m) };
  let at = 0;
  for (let i = 0; i < n; i++) {
    const degree = offsets[i + 1] - offsets[i];
    for (let t = offsets[i]; t < offsets[i + 1]; t++) {
      const j = neighbors[t],
        others = offsets[j + 1] - offsets[j];
      if (others < degree || (others === degree && j < i)) continue;
      result.neighbors[at] = j;
      result.weights[at++] = weights[t];
    }
    result.offsets[i + 1] = at;
  }
  return result;
}
