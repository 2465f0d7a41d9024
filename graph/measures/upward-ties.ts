import type { Snapshot } from '../snapshot/snapshot.ts';

/** Each tie once, as an entry of the end that has fewer ties; whoever is not wanted has none. */
export interface UpwardTies {
  /** Int32Array(n + 1) */
  offsets: Int32Array;
  /** The other ends, in the order of indexes: Int32Array(m), longer than needed where only some are wanted. */
  neighbors: Int32Array;
  /** As long as `neighbors`. */
  weights: Float64Array;
}

/**
 * Ties directed from fewer to more ties, equal ones by index: nobody has more than √(2m) of them, so that looking for triangles costs
 * O(m √m) however busy the busiest are (Chiba & Nishizeki 1985). `wanted` (Uint8Array(n), 1 = wanted): whose ties, everybody's by
 * default. O(n + ties of those wanted).
 */
export function upwardTies({ n, m, offsets, neighbors, weights }: Snapshot, wanted?: Uint8Array): UpwardTies {
  let most = m;
  if (wanted) {
    most = 0;
    for (let i = 0; i < n; i++) if (wanted[i]) most += offsets[i + 1] - offsets[i];
  }
  const result = { offsets: new Int32Array(n + 1), neighbors: new Int32Array(most), weights: new Float64Array(most) };
  let at = 0;
  for (let i = 0; i < n; i++) {
    const degree = offsets[i + 1] - offsets[i];
    for (let t = offsets[i], end = wanted && !wanted[i] ? t : offsets[i + 1]; t < end; t++) {
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
