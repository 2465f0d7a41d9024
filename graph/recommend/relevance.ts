import { type Feature, featureNames } from './features.ts';

/**
 * Fixed weights of the relevance, one a feature, on ln(1 + value): a logistic model that can be read off. Base, contacts, unit and
 * degree are rounded from logistic regressions on the four sets of timed contacts that have units (email-eu-core-temporal,
 * sp-workplace-2013, sp-highschool-2013, enron-perry-wolfe; ties of the last fifth of contacts from those before): −7.4 … −3.6,
 * 0.4 … 1.7, 0.4 … 2.1, −0.6 … 0.1. None of them has communities, events, topics or offices: those weights are set so that one
 * shared community of ten weighs as much as one good common contact, one of a hundred half of it, and an office half a unit.
 */
export const base = -6;
export const weights: Record<Feature, number> = {
  contacts: 1.4,
  communities: 1.5,
  events: 1,
  offers: 1.2,
  seeks: 1,
  office: 0.75,
  unit: 1.5,
  degree: 0.1,
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
