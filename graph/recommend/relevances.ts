import type { Account } from './account.ts';
import { type Features, featureNames } from './features.ts';
import type { Likely } from './likely.ts';
import { base, contributions, relevance } from './relevance.ts';

/** Relevance of each candidate for the loaded ego, Float64Array beside them; those of one kind are worked out once. */
export function relevancesOf(candidates: Int32Array, features: Features): Float64Array {
  const row = new Float64Array(featureNames.length),
    ofKind = new Float64Array(features.kinds).fill(Number.NaN);
  const result = new Float64Array(candidates.length);
  for (let c = 0; c < candidates.length; c++) {
    const kind = features.kind(candidates[c]);
    if (kind >= 0 && !Number.isNaN(ofKind[kind])) {
      result[c] = ofKind[kind];
      continue;
    }
    features.read(candidates[c], row);
    result[c] = relevance(row);
    if (kind >= 0) ofKind[kind] = result[c];
  }
  return result;
}

/** The relevance of the fixed weights. */
export const byFixedWeights: Likely = { relevances: relevancesOf, account: fixedAccount };

function fixedAccount(person: number, features: Features): Account {
  const values = new Float64Array(featureNames.length);
  features.read(person, values);
  return { learned: false, intercept: base, values, contributions: contributions(values) };
}
