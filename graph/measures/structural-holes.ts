import { quiet, type Run } from '../arrays/run.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { SourceRange } from './options.ts';
import { strength } from './strength.ts';
import { type UpwardTies, upwardTies } from './upward-ties.ts';

/** Of the egos from … to − 1, in this order. */
export interface StructuralHoles {
  /** Float64Array(to − from), ≥ 0, at most 1.125 where weights are equal */
  constraint: Float64Array;
  /** Float64Array(to − from), at most the degree */
  effectiveSize: Float64Array;
  /** Float64Array(to − from): effective size over degree */
  efficiency: Float64Array;
}

/** Egos between two looks at the signal. */
const LOOK = 1024;

/**
 * Burt's (1992) structural holes, weighted, with p_ij = w_ij / s_i:
 * - constraint Σ_{j∈N(i)} (p_ij + Σ_{q≠i,j} p_iq p_qj)²: how much ego's time goes to people who know one another,
 * - effective size Σ_{j∈N(i)} [1 − Σ_{q≠i,j} p_iq w_jq / max_k w_jk]: ego's ties less what is redundant among them,
 * - efficiency: effective size over degree.
 * NaN for isolates. All three come from one look at the ties among the alters of each ego, each of which is met once, at its end with
 * fewer ties, and counts both ways: O(m √m) at worst. What parts of the range give stands one after the other.
 */
export function structuralHoles(
  snapshot: Snapshot,
  { from = 0, to = snapshot.n }: SourceRange = {},
  { signal, progress }: Run = quiet,
): StructuralHoles {
  const { n, offsets, neighbors, weights } = snapshot;
  const { upward, total, strongest } = preparedFor(snapshot);
  const constraint = new Float64Array(to - from).fill(Number.NaN),
    effectiveSize = new Float64Array(to - from).fill(Number.NaN),
    efficiency = new Float64Array(to - from).fill(Number.NaN);
  // The alters of an ego are numbered 0 … k − 1 as they come; place[j] − base is the number of alter j, negative for all others.
  const place = new Int32Array(n),
    most = mostTies(snapshot, from, to),
    share = new Float64Array(most), // p_iq
    shareOf = new Float64Array(most), // p_iq / s_q
    spent = new Float64Array(most), // ego's share that goes to an alter, directly and through one other
    redundant = new Float64Array(most); // Σ p_iq w_jq, before it is divided by max_k w_jk
  let base = 1;
  for (let ego = from; ego < to; ego++) {
    if ((ego - from) % LOOK === 0) {
      signal.throwIfAborted();
      progress(ego - from, to - from);
    }
    const begin = offsets[ego],
      degree = offsets[ego + 1] - begin;
    if (degree === 0) continue;
    for (let k = 0; k < degree; k++) {
      const q = neighbors[begin + k];
      place[q] = base + k;
      share[k] = spent[k] = weights[begin + k] / total[ego];
      shareOf[k] = share[k] / total[q];
      redundant[k] = 0;
    }
    for (let k = 0; k < degree; k++) {
      const q = neighbors[begin + k];
      for (let t = upward.offsets[q], end = upward.offsets[q + 1]; t < end; t++) {
        const l = place[upward.neighbors[t]] - base;
        if (l < 0) continue;
        const weight = upward.weights[t];
        spent[l] += shareOf[k] * weight;
        spent[k] += shareOf[l] * weight;
        redundant[l] += share[k] * weight;
        redundant[k] += share[l] * weight;
      }
    }
    let squares = 0,
      spared = 0;
    for (let k = 0; k < degree; k++) {
      squares += spent[k] ** 2;
      spared += redundant[k] / strongest[neighbors[begin + k]];
    }
    constraint[ego - from] = squares;
    effectiveSize[ego - from] = degree - spared;
    efficiency[ego - from] = (degree - spared) / degree;
    base += degree;
  }
  return { constraint, effectiveSize, efficiency };
}

/** What all parts of a range need: worked out for the first and kept with the snapshot, 12 bytes a tie and 20 a person. */
interface Prepared {
  upward: UpwardTies;
  /** Float64Array(n): s_i */
  total: Float64Array;
  /** Float64Array(n): max_k w_ik */
  strongest: Float64Array;
}

const prepared = new WeakMap<Snapshot, Prepared>();

function preparedFor(snapshot: Snapshot): Prepared {
  let found = prepared.get(snapshot);
  if (!found)
    prepared.set(snapshot, (found = { upward: upwardTies(snapshot), total: strength(snapshot), strongest: heaviest(snapshot) }));
  return found;
}

/** The weight of each person's heaviest tie, 0 for isolates. */
function heaviest({ n, offsets, weights }: Snapshot): Float64Array {
  const result = new Float64Array(n);
  for (let i = 0; i < n; i++)
    for (let t = offsets[i]; t < offsets[i + 1]; t++) if (weights[t] > result[i]) result[i] = weights[t];
  return result;
}

function mostTies({ offsets }: Snapshot, from: number, to: number): number {
  let most = 0;
  for (let i = from; i < to; i++) most = Math.max(most, offsets[i + 1] - offsets[i]);
  return most;
}
