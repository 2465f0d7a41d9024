import { type MentorFeature, mentorFeatureNames } from './mentor-features.ts';

/** Weights of the fit of a mentor, one a feature, on ln(1 + value). */
export const mentorBase = -3;
export const mentorWeights: Record<MentorFeature, number> = {
  topics: 2,
  communities: 2,
  events: 0.7,
  contacts: 1,
  near: 0.5,
  level: 0.7,
  load: -1,
};

/** In the order of a row of features. */
const weightOf = Float64Array.from(mentorFeatureNames, (name) => mentorWeights[name]);

/** What each feature adds to the logit; only load takes away: Float64Array in the order of `mentorFeatureNames`. */
export const mentorContributions = (row: ArrayLike<number>): Float64Array =>
  Float64Array.from(weightOf, (weight, f) => weight * Math.log1p(row[f]));

/** How well somebody fits as a mentor, in (0, 1): logistic in Σ weight · ln(1 + value). A row is in the order of `mentorFeatureNames`. */
export function mentorRelevance(row: ArrayLike<number>): number {
  let sum = mentorBase;
  for (let f = 0; f < weightOf.length; f++) sum += weightOf[f] * Math.log1p(row[f]);
  return 1 / (1 + Math.exp(-sum));
}
