import type { View } from '../snapshot/view.ts';
import type { Account } from './account.ts';
import { contactsOf } from './candidates.ts';
import type { ReachCount } from './reach-count.ts';
import { type Claim, type RelevanceGround, relevanceClaims } from './relevance-grounds.ts';
import type { Scoring } from './scoring.ts';

/** Why somebody is suggested, before it is put into words. `weight` is its part of the score; the rest are indexes and counts. */
export type Ground = { weight: number } & (
  | { kind: 'first-in-unit'; unit: number }
  /** Units newly within two steps, the one with most people first. */
  | { kind: 'opens-unit'; units: number[] }
  | RelevanceGround
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
 * reached, and people as newly reached, beyond what those chosen before bring. What plays no part in the score is told only where
 * nothing else can be.
 */
export function groundsOf(view: View, ego: number, choice: Choice): Ground[] {
  const { person, account, shares } = choice;
  const { claims, total } = relevanceClaims(view, ego, person, account);
  const weight = (part: number) => (total > 0 ? (shares.relevance * part) / total : 0);
  const opened = reachGrounds(view, ego, choice).map((ground) => ({ weight: ground.weight, ground: (): Ground => ground }));
  const likely = claims.map(({ part, ground }) => ({
    weight: weight(part),
    ground(): Ground | undefined {
      const found = ground();
      return found && { ...found, weight: weight(part) };
    },
  }));
  const telling = [...opened, ...likely].filter((claim) => claim.weight > 0).sort((a, b) => b.weight - a.weight);
  const found: Ground[] = [];
  for (const { ground } of telling) {
    const each = ground();
    if (each) found.push(each);
    if (found.length === MOST) break;
  }
  return found.length > 0 ? found : [fallback(choice, claims)];
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

/** When no part of the score can be told: what is true all the same, what the tie would bring only where that plays a part, or nothing else is. */
function fallback({ person, within, shares, count, alone }: Choice, claims: readonly Claim[]): Ground {
  const more = count.preview(person).people;
  if (more > 0 && (shares.reach.length > 0 || !within[person])) return { kind: 'reach', people: more, alone: false, weight: 0 };
  if (!within[person]) return { kind: 'reach', people: alone.preview(person).people, alone: true, weight: 0 };
  for (const { part, ground } of claims) {
    const found = part >= 0 && ground();
    if (found) return { ...found, weight: 0 };
  }
  return { kind: 'close-by', steps: 2, weight: 0 };
}
