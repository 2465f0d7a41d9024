import type { Evaluation } from '../../graph/evaluate/evaluate.ts';

/** A row with the figures that a test is about, and nothing else of note. */
export const row = (recommender: string, given: Partial<Evaluation> = {}): Evaluation => ({
  recommender,
  bridging: null,
  baseline: true,
  ndcg: 0.1,
  recall: 0.1,
  map: 0.05,
  reachGain: 10,
  newUnits: 0,
  crossShare: 0.5,
  constraintReduction: 0.1,
  exposureGini: 0.5,
  egos: 100,
  ndcgLow: 0.08,
  ndcgHigh: 0.12,
  clustering: 0.1,
  ...given,
});

/** Ours at λ. */
export const oursRow = (bridging: number, given: Partial<Evaluation> = {}) =>
  row('crosstie', { bridging, baseline: false, ...given });
