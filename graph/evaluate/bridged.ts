import { chance, expectedCoverage } from '../recommend/gain.ts';
import { lazyQueue, takeBest } from '../recommend/lazy-greedy.ts';
import { scoring } from '../recommend/scoring.ts';
import { adamicAdar } from '../similarity/adamic-adar.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Recommender } from './recommender.ts';
import { candidatesOf } from './training.ts';

export interface ChoiceOptions {
  k: number;
  bridging: number;
  /** 0 … 1: the part of their value that people keep; all of it by default. */
  worth?: (person: number) => number;
}

/**
 * The λ-greedy choice of science.md, section 4, from relevances in 0 … 1 that stand beside the candidates. `within`: who is within two
 * steps of ego, where that is known already. O(Σ k over those who might gain most).
 */
export function bridgedChoice(
  snapshot: Snapshot,
  ego: number,
  { candidates, relevances, within }: { candidates: Int32Array; relevances: Float64Array; within?: Uint8Array },
  { k, bridging, worth = () => 1 }: ChoiceOptions,
): Int32Array {
  const coverage = expectedCoverage({ snapshot, visible: everybody(snapshot) }, ego, within);
  const score = scoring(candidates, relevances, coverage, bridging);
  const queue = lazyQueue(candidates.length, score.bounds());
  const chosen: number[] = [];
  while (chosen.length < k) {
    const best = takeBest(queue, (c) => worth(candidates[c]) * score.value(c));
    if (!best) break;
    chosen.push(candidates[best.candidate]);
    coverage.add(candidates[best.candidate], chance(relevances[best.candidate]));
  }
  return Int32Array.from(chosen);
}

const masks = new WeakMap<Snapshot, Uint8Array>();

/** A mask in which everybody may be seen, made once a snapshot. */
function everybody(snapshot: Snapshot): Uint8Array {
  let mask = masks.get(snapshot);
  if (!mask) masks.set(snapshot, (mask = new Uint8Array(snapshot.n).fill(1)));
  return mask;
}

/**
 * Weighted Adamic–Adar, over its greatest for each ego, under the same λ as ours: what bridging is worth with a predictor of the
 * literature behind it.
 */
export function bridgedAdamicAdar(lambdas: readonly number[]): Recommender[] {
  return lambdas.map((bridging) => ({
    name: 'weighted Adamic–Adar with λ',
    bridging,
    baseline: true,
    prepare(training) {
      const { snapshot } = training;
      const eachScore = adamicAdar(snapshot),
        scores = new Float64Array(snapshot.n);
      return (ego, k) => {
        scores.fill(0);
        eachScore(ego, (j, more) => {
          scores[j] += more;
        });
        const candidates = candidatesOf(training, ego);
        const relevances = Float64Array.from(candidates, (j) => scores[j]);
        const greatest = relevances.reduce((most, one) => Math.max(most, one), 0);
        if (greatest > 0) for (let c = 0; c < relevances.length; c++) relevances[c] /= greatest;
        return bridgedChoice(snapshot, ego, { candidates, relevances }, { k, bridging });
      };
    },
  }));
}

/**
 * Ties chosen for reach alone, each taken for certain (λ = 1, q = 1; science.md, section 9): how far ten ties can go. It predicts
 * nothing; a reach gain is compared with what it reaches.
 */
export const mostReach: Recommender = {
  name: 'most reach',
  bridging: null,
  baseline: true,
  prepare: (training) => (ego, k) => {
    const candidates = candidatesOf(training, ego);
    const relevances = new Float64Array(candidates.length).fill(1);
    return bridgedChoice(training.snapshot, ego, { candidates, relevances }, { k, bridging: 1 });
  },
};
