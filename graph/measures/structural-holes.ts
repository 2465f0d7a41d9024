import { quiet, type Run } from '../arrays/run.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { SourceRange } from './options.ts';
import { type UpwardTies, upwardTies } from './upward-ties.ts';

/** One entry for each ego that was asked for, in their order. */
export interface StructuralHoles {
  /** ≥ 0, at most 1.125 where weights are equal */
  constraint: Float64Array;
  /** At most the degree */
  effectiveSize: Float64Array;
  /** Effective size over degree */
  efficiency: Float64Array;
}

export interface StructuralHolesOptions extends SourceRange {
  /** These egos instead of a range: a few of them take no time for everybody, and the figures are the same bits. */
  people?: Int32Array;
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
  { from = 0, to = snapshot.n, people }: StructuralHolesOptions = {},
  { signal, progress }: Run = quiet,
): StructuralHoles {
  const { n, offsets, neighbors, weights } = snapshot;
  const { upward, total, strongest } = people ? prepare(snapshot, withAlters(snapshot, people)) : preparedFor(snapshot);
  const count = people ? people.length : to - from;
  const egoAt = people ? (at: number) => people[at] : (at: number) => from + at;
  const constraint = new Float64Array(count).fill(Number.NaN),
    effectiveSize = new Float64Array(count).fill(Number.NaN),
    efficiency = new Float64Array(count).fill(Number.NaN);
  // The alters of an ego are numbered 0 … k − 1 as they come; place[j] − base is the number of alter j, negative for all others.
  const place = new Int32Array(n),
    most = mostTies(snapshot, count, egoAt),
    share = new Float64Array(most), // p_iq
    shareOf = new Float64Array(most), // p_iq / s_q
    spent = new Float64Array(most), // ego's share that goes to an alter, directly and through one other
    redundant = new Float64Array(most); // Σ p_iq w_jq, before it is divided by max_k w_jk
  let base = 1;
  for (let at = 0; at < count; at++) {
    if (at % LOOK === 0) {
      signal.throwIfAborted();
      progress(at, count);
    }
    const ego = egoAt(at),
      begin = offsets[ego],
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
    constraint[at] = squares;
    effectiveSize[at] = degree - spared;
    efficiency[at] = (degree - spared) / degree;
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
  if (!found) prepared.set(snapshot, (found = prepare(snapshot)));
  return found;
}

/** For everybody, or for those who are `wanted`. */
function prepare(snapshot: Snapshot, wanted?: Uint8Array): Prepared {
  const { n, offsets, weights } = snapshot;
  const total = new Float64Array(n),
    strongest = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    if (wanted && !wanted[i]) continue;
    for (let t = offsets[i]; t < offsets[i + 1]; t++) {
      total[i] += weights[t];
      if (weights[t] > strongest[i]) strongest[i] = weights[t];
    }
  }
  return { upward: upwardTies(snapshot, wanted), total, strongest };
}

function withAlters({ n, offsets, neighbors }: Snapshot, people: Int32Array): Uint8Array {
  const wanted = new Uint8Array(n);
  for (const ego of people) {
    wanted[ego] = 1;
    for (let t = offsets[ego]; t < offsets[ego + 1]; t++) wanted[neighbors[t]] = 1;
  }
  return wanted;
}

function mostTies({ offsets }: Snapshot, count: number, egoAt: (at: number) => number): number {
  let most = 0;
  for (let at = 0; at < count; at++) most = Math.max(most, offsets[egoAt(at) + 1] - offsets[egoAt(at)]);
  return most;
}
