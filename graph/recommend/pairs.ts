import { quiet, type Run } from '../arrays/run.ts';
import type { View } from '../snapshot/view.ts';
import { candidatesOf } from './candidates.ts';
import { type CommonGround, commonGround, sharedGroups } from './common-ground.ts';
import { feature, featureNames, preparedFeatures } from './features.ts';
import { chance, withinTwo } from './gain.ts';
import { throughContacts } from './go-betweens.ts';
import { contributions, relevance } from './relevance.ts';

export interface PairOptions {
  /** How many pairs at most. */
  k?: number;
  /** In how many of them one person may be. */
  perPerson?: number;
}

/** Why a pair is worth introducing, before it is put into words; indexes and counts. */
export type PairGround = CommonGround | ReachOfPair;

/** What a tie of the two brings within two steps: people to either of them, pairs of people by itself, or lost pairs back. */
export type ReachOfPair = { kind: 'reach' } & ({ people: number } | { pairs: number } | { restored: number });

export interface BridgingPair {
  /** The one in unit a, the one in unit b. */
  a: number;
  b: number;
  /** Go-betweens from a to b; empty where only a shared community or event brings them together. */
  via: number[];
  /** People newly within two steps of a, plus those of b, when the tie forms. */
  gain: { people: number };
  /** At most three, the most telling first, never none. */
  grounds: PairGround[];
}

/** In a larger unit only this many people, those with most ties, are looked at: weighing all pairs of two units of thousands would take minutes. */
const PEOPLE_PER_UNIT = 100;

/**
 * Pairs of people of two units who should be introduced: not tied, not in one reporting line, and somebody can bring it about
 * (at most two go-betweens, or a shared community or event). Ranked by people gained on both sides × the chance that the tie forms,
 * where relevance is the mean of both directions; equals by index. O(people looked at × (their two-step walks + n + ties of the
 * other unit)).
 */
export function bridgingPairs(
  view: View,
  unitA: number,
  unitB: number,
  { k = 6, perPerson = 2 }: PairOptions = {},
  { signal, progress }: Run = quiet,
): BridgingPair[] {
  const inA = peopleOf(view, unitA),
    inB = peopleOf(view, unitB);
  const forward = new Map<number, Map<number, Side>>();
  let done = 0;
  const step = () => {
    signal.throwIfAborted();
    progress(done++, inA.length + inB.length);
  };
  for (const a of inA) {
    step();
    forward.set(a, sides(view, a, inB));
  }
  const base = view.snapshot.context.answers.baseChance;
  const pairs: { a: number; b: number; people: number; worth: number }[] = [];
  for (const b of inB) {
    step();
    for (const [a, there] of sides(view, b, inA)) {
      const here = forward.get(a)!.get(b);
      if (!here || (unitA === unitB && a >= b)) continue;
      const people = here.people + there.people;
      pairs.push({ a, b, people, worth: people * chance((here.relevance + there.relevance) / 2, base) });
    }
  }
  pairs.sort((s, t) => t.worth - s.worth || s.a - t.a || s.b - t.b);
  const times = new Map<number, number>();
  const isFree = (person: number) => (times.get(person) ?? 0) < perPerson;
  const chosen = [];
  for (const pair of pairs) {
    if (chosen.length === k) break;
    if (!isFree(pair.a) || !isFree(pair.b)) continue;
    for (const person of [pair.a, pair.b]) times.set(person, (times.get(person) ?? 0) + 1);
    chosen.push(pair);
  }
  return chosen.map(({ a, b, people }) => ({
    a,
    b,
    via: throughContacts(view.introductions, a).best(b),
    gain: { people },
    grounds: pairGrounds(view, a, b, { kind: 'reach', people }),
  }));
}

/** The people of a unit who may be named, those with most ties first, at most PEOPLE_PER_UNIT. */
function peopleOf({ snapshot, visible }: View, unit: number): Int32Array {
  const { n, units, unit: unitOf, offsets } = snapshot;
  if (!(Number.isInteger(unit) && unit >= 0 && unit < units))
    throw new RangeError(`unit is ${unit}, expected a unit number in 0 … ${units - 1}`);
  const people = [];
  for (let i = 0; i < n; i++) if (unitOf[i] === unit && visible[i]) people.push(i);
  const degree = (i: number) => offsets[i + 1] - offsets[i];
  return Int32Array.from(people.sort((i, j) => degree(j) - degree(i) || i - j).slice(0, PEOPLE_PER_UNIT));
}

/** What a tie means to one of its ends. */
interface Side {
  people: number;
  relevance: number;
}

/** By alter: what a tie to each eligible one of `others` means to ego. */
function sides(view: View, ego: number, others: Int32Array): Map<number, Side> {
  const { snapshot } = view;
  const { offsets, neighbors, context } = snapshot;
  const isCandidate = new Uint8Array(snapshot.n);
  for (const j of candidatesOf(view, ego)) isCandidate[j] = 1;
  const features = preparedFeatures(snapshot),
    row = new Float64Array(featureNames.length);
  features.load(ego);
  const within = withinTwo(snapshot, ego),
    ways = throughContacts(view.introductions, ego);
  const found = new Map<number, Side>();
  for (const j of others) {
    if (!isCandidate[j]) continue;
    const meets = (groups: typeof context.events) => sharedGroups(groups, groups, ego, j).length > 0;
    if (!ways.leadsTo(j) && !meets(context.communities) && !meets(context.events)) continue;
    let people = within[j] ? 0 : 1;
    for (let t = offsets[j]; t < offsets[j + 1]; t++) if (!within[neighbors[t]]) people++;
    features.read(j, row);
    found.set(j, { people, relevance: relevance(row) });
  }
  return found;
}

/** What ranks the pair first, where it is more than nothing, then what they have in common, the largest contribution to relevance first. */
export function pairGrounds(view: View, a: number, b: number, reach: ReachOfPair): PairGround[] {
  const features = preparedFeatures(view.snapshot),
    row = new Float64Array(featureNames.length);
  features.load(a);
  features.read(b, row);
  const parts = contributions(row);
  const common = commonGround(view, a, b).sort((s, t) => parts[feature[t.feature]] - parts[feature[s.feature]]);
  return broughtBy(reach) > 0 || common.length === 0 ? [reach, ...common].slice(0, 3) : common.slice(0, 3);
}

export const broughtBy = (reach: ReachOfPair): number =>
  'people' in reach ? reach.people : 'pairs' in reach ? reach.pairs : reach.restored;
