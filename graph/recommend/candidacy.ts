import type { View } from '../snapshot/view.ts';
import { approachable } from './approachable.ts';
import { candidatesOf } from './candidates.ts';
import { type Features, preparedFeatures } from './features.ts';
import { withinTwo } from './gain.ts';
import type { Likely } from './likely.ts';
import { byFixedWeights } from './relevances.ts';

/** Whom ego could be suggested, and what is known of them before anybody is chosen. */
export interface Candidacy {
  ego: number;
  candidates: Int32Array;
  /** In 0 … 1, Float64Array beside them. */
  relevances: Float64Array;
  /** Uint8Array(n): who is within two steps of ego today. */
  within: Uint8Array;
  likely: Likely;
  /** Loaded for ego, until the next candidacy in the same snapshot. */
  features: Features;
}

/** The candidates of one ego with their relevances; with a mentor, through whom each meeting opens the way to the next, nobody is too far. */
export function candidacy(
  view: View,
  ego: number,
  { via = -1, likely = byFixedWeights }: { via?: number; likely?: Likely } = {},
): Candidacy {
  const features = preparedFeatures(view.snapshot);
  features.load(ego);
  const candidates = via >= 0 ? candidatesOf(view, ego).filter((j) => j !== via) : approachable(view, ego);
  const relevances = likely.relevances(candidates, features);
  return { ego, candidates, relevances, within: withinTwo(view.snapshot, ego), likely, features };
}
