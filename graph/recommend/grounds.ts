import type { TwoMode } from '../snapshot/snapshot.ts';
import type { View } from '../snapshot/view.ts';
import { type Feature, type Features, feature, featureNames } from './features.ts';
import type { ReachCount } from './reach-count.ts';
import { contributions } from './relevance.ts';
import type { Scoring } from './scoring.ts';

/** Why somebody is suggested, before it is put into words. `weight` is its part of the score; the rest are indexes and counts. */
export type Ground = { weight: number } & (
  | { kind: 'first-in-unit'; unit: number }
  /** Units newly within two steps, the one with most people first. */
  | { kind: 'opens-unit'; units: number[] }
  /** The one or two strongest common contacts, and how many there are in all. */
  | { kind: 'common-contacts'; people: number[]; count: number }
  | { kind: 'community'; communities: number[] }
  | { kind: 'event'; events: number[] }
  | { kind: 'offers'; topics: number[] }
  | { kind: 'office'; office: number }
  /** People newly within two steps; alone: not counting those whom earlier suggestions bring too. */
  | { kind: 'reach'; people: number; alone: boolean }
  /** Hops from ego today. */
  | { kind: 'close-by'; steps: number }
);

/** What the choice of a person knew when it was made. */
export interface Choice {
  person: number;
  /** Those chosen before. */
  earlier: number[];
  /** Loaded for ego. */
  features: Features;
  shares: ReturnType<Scoring['shares']>;
  /** Within 2 steps of ego today. */
  within: Uint8Array;
  /** Reach with the ties to those chosen before. */
  count: ReachCount;
  /** Reach of today. */
  alone: ReachCount;
}

const MOST = 3;

/**
 * At most three grounds, the largest part of the score first; never none. Each is true of the snapshot: units count as first
 * reached, and people as newly reached, beyond what those chosen before bring. What the other person seeks is never a ground,
 * and what ego seeks only when ego looks, or nobody in particular.
 */
export function groundsOf(view: View, ego: number, choice: Choice): Ground[] {
  const found = [...reachGrounds(view, ego, choice), ...relevanceGrounds(view, ego, choice)].filter(
    (ground) => ground.weight > 0,
  );
  found.sort((a, b) => b.weight - a.weight);
  return found.length > 0 ? found.slice(0, MOST) : [fallback(view, ego, choice)];
}

function reachGrounds({ snapshot, introductions }: View, ego: number, { person, earlier, shares, count }: Choice): Ground[] {
  const { unit } = snapshot,
    { offsets, neighbors } = introductions;
  const of = new Map(shares.reach.map(({ unit: u, share }) => [u, share]));
  const take = (u: number) => {
    const share = of.get(u) ?? 0;
    of.delete(u);
    return share;
  };
  const brought = count.preview(person);
  const grounds: Ground[] = [];
  const own = unit[person];
  const contacts = neighbors.subarray(offsets[ego], offsets[ego + 1]);
  const isFirst =
    own >= 0 && own !== unit[ego] && !earlier.some((j) => unit[j] === own) && contacts.every((j) => unit[j] !== own);
  if (isFirst) grounds.push({ kind: 'first-in-unit', unit: own, weight: take(own) });
  const opened = brought.units.filter((u) => !(isFirst && u === own));
  if (opened.length > 0) grounds.push({ kind: 'opens-unit', units: opened, weight: opened.reduce((sum, u) => sum + take(u), 0) });
  if (brought.people > 0) {
    const rest = [...of.values()].reduce((sum, share) => sum + share, 0);
    grounds.push({ kind: 'reach', people: brought.people, alone: false, weight: rest });
  }
  return grounds;
}

function relevanceGrounds(view: View, ego: number, { person, features, shares }: Choice): Ground[] {
  const { snapshot, viewer } = view;
  const { context } = snapshot;
  const row = new Float64Array(featureNames.length);
  features.read(person, row);
  const parts = contributions(row),
    total = parts.reduce((sum, part) => sum + part, 0);
  const weight = (name: Feature) => (total > 0 ? (shares.relevance * parts[feature[name]]) / total : 0);
  const grounds: Ground[] = [];
  const common = commonContacts(view, ego, person);
  if (common.length > 0)
    grounds.push({
      kind: 'common-contacts',
      people: common.slice(0, 2),
      count: common.length,
      weight: weight('contacts'),
    });
  const communities = smallestFirst(context.communities, shared(context.communities, context.communities, ego, person));
  if (communities.length > 0) grounds.push({ kind: 'community', communities, weight: weight('communities') });
  const events = smallestFirst(context.events, shared(context.events, context.events, ego, person));
  if (events.length > 0) grounds.push({ kind: 'event', events, weight: weight('events') });
  const topics = viewer === ego || viewer === null ? shared(context.seeks, context.offers, ego, person) : [];
  if (topics.length > 0) grounds.push({ kind: 'offers', topics, weight: weight('offers') });
  if (context.office[ego] >= 0 && context.office[ego] === context.office[person])
    grounds.push({ kind: 'office', office: context.office[ego], weight: weight('office') });
  return grounds;
}

/** When no part of the score can be told: what is true all the same. */
function fallback(view: View, ego: number, choice: Choice): Ground {
  const { person, within, count, alone } = choice;
  const more = count.preview(person).people;
  if (more > 0) return { kind: 'reach', people: more, alone: false, weight: 0 };
  if (!within[person]) return { kind: 'reach', people: alone.preview(person).people, alone: true, weight: 0 };
  const common = commonContacts(view, ego, person);
  if (common.length > 0) return { kind: 'common-contacts', people: common.slice(0, 2), count: common.length, weight: 0 };
  return { kind: 'close-by', steps: 2, weight: 0 };
}

/** Common contacts who may be named, those with the heavier weaker tie first, of equals by index. */
function commonContacts({ snapshot, visible }: View, ego: number, person: number): number[] {
  const { offsets, neighbors, weights } = snapshot;
  const found: { z: number; weight: number }[] = [];
  let t = offsets[ego],
    u = offsets[person];
  while (t < offsets[ego + 1] && u < offsets[person + 1]) {
    const z = neighbors[t];
    if (z === neighbors[u] && visible[z]) found.push({ z, weight: Math.min(weights[t], weights[u]) });
    if (z <= neighbors[u]) {
      if (z === neighbors[u]) u++;
      t++;
    } else u++;
  }
  return found.sort((a, b) => b.weight - a.weight || a.z - b.z).map(({ z }) => z);
}

/** Groups in both sorted lists: ego's in `mine` and the person's in `theirs`. */
function shared(mine: TwoMode, theirs: TwoMode, ego: number, person: number): number[] {
  const groups = new Set(theirs.groupsOf.subarray(theirs.offsets[person], theirs.offsets[person + 1]));
  return [...mine.groupsOf.subarray(mine.offsets[ego], mine.offsets[ego + 1])].filter((group) => groups.has(group));
}

const smallestFirst = ({ groupOffsets }: TwoMode, groups: number[]) => {
  const size = (group: number) => groupOffsets[group + 1] - groupOffsets[group];
  return groups.sort((a, b) => size(a) - size(b) || a - b);
};
