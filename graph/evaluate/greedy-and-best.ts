import { type Random, seededRandom } from '../arrays/seeded-random.ts';
import { candidacy } from '../recommend/candidacy.ts';
import { contactsAmong } from '../recommend/contacts.ts';
import { chance, expectedCoverage } from '../recommend/gain.ts';
import { introductions } from '../recommend/introductions.ts';
import { mutualCoverage } from '../recommend/mutual-coverage.ts';
import { scoring } from '../recommend/scoring.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { openView } from './open-view.ts';
import { smallOrganization } from './small-organization.ts';

/** What greedy reached in one case, and the most that any choice does. */
export interface GreedyAndBest {
  greedy: number;
  best: number;
}

/** One ego: the λ-greedy choice of k contacts against all sets of k. O(candidates over k). */
export function contactsAndBest(
  snapshot: Snapshot,
  ego: number,
  { k, bridging }: { k: number; bridging: number },
): GreedyAndBest & { candidates: number } {
  const view = openView(snapshot, ego);
  const among = candidacy(view, ego);
  const { candidates, relevances } = among;
  const greedy = contactsAmong(view, among, { k, bridging }).items.reduce((sum, { score }) => sum + score, 0);
  const worth = (chosen: readonly number[]) => {
    const coverage = expectedCoverage(view, ego);
    const score = scoring(candidates, relevances, coverage, bridging);
    return chosen.reduce((sum, c) => {
      const value = score.value(c);
      coverage.add(candidates[c], coverage.chance(relevances[c]));
      return sum + value;
    }, 0);
  };
  return { greedy, best: bestOf(candidates.length, k, worth), candidates: candidates.length };
}

/** Introductions at λ = 1: the greedy plan against all plans of at most k pairs within the capacity; `bound` is the one that it reports. */
export function introductionsAndBest(
  snapshot: Snapshot,
  { k, capacity }: { k: number; capacity: number },
): GreedyAndBest & { bound: number } {
  const view = openView(snapshot);
  const { total, bound } = introductions(view, { k, capacity });
  // At λ = 0 without capacities the plan is all pairs that are eligible.
  const everyPair = snapshot.n ** 2;
  const pairs = introductions(view, { k: everyPair, capacity: everyPair, bridging: 0 }).items;
  const worth = (chosen: readonly number[]) => {
    const coverage = mutualCoverage(snapshot);
    return chosen.reduce((sum, pair) => {
      const { a, b, relevance } = pairs[pair],
        q = chance(relevance);
      coverage.load(a);
      const half = coverage.half(b, q);
      coverage.load(b);
      const both = half + coverage.half(a, q);
      coverage.add(a, b, q);
      return sum + both;
    }, 0);
  };
  const fits = (chosen: readonly number[]) => {
    const times = new Int32Array(snapshot.n);
    return chosen.every((pair) => ++times[pairs[pair].a] <= capacity && ++times[pairs[pair].b] <= capacity);
  };
  return { greedy: total, best: bestOf(pairs.length, k, worth, fits), bound };
}

/** The greatest worth of a set of at most k of `count` things, 0 for none. Whatever fits still fits without some of it. */
function bestOf(
  count: number,
  k: number,
  worth: (chosen: readonly number[]) => number,
  fits: (chosen: readonly number[]) => boolean = () => true,
): number {
  let best = 0;
  const extend = (from: number, chosen: readonly number[]) => {
    if (chosen.length > 0) best = Math.max(best, worth(chosen));
    if (chosen.length === k) return;
    for (let next = from; next < count; next++) if (fits([...chosen, next])) extend(next + 1, [...chosen, next]);
  };
  extend(0, []);
  return best;
}

/** Greedy over the best: mean and least over the cases, and in how many of them greedy is the best. */
export interface Ratios {
  cases: number;
  optimal: number;
  mean: number;
  least: number;
}

/** Sparse enough that what contacts open overlaps; dense enough that somebody can bring people together. */
const around = { least: 14, within: 0.25, across: 0.2 },
  together = { least: 6, within: 0.7, across: 0.12 };
const bridgings = [0.3, 0.5, 0.8, 1];

/** Over random small organizations and egos in them who have more candidates than are chosen, λ of 0.3, 0.5, 0.8 and 1 in turn. */
export function contactsOverBest({ cases = 200, k = 3, seed = 1 }: { cases?: number; k?: number; seed?: number } = {}): Ratios {
  return ratiosOf(cases, seed, (random, found) => {
    const snapshot = smallOrganization(random, around);
    const { greedy, best, candidates } = contactsAndBest(snapshot, random.below(snapshot.n), {
      k,
      bridging: bridgings[found % 4],
    });
    return candidates > k && best > 0 ? greedy / best : undefined;
  });
}

/** Over random small organizations in which something can be gained. `wrongBounds`: how often more was claimed than greedy reached. */
export function introductionsOverBest({ cases = 200, k = 2, capacity = 1, seed = 1 } = {}): Ratios & { wrongBounds: number } {
  let wrongBounds = 0;
  const ratios = ratiosOf(cases, seed, (random) => {
    const { greedy, best, bound } = introductionsAndBest(smallOrganization(random, together), { k, capacity });
    if (best === 0) return undefined;
    if (bound > greedy / best + 1e-9) wrongBounds++;
    return greedy / best;
  });
  return { ...ratios, wrongBounds };
}

/** Draws until so many cases have a ratio. */
function ratiosOf(cases: number, seed: number, draw: (random: Random, found: number) => number | undefined): Ratios {
  const random = seededRandom(seed);
  const ratios: number[] = [];
  while (ratios.length < cases) {
    const ratio = draw(random, ratios.length);
    if (ratio !== undefined) ratios.push(ratio);
  }
  const optimal = ratios.filter((ratio) => ratio > 1 - 1e-9).length;
  return { cases, optimal, mean: ratios.reduce((sum, ratio) => sum + ratio, 0) / cases, least: Math.min(...ratios) };
}
