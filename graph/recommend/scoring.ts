import type { ExpectedCoverage } from './gain.ts';

/** What each candidate is worth next, in the terms of one objective. Candidates go by their places. */
export interface Scoring {
  /**
   * What a candidate adds to those taken so far, all of it by default. Of a part of their worth, 0 … 1, they keep that part of their
   * relevance and its fourth power of what they bridge: who is suggested everywhere for their reach gives way to others who reach as far
   * before the relevant do.
   */
  value(c: number, worth?: number): number;
  /** A bound on the value of each, now and ever after: Float64Array beside the candidates. */
  bounds(): Float64Array;
  /** A closer bound on the value of one. */
  closeBound(c: number): number;
  /** What a and b add together. */
  pair(a: number, b: number): number;
  /** What `value` is made of: its relevance, and its reach by unit. */
  shares(c: number): { relevance: number; reach: { unit: number; share: number }[] };
}

/**
 * (1 − λ) r / max r + λ ΔF / max F({j}), the maxima over all candidates before any is taken; a term whose maximum is 0 counts
 * as 0. `relevances` stand beside the candidates. O(candidates), and Σ k over those of them who might gain most, where λ > 0.
 */
export function scoring(candidates: Int32Array, relevances: Float64Array, coverage: ExpectedCoverage, bridging: number): Scoring {
  const gain = (c: number) => coverage.gain(candidates[c], coverage.chance(relevances[c]));
  const gains = new Float64Array(candidates.length); // before anybody is taken: what each gains, or a bound on it
  const mostGain = bridging > 0 ? greatest(gains, candidates, relevances, coverage) : 0;
  let mostRelevant = 0;
  for (const relevance of relevances) mostRelevant = Math.max(mostRelevant, relevance);
  const relevanceShare = (relevance: number) => (mostRelevant > 0 ? (1 - bridging) * (relevance / mostRelevant) : 0);
  const gainShare = (gain: number) => bridging * (gain / mostGain);
  const counts = mostGain > 0;
  return {
    value: (c, worth = 1) => worth * relevanceShare(relevances[c]) + (counts ? worth ** 4 * gainShare(gain(c)) : 0),
    bounds() {
      const bounds = new Float64Array(candidates.length);
      for (let c = 0; c < bounds.length; c++) bounds[c] = relevanceShare(relevances[c]) + (counts ? gainShare(gains[c]) : 0);
      return bounds;
    },
    closeBound(c) {
      if (counts) gains[c] = Math.min(gains[c], coverage.closeCeiling(candidates[c], coverage.chance(relevances[c])));
      return relevanceShare(relevances[c]) + (counts ? gainShare(gains[c]) : 0);
    },
    pair: (a, b) =>
      relevanceShare(relevances[a] + relevances[b]) +
      (counts
        ? gainShare(
            coverage.pairGain(candidates[a], coverage.chance(relevances[a]), candidates[b], coverage.chance(relevances[b])),
          )
        : 0),
    shares: (c) => ({
      relevance: relevanceShare(relevances[c]),
      reach: counts
        ? coverage
            .gainByUnit(candidates[c], coverage.chance(relevances[c]))
            .map(({ unit, bits }) => ({ unit, share: gainShare(bits) }))
        : [],
    }),
  };
}

/** The greatest gain of all; `gains` becomes that of each, or where it cannot be the greatest a bound on it. */
function greatest(gains: Float64Array, candidates: Int32Array, relevances: Float64Array, coverage: ExpectedCoverage): number {
  let likely = 0;
  for (let c = 0; c < candidates.length; c++) {
    gains[c] = coverage.ceiling(candidates[c], coverage.chance(relevances[c]));
    if (gains[c] > gains[likely]) likely = c;
  }
  let most = 0;
  const weigh = (c: number) => {
    if (gains[c] < most) return;
    const q = coverage.chance(relevances[c]);
    gains[c] = Math.min(gains[c], coverage.closeCeiling(candidates[c], q));
    if (gains[c] < most) return;
    gains[c] = coverage.gain(candidates[c], q);
    most = Math.max(most, gains[c]);
  };
  // Whoever is weighed first spares most of the others.
  if (candidates.length > 0) weigh(likely);
  for (let c = 0; c < candidates.length; c++) if (c !== likely) weigh(c);
  return most;
}
