import { type MentorFeature, mentorFeatureNames } from './mentor-features.ts';

/**
 * Fixed weights of the fit of a mentor, one a feature, on ln(1 + value). Topics, communities, contacts, near and load follow a conditional
 * logit on the terms 2022-T2 … 2023-T3 of cncf-lfx-mentoring (178 programmes, ridge ½: 1.26, 5.87, 0.31, 1.73, −1.31), where the community is
 * the project that a mentee joins; an organization has communities of other kinds, so theirs is rounded down and that of topics up. Nobody has
 * events or levels there: those weights, and the base, are set by judgement.
 */
const mentorBase = -3.5;
const mentorWeights: Record<MentorFeature, number> = {
  topics: 1.5,
  communities: 4,
  events: 0.7,
  contacts: 0.5,
  near: 1,
  level: 0.7,
  load: -1.3,
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
