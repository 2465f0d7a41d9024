import { type Feature, featureNames } from './features.ts';

/**
 * Fixed weights of the relevance, one a feature, on ln(1 + value): a logistic model that can be read off. −5.5 alone is 0.4 %,
 * about how often two people of an organization without anything in common come to know each other within half a year.
 */
export const base = -5.5;
export const weights: Record<Feature, number> = {
  contacts: 1.3,
  communities: 1.2,
  events: 0.8,
  offers: 1.2,
  seeks: 1.0,
  office: 0.4,
  unit: 0.8,
  degree: 0.25,
};

/** In the order of a row of features. */
const weightOf = Float64Array.from(featureNames, (name) => weights[name]);

/** Estimated probability, in (0, 1), that the tie forms by itself: logistic in Σ weight · ln(1 + value). A row is in the order of `featureNames`. */
export function relevance(row: ArrayLike<number>): number {
  let sum = base;
  for (let f = 0; f < weightOf.length; f++) if (row[f] !== 0) sum += weightOf[f] * Math.log1p(row[f]);
  return 1 / (1 + Math.exp(-sum));
}

/** What each feature adds to the logit, ≥ 0: Float64Array in the order of `featureNames`. */
export const contributions = (row: ArrayLike<number>): Float64Array =>
  Float64Array.from(weightOf, (weight, f) => weight * Math.log1p(row[f]));
