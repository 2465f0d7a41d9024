import { quiet, type Run } from '../arrays/run.ts';
import { seededRandom, shuffle } from '../arrays/seeded-random.ts';
import { type View, type Viewed, viewOf } from '../snapshot/view.ts';
import { bridgedChoice } from './bridged-choice.ts';
import { type Candidacy, candidacy } from './candidacy.ts';
import { type Contact, contactsAmong } from './contacts.ts';
import { gini } from './exposure.ts';
import { feature, featureNames } from './features.ts';
import { levelledExposure } from './levelled-exposure.ts';
import type { Likely } from './likely.ts';
import { reachCount } from './reach-count.ts';
import { byFixedWeights } from './relevances.ts';

export interface ForAllOptions {
  /** Whom to suggest somebody to, by index. */
  egos: Int32Array;
  /** How many to each at most. */
  k?: number;
  /** λ, as for one. */
  bridging?: number;
  /** Of the order in which people are asked. */
  seed?: number;
}

export interface ForAll {
  /** Beside `egos`: whom each is suggested, in the order of choice. */
  items: Pick<Contact, 'person' | 'gain' | 'grounds' | 'via'>[][];
  /** Gini of how often each open person is suggested: each for themself, and levelled. NaN where nobody is. */
  exposure: { alone: number; levelled: number };
  /**
   * Means over `egos` of the people within two steps: today, and when all of an ego's suggestions form, those for themself or the
   * levelled ones. NaN without egos.
   */
  reach: { before: number; alone: number; levelled: number };
}

/**
 * Contacts for many in one batch in a seeded order (science.md, section 4, "Load"): each is chosen from what that person's own view
 * shows, as `recommendContacts` does, but where λ > 0 who has been suggested often already is worth less to those who come later, until
 * people are suggested no more unevenly than by common contacts (`levelledExposure`).
 *
 * How often somebody was suggested is all that passes from one ego to the next, and it is counted of what is shared: of open egos only,
 * and from what each would be suggested by what everybody may see. Hidden people and those seen by few come after all open ones and
 * count nothing, and an open person with private ties, or who sees more through a community, is chosen for twice. So whom somebody is
 * suggested tells nothing of hidden people, or of ties that are not theirs to see: it is the same as if these did not exist. That one has
 * answered counts a little, as it does in everybody's load. Each costs as much as one, and one choice more.
 */
export function contactsForAll(
  network: Viewed,
  { egos, k = 3, bridging = 0.5, seed = 1 }: ForAllOptions,
  { signal, progress }: Run = quiet,
  likelyOf: (ego: number) => Likely = () => byFixedWeights,
): ForAll {
  const { n } = network.snapshot;
  checkOptions(n, { egos, k, bridging });
  const { introductions: open, visible: isOpen } = viewOf(network, null);
  const openPeople = Int32Array.from(isOpen.keys()).filter((i) => isOpen[i] === 1);
  const exposure = bridging > 0 ? levelledExposure(n, openPeople, k) : undefined;
  const options = { k, bridging, worth: exposure?.worth };
  const alone = new Float64Array(n),
    together = new Float64Array(n);
  const items: ForAll['items'] = new Array(egos.length);
  const reach = { before: 0, alone: 0, levelled: 0 };

  for (const [done, at] of ordered(egos, isOpen, seed).entries()) {
    signal.throwIfAborted();
    progress(done, egos.length);
    const ego = egos[at],
      likely = likelyOf(ego);
    const own = viewOf(network, ego);
    if (exposure && isOpen[ego] && own.snapshot !== open) {
      const shared: View = { snapshot: open, introductions: open, viewer: ego, visible: isOpen };
      const among = candidacy(shared, ego, { likely });
      exposure.show(bridgedChoice(shared, ego, among, options), byCommonContacts(among, k));
    }
    const among = candidacy(own, ego, { likely });
    const chosen = contactsAmong(own, among, options, { signal });
    items[at] = chosen.items.map(({ person, gain, grounds, via }) => ({ person, gain, grounds, via }));
    const people = items[at].map(({ person }) => person);
    if (exposure && own.snapshot === open) exposure.show(Int32Array.from(people), byCommonContacts(among, k));
    const reached = reachCount(own.snapshot, ego, among.within);
    for (const j of bridging > 0 ? bridgedChoice(own, ego, among, { k, bridging }) : people) {
      alone[j]++;
      reached.add(j);
    }
    for (const j of people) together[j]++;
    reach.before += chosen.before.people / egos.length;
    reach.alone += reached.now().people / egos.length;
    reach.levelled += chosen.after.people / egos.length;
  }
  const ofOpen = (counts: Float64Array) => gini(Float64Array.from(openPeople, (i) => counts[i]));
  return {
    items,
    exposure: { alone: ofOpen(alone), levelled: ofOpen(together) },
    reach: egos.length > 0 ? reach : { before: Number.NaN, alone: Number.NaN, levelled: Number.NaN },
  };
}

/** The k candidates with most in common by weighted Adamic–Adar, of equals those of lower index: what would usually be suggested. */
function byCommonContacts({ candidates, features }: Candidacy, k: number): Int32Array {
  const row = new Float64Array(featureNames.length);
  const best: { person: number; common: number }[] = [];
  for (const person of candidates) {
    features.read(person, row);
    const common = row[feature.contacts];
    if (common === 0 || (best.length === k && common <= best[k - 1].common)) continue;
    let at = best.length;
    while (at > 0 && best[at - 1].common < common) at--;
    best.splice(at, 0, { person, common });
    if (best.length > k) best.pop();
  }
  return Int32Array.from(best, ({ person }) => person);
}

/** Places in `egos`: open people in a seeded order, which does not depend on whether there are others, then these. */
function ordered(egos: Int32Array, isOpen: Uint8Array, seed: number): Int32Array {
  const random = seededRandom(seed);
  const places = (open: number) =>
    shuffle(
      Int32Array.from(egos.keys()).filter((at) => isOpen[egos[at]] === open),
      random,
    );
  const order = new Int32Array(egos.length),
    first = places(1);
  order.set(first);
  order.set(places(0), first.length);
  return order;
}

function checkOptions(n: number, { egos, k, bridging }: Required<Omit<ForAllOptions, 'seed'>>) {
  if (!Number.isInteger(k) || k < 1) throw new RangeError(`k is ${k}, expected a whole number of at least 1`);
  if (!(bridging >= 0 && bridging <= 1)) throw new RangeError(`bridging is ${bridging}, expected a number in 0 … 1`);
  const stray = egos.find((i) => i < 0 || i >= n);
  if (stray !== undefined) throw new RangeError(`egos has ${stray}, expected person indexes in 0 … ${n - 1}`);
}
