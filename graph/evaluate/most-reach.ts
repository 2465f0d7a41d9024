import { expectedCoverage } from '../recommend/gain.ts';
import { lazyQueue, takeBest } from '../recommend/lazy-greedy.ts';
import { scoring } from '../recommend/scoring.ts';
import type { Recommender } from './recommender.ts';
import { candidatesOf } from './training.ts';

/**
 * Ties chosen for reach alone, each taken for certain (λ = 1, q = 1; science.md, section 9): how far ten ties can go. It predicts
 * nothing; a reach gain is compared with what it reaches.
 */
export const mostReach: Recommender = {
  name: 'most reach',
  bridging: null,
  baseline: true,
  prepare(training) {
    const { snapshot } = training;
    const visible = new Uint8Array(snapshot.n).fill(1);
    return (ego, k) => {
      const candidates = candidatesOf(training, ego);
      const coverage = expectedCoverage({ snapshot, visible }, ego);
      const certain = new Float64Array(candidates.length).fill(1);
      const score = scoring(candidates, certain, coverage, 1);
      const queue = lazyQueue(candidates.length, score.bounds());
      const chosen: number[] = [];
      for (let best = takeBest(queue, score.value); best; best = chosen.length < k ? takeBest(queue, score.value) : undefined) {
        chosen.push(candidates[best.candidate]);
        coverage.add(candidates[best.candidate], 1);
      }
      return Int32Array.from(chosen);
    };
  },
};
