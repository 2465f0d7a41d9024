import { chance, expectedCoverage, withinTwo } from '../recommend/gain.ts';
import { lazyQueue, takeBest } from '../recommend/lazy-greedy.ts';
import { fitRelevance, type LearnedRelevances, learnedRelevances } from '../recommend/relevance-fit.ts';
import { scoring } from '../recommend/scoring.ts';
import type { Recommender } from './recommender.ts';
import { candidatesOf, type Training } from './training.ts';

/** The λ that are reported. */
export const lambdas = [0, 0.1, 0.2, 0.3, 0.5, 0.7, 1] as const;

/**
 * Ours at each λ: relevance learned from the training alone, then the λ-greedy choice of science.md, section 4. What is learned is
 * learned once for all of them.
 */
export function ours(bridgings: readonly number[] = lambdas): Recommender[] {
  const learned = new WeakMap<Training, LearnedRelevances>();
  return bridgings.map((bridging) => ({
    name: 'crosstie',
    bridging,
    baseline: false,
    prepare(training, run) {
      let relevances = learned.get(training);
      if (!relevances) {
        const past = { snapshot: training.snapshot, contacts: training.history, directed: training.history.directed };
        const fitted = fitRelevance(past, {}, run);
        if (!fitted) throw new RangeError('the training holds too few new ties to learn a relevance from');
        learned.set(training, (relevances = learnedRelevances(fitted, past, run)));
      }
      return (ego, k) => choose(training, relevances, ego, k, bridging);
    },
  }));
}

function choose(training: Training, relevances: LearnedRelevances, ego: number, k: number, bridging: number): Int32Array {
  const { snapshot } = training;
  const candidates = candidatesOf(training, ego);
  relevances.load(ego);
  const likely = Float64Array.from(candidates, relevances.relevance);
  const visible = new Uint8Array(snapshot.n).fill(1);
  const coverage = expectedCoverage({ snapshot, visible }, ego, withinTwo(snapshot, ego));
  const score = scoring(candidates, likely, coverage, bridging);
  const queue = lazyQueue(candidates.length, score.bounds());
  const chosen: number[] = [];
  while (chosen.length < k) {
    const best = takeBest(queue, score.value);
    if (!best) break;
    chosen.push(candidates[best.candidate]);
    coverage.add(candidates[best.candidate], chance(likely[best.candidate]));
  }
  return Int32Array.from(chosen);
}
