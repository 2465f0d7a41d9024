import type { PreparedPast } from './prepare-past.ts';
import { type LearnedRelevance, type LearnedRelevances, learnedRelevances } from './relevance-fit.ts';

/** A relevance with the past that it was learned from, worked out: immutable, all that it takes to say how likely a tie is. */
export interface LearnedPast {
  relevance: LearnedRelevance;
  prepared: PreparedPast;
}

const known = new WeakMap<LearnedPast, LearnedRelevances>();

/** The relevances of a learned past, made ready when first asked for and kept with it. */
export function relevancesOfPast(learned: LearnedPast): LearnedRelevances {
  let found = known.get(learned);
  if (!found) known.set(learned, (found = learnedRelevances(learned.relevance, learned.prepared)));
  return found;
}
