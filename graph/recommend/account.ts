import { type Feature, featureNames } from './features.ts';
import { type PastFeature, pastFeatureNames } from './past-features.ts';

/** How a relevance came about: its logit is the intercept and all contributions together. */
export interface Account {
  /** By weights learned from the past, or by the fixed ones. */
  learned: boolean;
  intercept: number;
  /** Float64Array beside `accountNames`, as they were read, before any logarithm. */
  values: Float64Array;
  /** Float64Array beside `accountNames`: what the two do not have in common adds nothing. */
  contributions: Float64Array;
}

/** What the timed contacts that a relevance is learned from do not tell: it counts by its fixed weights. */
export const untold = ['communities', 'events', 'offers', 'seeks', 'office'] as const satisfies Feature[];

export type AccountedFeature = PastFeature | Feature;
const learnedNames: readonly AccountedFeature[] = [...pastFeatureNames, ...untold];
const fixedNames: readonly AccountedFeature[] = featureNames;

/** What the contributions of an account are those of. */
export const accountNames = ({ learned }: Pick<Account, 'learned'>) => (learned ? learnedNames : fixedNames);
