import { type Account, untold } from './account.ts';
import { feature, featureNames } from './features.ts';
import type { Likely } from './likely.ts';
import { probability } from './logistic-regression.ts';
import { contributions } from './relevance.ts';
import type { LearnedRelevances } from './relevance-fit.ts';
import { byFixedWeights, relevancesOf } from './relevances.ts';

const untoldAt = untold.map((name) => feature[name]);

/**
 * A learned relevance towards one ego, as `recommendContacts` takes it. The logit is the learned one plus the fixed contributions of
 * shared communities, events, topics and office, of which contacts alone say nothing. `known` gives each person's index in the past
 * that was learned from, −1 = not in it; towards somebody who is not, and for an ego who is not, the fixed relevance counts. Costs
 * ego's three-step walks in that past.
 */
export function learnedTowards(ego: number, learned: LearnedRelevances, known: Int32Array): Likely {
  if (known[ego] < 0) return byFixedWeights;
  const row = new Float64Array(featureNames.length);
  return {
    relevances(candidates, features) {
      const relevances = relevancesOf(candidates, features);
      learned.load(known[ego]);
      for (let c = 0; c < candidates.length; c++) {
        const person = known[candidates[c]];
        if (person < 0) continue;
        features.read(candidates[c], row);
        const fixed = contributions(row);
        let logit = learned.logit(person);
        for (const f of untoldAt) logit += fixed[f];
        relevances[c] = probability(logit);
      }
      return relevances;
    },
    account(person, features) {
      if (known[person] < 0) return byFixedWeights.account(person, features);
      features.read(person, row);
      const fixed = contributions(row),
        past = known[person];
      return {
        learned: true,
        intercept: learned.intercept,
        values: joined(learned.values(past), row),
        contributions: joined(learned.contributions(past), fixed),
      } satisfies Account;
    },
  };
}

/** In the order of `accountNames`. */
const joined = (told: Float64Array, all: Float64Array) => Float64Array.of(...told, ...untoldAt.map((f) => all[f]));
