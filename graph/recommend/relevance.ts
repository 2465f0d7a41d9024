import { type Feature, featureNames } from './features.ts';

/**
 * Fixed weights of the relevance, one a feature, on ln(1 + value): a logistic model that can be read off. Base, contacts, unit and
 * degree are the rounded medians of logistic regressions on the four sets of timed contacts that have units: new ties between 64%
 * and 80% of time from those before, so that the last fifth stays unseen for evaluation (email-eu-core-temporal,
 * sp-workplace-2013, sp-highschool-2013, enron-perry-wolfe: base −7.47, −6.07, −7.22, −3.69; contacts 1.81, 1.05,
 * 1.25, 1.74; unit 1.71, 1.76, 1.63, 0.78; degree 0.09, 0.43, 0.52, −0.53). None of them has communities, events, topics or offices. Those weights are
 * set by judgement, not measured: an office counts half a unit, and a shared community of ten about as much as one.
 */
export const base = -6.6;
export const weights: Record<Feature, number> = {
  contacts: 1.5,
  communities: 1.5,
  events: 1,
  offers: 1.2,
  seeks: 1,
  office: 0.85,
  unit: 1.7,
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
