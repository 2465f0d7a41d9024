import { chance, type ExpectedCoverage } from './gain.ts';

/** What each candidate is worth next, in the terms of one objective. */
export interface Scoring {
  /** What j adds to those taken so far. */
  value(j: number): number;
  /** What j was worth before anybody was taken: a bound on `value` ever after. */
  bound(j: number): number;
  /** What a and b add together. */
  pair(a: number, b: number): number;
  /** What `value` is made of: its relevance, and its reach by unit. */
  shares(j: number): { relevance: number; reach: { unit: number; share: number }[] };
}

/**
 * (1 − λ) r / max r + λ ΔF / max F({j}), the maxima over all candidates before any is taken; a term whose maximum is 0 counts
 * as 0. `relevances` is by person. O(Σ k over candidates) where λ > 0.
 */
export function scoring(candidates: Int32Array, relevances: Float64Array, coverage: ExpectedCoverage, bridging: number): Scoring {
  const gains = new Float64Array(relevances.length);
  let mostRelevant = 0,
    mostGain = 0;
  for (const j of candidates) {
    mostRelevant = Math.max(mostRelevant, relevances[j]);
    if (bridging > 0) mostGain = Math.max(mostGain, (gains[j] = coverage.gain(j, chance(relevances[j]))));
  }
  const relevanceShare = (relevance: number) => (mostRelevant > 0 ? (1 - bridging) * (relevance / mostRelevant) : 0);
  const gainShare = (gain: number) => bridging * (gain / mostGain);
  const counts = mostGain > 0;
  const q = (j: number) => chance(relevances[j]);
  return {
    value: (j) => relevanceShare(relevances[j]) + (counts ? gainShare(coverage.gain(j, q(j))) : 0),
    bound: (j) => relevanceShare(relevances[j]) + (counts ? gainShare(gains[j]) : 0),
    pair: (a, b) => relevanceShare(relevances[a] + relevances[b]) + (counts ? gainShare(coverage.pairGain(a, q(a), b, q(b))) : 0),
    shares: (j) => ({
      relevance: relevanceShare(relevances[j]),
      reach: counts ? coverage.gainByUnit(j, q(j)).map(({ unit, bits }) => ({ unit, share: gainShare(bits) })) : [],
    }),
  };
}
