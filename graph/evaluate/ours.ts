import type { Run } from '../arrays/run.ts';
import { seededRandom, shuffle } from '../arrays/seeded-random.ts';
import { levelled } from '../recommend/exposure.ts';
import { withinTwo } from '../recommend/gain.ts';
import { preparePast } from '../recommend/prepare-past.ts';
import { fitRelevance, learnedRelevances } from '../recommend/relevance-fit.ts';
import { bridgedChoice } from './bridged.ts';
import type { Recommender } from './recommender.ts';
import { candidatesOf, type Training } from './training.ts';

/** The λ that are reported. */
export const lambdas = [0, 0.1, 0.2, 0.3, 0.5, 0.7, 1] as const;

/**
 * Ours at each λ: relevance learned from the training alone, then the λ-greedy choice of science.md, section 4, for everybody in one
 * batch in a seeded order. Where λ > 0, who has been suggested often already is worth less to those who come later, so that bridging does
 * not send the whole organization to a few. What is learned, and what is known of an ego, is worked out once for all λ.
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
  const { snapshot, history, known } = training;
  const past = { snapshot, contacts: history, directed: history.directed };
  const fitted = fitRelevance(past, {}, { signal, progress() {} });
  if (!fitted) throw new RangeError('the training holds too few new ties to learn a relevance from');
  const relevances = learnedRelevances(fitted, preparePast(past, { signal }));
  const shown = bridgings.map(() => new Float64Array(snapshot.n));
  const batch: Batch = bridgings.map(() => new Map());
  for (const [done, ego] of shuffle(known.slice(), seededRandom(1)).entries()) {
    signal.throwIfAborted();
    progress(done, known.length);
    relevances.load(ego);
    const candidates = candidatesOf(training, ego);
    const ofEgo = {
      candidates,
      relevances: Float64Array.from(candidates, relevances.relevance),
      within: withinTwo(snapshot, ego),
    };
    for (const [b, bridging] of bridgings.entries()) {
      const worth = bridging > 0 ? levelled(shown[b], k) : undefined;
      const people = bridgedChoice(snapshot, ego, ofEgo, { k, bridging, worth });
      for (const j of people) shown[b][j]++;
      batch[b].set(ego, people);
    }
  }
  return batch;
}
