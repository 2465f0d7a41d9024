import { type ChoiceOptions, bridgedChoice as choice } from '../recommend/bridged-choice.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { weightedAdamicAdar } from './baselines.ts';
import type { Recommender } from './recommender.ts';
import { candidatesOf } from './training.ts';

/** The choice of ours where everybody may be seen, as in data without anybody who hides. */
export const bridgedChoice = (
  snapshot: Snapshot,
  ego: number,
  among: { candidates: Int32Array; relevances: Float64Array; within?: Uint8Array },
  options: ChoiceOptions,
): Int32Array => choice({ snapshot, visible: everybody(snapshot) }, ego, among, options);

const masks = new WeakMap<Snapshot, Uint8Array>();

/** A mask in which everybody may be seen, made once a snapshot. */
function everybody(snapshot: Snapshot): Uint8Array {
  let mask = masks.get(snapshot);
  if (!mask) masks.set(snapshot, (mask = new Uint8Array(snapshot.n).fill(1)));
  return mask;
}

/**
 * The baseline weighted Adamic–Adar, over its greatest for each ego, under the same λ as ours: what bridging is worth with a predictor
 * of the literature behind it. At λ = 0 it is that baseline.
 */
export function bridgedAdamicAdar(lambdas: readonly number[]): Recommender[] {
  return lambdas.map((bridging) => ({
    name: 'weighted Adamic–Adar with λ',
    bridging,
    baseline: true,
    prepare(training) {
      const { snapshot } = training;
      const score = weightedAdamicAdar(training),
        scores = new Float64Array(snapshot.n);
      return (ego, k) => {
        score(ego, scores);
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
