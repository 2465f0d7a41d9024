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
  const perRelevance = mostRelevant > 0 ? (1 - bridging) / mostRelevant : 0;
  const perBit = mostGain > 0 ? bridging / mostGain : 0;
  const worth = (relevance: number, gain: number) => perRelevance * relevance + perBit * gain;
  return {
    value: (j) => worth(relevances[j], perBit > 0 ? coverage.gain(j, chance(relevances[j])) : 0),
    bound: (j) => worth(relevances[j], gains[j]),
    pair: (a, b) =>
      worth(
        relevances[a] + relevances[b],
        perBit > 0 ? coverage.pairGain(a, chance(relevances[a]), b, chance(relevances[b])) : 0,
      ),
    shares: (j) => ({
      relevance: perRelevance * relevances[j],
      reach:
        perBit > 0 ? coverage.gainByUnit(j, chance(relevances[j])).map(({ unit, bits }) => ({ unit, share: perBit * bits })) : [],
    }),
  };
}
