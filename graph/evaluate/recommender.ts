import type { Run } from '../arrays/run.ts';
import { candidatesOf, type Training } from './training.ts';

/** The best first, at most k; equal scores in the order of indexes. */
export type Rank = (ego: number, k: number) => Int32Array;

/** Ours and baselines alike: knows the training, and ranks people for an ego. */
export interface Recommender {
  name: string;
  /** λ, where it has one. */
  bridging: number | null;
  baseline: boolean;
  prepare(training: Training, run: Run): Rank;
}

/** Writes the scores of everybody towards an ego; −Infinity = not to be recommended. */
export type Scores = (ego: number, scores: Float64Array) => void;

/** A baseline that gives everybody a score. */
export function scored(name: string, prepare: (training: Training, run: Run) => Scores): Recommender {
  return {
    name,
    bridging: null,
    baseline: true,
    prepare(training, run) {
      const scores = new Float64Array(training.snapshot.n),
        score = prepare(training, run);
      return (ego, k) => {
        score(ego, scores);
        return greatest(candidatesOf(training, ego), scores, k);
      };
    },
  };
}

/** The k candidates of the greatest scores; equals by index. O(candidates · k) at worst, mostly O(candidates). */
export function greatest(candidates: Int32Array, scores: Float64Array, k: number): Int32Array {
  const best: number[] = [];
  for (const j of candidates) {
    if (best.length === k && !(scores[j] > scores[best[k - 1]])) continue;
    let at = best.length < k ? best.length : k - 1;
    for (; at > 0 && scores[j] > scores[best[at - 1]]; at--) best[at] = best[at - 1];
    best[at] = j;
  }
  return Int32Array.from(best);
}
