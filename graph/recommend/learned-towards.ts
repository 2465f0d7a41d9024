import { type Feature, type Features, featureNames } from './features.ts';
import { probability } from './logistic-regression.ts';
import { contributions } from './relevance.ts';
import type { LearnedRelevances } from './relevance-fit.ts';
import { relevancesOf } from './relevances.ts';

/** What the timed contacts that a relevance is learned from do not tell. */
const untold = (['communities', 'events', 'offers', 'seeks', 'office'] satisfies Feature[]).map((name) =>
  featureNames.indexOf(name),
);

/**
 * A learned relevance towards one ego, as `recommendContacts` takes it: Float64Array beside the candidates, in [0, 1]. The logit is the
 * learned one plus the fixed contributions of shared communities, events, topics and office, of which contacts alone say nothing.
 * `known` gives each person's index in the past that was learned from, −1 = not in it; towards somebody who is not, and for an ego who
 * is not, the fixed relevance counts. Costs ego's three-step walks in that past.
 */
export function learnedTowards(
  ego: number,
  learned: LearnedRelevances,
  known: Int32Array,
): (candidates: Int32Array, features: Features) => Float64Array {
  if (known[ego] < 0) return relevancesOf;
  const row = new Float64Array(featureNames.length);
  return (candidates, features) => {
    const relevances = relevancesOf(candidates, features);
    learned.load(known[ego]);
    for (let c = 0; c < candidates.length; c++) {
      const person = known[candidates[c]];
      if (person < 0) continue;
      features.read(candidates[c], row);
      const fixed = contributions(row);
      let logit = learned.logit(person);
      for (const f of untold) logit += fixed[f];
      relevances[c] = probability(logit);
    }
    return relevances;
  };
}
