import { quiet, type Run } from '../arrays/run.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { SourceRange } from './options.ts';
import { strength } from './strength.ts';

export interface StructuralHoles {
  /** Float64Array(n), ≥ 0, at most 1.125 where weights are equal */
  constraint: Float64Array;
  /** Float64Array(n), at most the degree */
  effectiveSize: Float64Array;
  /** Float64Array(n): effective size over degree */
  efficiency: Float64Array;
}

/**
 * Burt's (1992) structural holes, weighted, with p_ij = w_ij / s_i:
 * - constraint Σ_{j∈N(i)} (p_ij + Σ_{q≠i,j} p_iq p_qj)²: how much ego's time goes to people who know one another,
 * - effective size Σ_{j∈N(i)} [1 − Σ_{q≠i,j} p_iq w_jq / max_k w_jk]: ego's ties less what is redundant among them,
 * - efficiency: effective size over degree.
 * NaN for isolates, 0 for egos outside the range, so that the arrays of parts add up to the whole. All three come from one pass over the
 * triangles of each ego: O(Σ_q k_q²).
 */
export function structuralHoles(
  snapshot: Snapshot,
  { from = 0, to = snapshot.n }: SourceRange = {},
  { signal, progress }: Run = quiet,
): StructuralHoles {
  const { n, offsets, neighbors, weights } = snapshot;
  const constraint = new Float64Array(n).fill(Number.NaN, from, to),
    effectiveSize = new Float64Array(n).fill(Number.NaN, from, to),
    efficiency = new Float64Array(n).fill(Number.NaN, from, to),
    total = strength(snapshot),
    strongest = heaviest(snapshot),
    marked = new Int32Array(n).fill(-1), // marked[j] = ego: j is an alter of ego
    spent = new Float64Array(n); // scratch: ego's share that goes to an alter, directly and through one other
  for (let ego = from; ego < to; ego++) {
    if ((ego - from) % 1024 === 0) {
      signal.throwIfAborted();
      progress(ego - from, to - from);
    }
    const begin = offsets[ego],
      end = offsets[ego + 1];
    if (begin === end) continue;
    for (let t = begin; t < end; t++) {
      marked[neighbors[t]] = ego;
      spent[neighbors[t]] = weights[t] / total[ego];
    }
    let redundant = 0;
    for (let t = begin; t < end; t++) {
      const q = neighbors[t],
        share = weights[t] / total[ego],
        shareOn = share / total[q];
      for (let s = offsets[q], last = offsets[q + 1]; s < last; s++) {
        const j = neighbors[s];
        if (marked[j] !== ego) continue;
        spent[j] += shareOn * weights[s];
        redundant += (share * weights[s]) / strongest[j];
      }
    }
    let sum = 0;
    for (let t = begin; t < end; t++) sum += spent[neighbors[t]] ** 2;
    constraint[ego] = sum;
    effectiveSize[ego] = end - begin - redundant;
    efficiency[ego] = effectiveSize[ego] / (end - begin);
  }
  return { constraint, effectiveSize, efficiency };
}

/** The weight of each person's heaviest tie, 0 for isolates. */
function heaviest({ n, offsets, weights }: Snapshot): Float64Array {
  const result = new Float64Array(n);
  for (let i = 0; i < n; i++)
    for (let t = offsets[i]; t < offsets[i + 1]; t++) if (weights[t] > result[i]) result[i] = weights[t];
  return result;
}
