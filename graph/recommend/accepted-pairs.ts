import type { View } from '../snapshot/view.ts';
import { commonGround } from './common-ground.ts';
import { eligiblePairs } from './eligible-pairs.ts';
import { feature, featureNames, preparedFeatures } from './features.ts';
import { withinTwo } from './gain.ts';
import type { Ground } from './grounds.ts';
import { reachCount } from './reach-count.ts';
import { contributions } from './relevance.ts';

/** At most so many reasons are told. */
const MOST = 3;

/**
 * For each pair why its ends are suggested to each other, [to a, to b], the most telling first and never none; null for a pair that
 * may not be introduced (any more). What one gains is told to them alone. O(Σ k over their contacts, for each end).
 */
export function acceptedPairs(view: View, pairs: readonly (readonly [number, number])[]): ([Ground[], Ground[]] | null)[] {
  const eligible = eligiblePairs(view);
  return pairs.map(([a, b]) => {
    eligible.load(a);
    return eligible.includes(b) ? [groundsTo(view, a, b), groundsTo(view, b, a)] : null;
  });
}

function groundsTo(view: View, ego: number, person: number): Ground[] {
  const { snapshot } = view;
  const features = preparedFeatures(snapshot),
    row = new Float64Array(featureNames.length);
  features.load(ego);
  features.read(person, row);
  const parts = contributions(row);
  // Of people whom everybody may see: hidden ones count in nobody's own figures.
  const seen = view.introductions;
  const { people } = reachCount(seen, ego, withinTwo(seen, ego)).preview(person);
  const common = commonGround(view, ego, person)
    .map((ground) => ({ ...ground, weight: parts[feature[ground.feature]] }))
    .sort((s, t) => t.weight - s.weight);
  const reach: Ground = { kind: 'reach', people, alone: false, weight: 0 };
  return people > 0 || common.length === 0 ? [reach, ...common].slice(0, MOST) : common.slice(0, MOST);
}
