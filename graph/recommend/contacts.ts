import { quiet, type Run } from '../arrays/run.ts';
import type { View } from '../snapshot/view.ts';
import type { Account } from './account.ts';
import { type Candidacy, candidacy } from './candidacy.ts';
import { expectedCoverage } from './gain.ts';
import { type GoBetweens, goBetweens, throughContacts } from './go-betweens.ts';
import { type Ground, groundsOf } from './grounds.ts';
import { chooseItinerary } from './itinerary.ts';
import { lazyQueue, takeBest } from './lazy-greedy.ts';
import type { Likely } from './likely.ts';
import { onlyThrough } from './only-through.ts';
import { reachCount } from './reach-count.ts';
import { byFixedWeights } from './relevances.ts';
import { scoring } from './scoring.ts';

export interface ContactOptions {
  /** How many at most. */
  k?: number;
  /** λ: 0 = whom ego would likely meet anyway, 1 = who opens most of the organization. */
  bridging?: number;
  /** Index of the mentor through whom the contacts are met, −1 = through anybody. */
  via?: number;
}

/** One suggested contact. All people, units and groups are indexes. */
export interface Contact {
  person: number;
  /** What the choice maximized when this one was taken: (1 − λ) r / max r + λ ΔF / max F. */
  score: number;
  /** In (0, 1), and how it came about. */
  relevance: number;
  account: Account;
  /** What the tie adds to those before it when all of them form: people newly within 2 steps, units first reached. */
  gain: { people: number; units: number };
  /** At most three, the most telling first, never none; `reasons` puts them into words. */
  grounds: Ground[];
  /** Go-betweens from ego outwards, empty where nobody can introduce. */
  via: number[];
  /** Whom this tie alone would newly bring within 2 steps. */
  opens: Int32Array;
  /** Units of which nobody would be within 2 steps without this one, were all the others met. */
  only: number[];
}

export interface Contacts {
  /** In the order in which they were chosen; with `via`, of the meetings. */
  items: Contact[];
  before: { people: number; units: number };
  after: { people: number; units: number };
}

/**
 * Whom ego should meet: candidates → score → choose → explain (science.md, section 4). Maximizes
 * (1 − λ) Σ r(j) / max r + λ F(S) / max F({j}) over at most k candidates, lazily but exactly greedy, hence at least 1 − 1/e of
 * the optimum; both maxima are over all candidates, a term whose maximum is 0 counts as 0, equal scores are ordered by index.
 * With `via` each contact is met through the mentor or somebody met earlier on, and the bound does not hold. Costs the ties of people
 * within two steps and, where λ > 0, of those few whose ties could be worth most; what of a snapshot takes O(n + m) is prepared once.
 * r is that of the fixed weights unless `likely` says otherwise (`learnedTowards`).
 */
export function recommendContacts(
  view: View,
  ego: number,
  { k = 10, bridging = 0.5, via = -1 }: ContactOptions = {},
  { signal }: Pick<Run, 'signal'> = quiet,
  likely: Likely = byFixedWeights,
): Contacts {
  checkOptions(view.snapshot.n, ego, { k, bridging, via });
  const among = candidacy(view, ego, { via, likely });
  signal.throwIfAborted();
  return contactsAmong(view, among, { k, bridging, via }, { signal });
}

/** The same from candidates whose relevances are known; `worth`, 0 … 1, is the part of their worth that people keep (`Scoring.value`), all of it by default. */
export function contactsAmong(
  view: View,
  { ego, candidates, relevances, within, likely, features }: Candidacy,
  { k, bridging, via = -1, worth = () => 1 }: { k: number; bridging: number; via?: number; worth?: (person: number) => number },
  { signal }: Pick<Run, 'signal'> = quiet,
): Contacts {
  const { snapshot } = view;
  const coverage = expectedCoverage(view, ego, within);
  const score = scoring(candidates, relevances, coverage, bridging);
  const count = reachCount(snapshot, ego, within);
  const before = count.now(),
    alone = reachCount(snapshot, ego, within);
  const items: Omit<Contact, 'only'>[] = [];
  const take = (c: number, ways: GoBetweens) => {
    const person = candidates[c],
      { people, units } = count.preview(person);
    const earlier = items.map((item) => item.person);
    const account = likely.account(person, features);
    items.push({
      person,
      score: score.value(c),
      relevance: relevances[c],
      account,
      gain: { people, units: units.length },
      grounds: groundsOf(view, ego, { person, earlier, account, shares: score.shares(c), within, count, alone }),
      via: ways.best(person),
      opens: alone.opens(person),
    });
    count.add(person);
    coverage.add(person, coverage.chance(relevances[c]));
  };

  if (via >= 0) {
    const ways = goBetweens(view.introductions, ego);
    chooseItinerary(candidates, k, score, view.introductions, ways, via, (c) => take(c, ways));
  } else {
    const ways = throughContacts(view.introductions, ego);
    const queue = lazyQueue(candidates.length, score.bounds());
    while (items.length < k) {
      signal.throwIfAborted();
      const best = takeBest(queue, (c) => score.value(c, worth(candidates[c])), score.closeBound);
      if (!best) break;
      take(best.candidate, ways);
    }
  }
  const chosen = items.map(({ person }) => person);
  const only = onlyThrough(snapshot, ego, chosen, within);
  return { items: items.map((item, at) => ({ ...item, only: only[at] })), before, after: count.now() };
}

function checkOptions(n: number, ego: number, { k, bridging, via }: Required<ContactOptions>) {
  const isPerson = (i: number) => Number.isInteger(i) && i >= 0 && i < n;
  if (!isPerson(ego)) throw new RangeError(`ego is ${ego}, expected a person index in 0 … ${n - 1}`);
  if (via !== -1 && (!isPerson(via) || via === ego))
    throw new RangeError(`via is ${via}, expected −1 or the index of somebody else than ego`);
  if (!Number.isInteger(k) || k < 1) throw new RangeError(`k is ${k}, expected a whole number of at least 1`);
  if (!(bridging >= 0 && bridging <= 1)) throw new RangeError(`bridging is ${bridging}, expected a number in 0 … 1`);
}
