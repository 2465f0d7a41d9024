import type { View } from '../snapshot/view.ts';
import { expectedCoverage } from './gain.ts';
import { lazyQueue, takeBest } from './lazy-greedy.ts';
import { scoring } from './scoring.ts';

export interface ChoiceOptions {
  k: number;
  bridging: number;
  /** 0 … 1: the part of their worth that people keep (`Scoring.value`); all of it by default. */
  worth?: (person: number) => number;
}

/**
 * The λ-greedy choice of science.md, section 4, from relevances in 0 … 1 that stand beside the candidates: who is chosen, in that order,
 * without reasons. `within`: who is within two steps of ego, where that is known already. O(Σ k over those who might gain most).
 */
export function bridgedChoice(
  view: Pick<View, 'snapshot' | 'visible'>,
  ego: number,
  { candidates, relevances, within }: { candidates: Int32Array; relevances: Float64Array; within?: Uint8Array },
  { k, bridging, worth = () => 1 }: ChoiceOptions,
): Int32Array {
  const coverage = expectedCoverage(view, ego, within);
  const score = scoring(candidates, relevances, coverage, bridging);
  // Bounds are of whole values, which nobody's worth exceeds.
  const queue = lazyQueue(candidates.length, score.bounds());
  const chosen: number[] = [];
  while (chosen.length < k) {
    const best = takeBest(queue, (c) => score.value(c, worth(candidates[c])), score.closeBound);
    if (!best) break;
    chosen.push(candidates[best.candidate]);
    coverage.add(candidates[best.candidate], coverage.chance(relevances[best.candidate]));
  }
  return Int32Array.from(chosen);
}
