import { groupOf } from './feature-groups.ts';
import type { LogisticModel } from './logistic-regression.ts';
import { type PastFeature, pastFeatureNames } from './past-features.ts';

/** logit = intercept + Σ weight · (value − usual): the same model on values that are not standardized. */
export interface PlainModel {
  intercept: number;
  /** Float64Arrays in the order of `pastFeatureNames`. */
  weights: Float64Array;
  usual: Float64Array;
}

/**
 * What two people have in common counts from nothing, so that what is not there adds nothing. What one of them is like counts from what
 * is usual, the mean that it was learned from, since nobody is like nothing.
 */
export function plainModel({ intercept, weights, means, deviations }: LogisticModel): PlainModel {
  const plain = weights.map((weight, x) => weight / deviations[x]);
  const usual = means.map((mean, x) => (isOfOne(pastFeatureNames[x]) ? mean : 0));
  return { intercept: plain.reduce((sum, weight, x) => sum + weight * (usual[x] - means[x]), intercept), weights: plain, usual };
}

const isOfOne = (name: PastFeature) => name === 'unitSize' || groupOf[name] === 'activity' || groupOf[name] === 'own';
