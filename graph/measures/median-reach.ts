import { quiet, type Run } from '../arrays/run.ts';
import { seededRandom, shuffle } from '../arrays/seeded-random.ts';
import type { TieChange } from '../snapshot/patch-network.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { tieSteps } from './tie-steps.ts';

/** Up to so many people everybody is looked at, beyond as many drawn with this seed. */
const SAMPLE = 1000;
const SEED = 1;
/** Egos between two looks at the signal. */
const LOOK = 64;

/** Some people, the same ones each time, and how many each of them reaches in at most two steps. */
export interface SampledReach {
  egos: Int32Array;
  reached: Int32Array;
}

export interface SampledReachOptions {
  /** The same of a snapshot before, and what has changed since: then only those are looked at who are near a changed tie. */
  before?: SampledReach;
  changes?: readonly TieChange[];
}

/**
 * Share of the others, 0 … 1, whom the median person reaches in at most two steps; 0 for fewer than two people. Among more than
 * 1,000 people it is the median of 1,000 of them, the same ones each time. Cost of `sampledReach`.
 */
export const medianReach = (snapshot: Snapshot, options: SampledReachOptions = {}, run: Run = quiet): number =>
  medianShare(snapshot, sampledReach(snapshot, options, run));

export function medianShare({ n }: Snapshot, { reached }: SampledReach): number {
  if (n < 2) return 0;
  const sorted = reached.toSorted(),
    middle = sorted.length >> 1;
  const median = sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  return median / (n - 1);
}

/** O(n + the two-step walks of the sample), or with a sample from before those of its people who are near a changed tie. */
export function sampledReach(
  { n, offsets, neighbors }: Snapshot,
  { before, changes = [] }: SampledReachOptions = {},
  { signal, progress }: Run = quiet,
): SampledReach {
  const egos = before?.egos ?? sampleOf(n),
    reached = before ? before.reached.slice() : new Int32Array(egos.length);
  const near = before && nearTo({ offsets, neighbors }, changes);
  const metBy = new Int32Array(n).fill(-1); // the ego whose walk met a person last
  for (let at = 0; at < egos.length; at++) {
    if (at % LOOK === 0) {
      signal.throwIfAborted();
      progress(at, egos.length);
    }
    const ego = egos[at];
    if (near && !near.has(ego)) continue;
    let count = 0;
    metBy[ego] = ego;
    const meet = (i: number) => {
      if (metBy[i] === ego) return;
      metBy[i] = ego;
      count++;
    };
    for (let t = offsets[ego]; t < offsets[ego + 1]; t++) {
      meet(neighbors[t]);
      for (let u = offsets[neighbors[t]]; u < offsets[neighbors[t] + 1]; u++) meet(neighbors[u]);
    }
    reached[at] = count;
  }
  return { egos, reached };
}

function sampleOf(n: number): Int32Array {
  const everybody = Int32Array.from({ length: n }, (_, i) => i);
  return n <= SAMPLE ? everybody : shuffle(everybody, seededRandom(SEED)).slice(0, SAMPLE);
}

/** Those who had or have one of the ends within a step: the reach of others is what it was. */
function nearTo({ offsets, neighbors }: Pick<Snapshot, 'offsets' | 'neighbors'>, changes: readonly TieChange[]): Set<number> {
  const ends = tieSteps(changes).flatMap(({ i, j }) => [i, j]);
  const near = new Set(ends);
  for (const i of ends) for (let t = offsets[i]; t < offsets[i + 1]; t++) near.add(neighbors[t]);
  return near;
}
