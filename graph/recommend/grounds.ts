import type { View } from '../snapshot/view.ts';
import type { Account } from './account.ts';
import { contactsOf } from './candidates.ts';
import { type CommonGround, commonGround, sharedGroups } from './common-ground.ts';
import { type FeatureGroup, featureGroups, groupOf, groupParts } from './feature-groups.ts';
import type { ReachCount } from './reach-count.ts';
import type { Scoring } from './scoring.ts';

/** Why somebody is suggested, before it is put into words. `weight` is its part of the score; the rest are indexes and counts. */
export type Ground = { weight: number } & (
  | { kind: 'first-in-unit'; unit: number }
  /** Units newly within two steps, the one with most people first. */
  | { kind: 'opens-unit'; units: number[] }
  | CommonGround
  | { kind: 'offers'; topics: number[] }
  /** People newly within two steps; alone: not counting those whom earlier suggestions bring too. */
  | { kind: 'reach'; people: number; alone: boolean }
  /** Hops from ego today. */
  | { kind: 'close-by'; steps: number }
);

export type ReachGround = Extract<Ground, { kind: 'first-in-unit' | 'opens-unit' | 'reach' }>;

/** What the choice of a person knew when it was made. */
export interface Choice {
  person: number;
  /** Those chosen before. */
  earlier: number[];
  /** How likely the tie is, and why. */
  account: Account;
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
  const found = [...reachGrounds(view, ego, choice), ...relevanceGrounds(view, ego, choice)];
  const telling = found.filter((ground) => ground.weight > 0).sort((a, b) => b.weight - a.weight);
  return telling.length > 0 ? telling.slice(0, MOST) : [fallback(view, ego, choice)];
}

/** What the suggestion opens, each with its part of the score. */
export function reachGrounds(
  { snapshot, introductions }: View,
  ego: number,
  { person, earlier, shares, count }: Pick<Choice, 'person' | 'earlier' | 'shares' | 'count'>,
): ReachGround[] {
  const { unit } = snapshot;
  const shareOf = new Map(shares.reach.map(({ unit: u, share }) => [u, share]));
  const take = (u: number) => {
    const share = shareOf.get(u) ?? 0;
    shareOf.delete(u);
    return share;
  };
  const brought = count.preview(person);
  const grounds: ReachGround[] = [];
  const own = unit[person];
  const known = [...contactsOf(snapshot, ego), ...contactsOf(introductions, ego), ...earlier];
  const isFirst = own >= 0 && own !== unit[ego] && known.every((j) => unit[j] !== own);
  if (isFirst) grounds.push({ kind: 'first-in-unit', unit: own, weight: take(own) });
  const opened = brought.units.filter((u) => !(isFirst && u === own));
  if (opened.length > 0) grounds.push({ kind: 'opens-unit', units: opened, weight: opened.reduce((sum, u) => sum + take(u), 0) });
  const rest = [...shareOf.values()].reduce((sum, share) => sum + share, 0);
  if (brought.people > 0) grounds.push({ kind: 'reach', people: brought.people, alone: false, weight: rest });
  return grounds;
}

function relevanceGrounds(view: View, ego: number, { person, account, shares }: Choice): Ground[] {
  const { context } = view.snapshot;
  const parts = groupParts(account);
  // What ego is like is the same towards everybody, and what speaks against a tie is no reason for it.
  const total = featureGroups.reduce((sum, group) => (group === 'own' ? sum : sum + Math.max(0, parts[group])), 0);
  const weight = (group: FeatureGroup) => (total > 0 ? (shares.relevance * Math.max(0, parts[group])) / total : 0);
  const grounds: Ground[] = commonGround(view, ego, person).map((ground) => ({
    ...ground,
    weight: weight(groupOf[ground.feature]),
  }));
  const topics = view.viewer === ego || view.viewer === null ? sharedGroups(context.seeks, context.offers, ego, person) : [];
  if (topics.length > 0) grounds.push({ kind: 'offers', topics, weight: weight('offers') });
  return grounds;
}

/** When no part of the score can be told: what is true all the same. */
function fallback(view: View, ego: number, { person, within, count, alone }: Choice): Ground {
  const more = count.preview(person).people;
  if (more > 0) return { kind: 'reach', people: more, alone: false, weight: 0 };
  if (!within[person]) return { kind: 'reach', people: alone.preview(person).people, alone: true, weight: 0 };
  const [common] = commonGround(view, ego, person);
  return common ? { ...common, weight: 0 } : { kind: 'close-by', steps: 2, weight: 0 };
}
