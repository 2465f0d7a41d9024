import type { Run } from '../arrays/run.ts';
import { seededRandom, shuffle } from '../arrays/seeded-random.ts';
import { featuresOf } from '../recommend/features.ts';
import { withinTwo } from '../recommend/gain.ts';
import { levelledExposure } from '../recommend/levelled-exposure.ts';
import { byFixedWeights } from '../recommend/relevances.ts';
import { adamicAdar } from './baselines.ts';
import { bridgedChoice } from './bridged.ts';
import { learnedOn, type RelevancesOf } from './learned-on.ts';
import type { Recommender } from './recommender.ts';
import { candidatesOf, type Training } from './training.ts';

/** The λ that are reported. */
export const lambdas = [0, 0.1, 0.2, 0.3, 0.5, 0.7, 1] as const;

/**
 * Ours at each λ: relevance learned from the training alone, then the λ-greedy choice of science.md, section 4, for everybody in one
 * batch in a seeded order. Where λ > 0, exposure is levelled (`levelledExposure`) until it is no more uneven than Adamic–Adar's, so that
 * bridging does not send the whole organization to a few. Where too few ties formed to learn from, the fixed weights count. What is
 * learned, and what is known of an ego, is worked out once for all λ.
 */
export function ours(bridgings: readonly number[] = lambdas): Recommender[] {
  const batches = new WeakMap<Training, Map<number, Batch>>();
  const batchOf = (training: Training, k: number, run: Run) => {
    let known = batches.get(training);
    if (!known) batches.set(training, (known = new Map()));
    let batch = known.get(k);
    if (!batch) known.set(k, (batch = suggestAll(training, bridgings, k, run)));
    return batch;
  };
  return bridgings.map((bridging, b) => ({
    name: 'crosstie',
    bridging,
    baseline: false,
    prepare: (training, run) => (ego, k) => batchOf(training, k, run)[b].get(ego) ?? new Int32Array(0),
  }));
}

/** For each λ, whom everybody known is suggested. */
type Batch = Map<number, Int32Array>[];

function suggestAll(training: Training, bridgings: readonly number[], k: number, { signal, progress }: Run): Batch {
  const { snapshot, known } = training;
  const relevancesOf = relevancesIn(training, { signal });
  const usual = adamicAdar.prepare(training, { signal, progress() {} });
  const exposures = bridgings.map((bridging) => (bridging > 0 ? levelledExposure(snapshot.n, known, k) : undefined));
  const batch: Batch = bridgings.map(() => new Map());
  for (const [done, ego] of shuffle(known.slice(), seededRandom(1)).entries()) {
    signal.throwIfAborted();
    progress(done, known.length);
    const candidates = candidatesOf(training, ego);
    const ofEgo = { candidates, relevances: relevancesOf(ego, candidates), within: withinTwo(snapshot, ego) };
    const usually = usual(ego, k);
    for (const [b, bridging] of bridgings.entries()) {
      const exposure = exposures[b];
      const people = bridgedChoice(snapshot, ego, ofEgo, { k, bridging, worth: exposure?.worth });
      exposure?.show(people, usually);
      batch[b].set(ego, people);
    }
  }
  return batch;
}

/** The relevance of candidates for an ego, as learned from the training, or by the fixed weights. */
function relevancesIn(training: Training, run: Pick<Run, 'signal'>): RelevancesOf {
  const learned = learnedOn(training, run);
  if (learned) return learned;
  const features = featuresOf(training.snapshot);
  return (ego, candidates) => {
    features.load(ego);
    return byFixedWeights.relevances(candidates, features);
  };
}
