import type { Account } from './account.ts';
import type { Features } from './features.ts';

/** How likely ties of one ego are, for whom the features are loaded: by fixed weights, or as learned from the past. */
export interface Likely {
  /** Relevance of each candidate, Float64Array beside them, in [0, 1]. */
  relevances(candidates: Int32Array, features: Features): Float64Array;
  /** How the relevance of one of them came about; asked after `relevances`. */
  account(person: number, features: Features): Account;
}
