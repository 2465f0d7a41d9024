import { quiet, type Run } from '../arrays/run.ts';
import { type Random, seededRandom } from '../arrays/seeded-random.ts';
import type { History } from './history.ts';
import type { Recommender } from './recommender.ts';
import type { Split } from './split.ts';

/** How a history becomes a split, and who then ranks: all that could let the future in. */
export interface Setup {
  split(history: History): Split;
  recommenders(history: History): readonly Recommender[];
}

export interface AuditOptions {
  /** Contacts, from the first on, that belong to the past: everything after them is the future. */
  past: number;
  k?: number;
  /** At most so many people are asked for, spread evenly over those known. */
  egos?: number;
  seed?: number;
}

/** Recommenders that ranked otherwise because the future was another, by name and λ. */
export type Leaks = string[];

/**
 * Whether any recommender sees the future: everything is set up and ranked twice, on the history and on one that is the same up to
 * `past` and holds contacts of other people at the same moments from there on. Who ranks anybody otherwise has seen what came after,
 * whether through the training, through memory shared with the test or in any other way. One is done before the other begins, so that
 * what lies about anywhere is of the future that is asked about. O(two set-ups).
 */
export function audit(
  history: History,
  setup: Setup,
  { past, k = 10, egos = 50, seed = 1 }: AuditOptions,
  run: Run = quiet,
): Leaks {
  const truly = ranked(history, setup, k, egos, run),
    otherwise = ranked(withOtherFuture(history, past, seededRandom(seed)), setup, k, egos, run);
  return [...truly.keys()].filter((name) => truly.get(name) !== otherwise.get(name));
}

/** By recommender, whom it ranks for each of those asked for, as text. */
function ranked(history: History, { split, recommenders }: Setup, k: number, egos: number, run: Run): Map<string, string> {
  const { training } = split(history);
  const asked = spread(training.known, egos);
  const all = recommenders(history);
  return new Map(
    all.map((recommender, r) => {
      run.progress(r, all.length);
      const rank = recommender.prepare(training, { signal: run.signal, progress() {} });
      const rankings = Array.from(asked, (ego) => {
        run.signal.throwIfAborted();
        return `${ego}: ${rank(ego, k).join()}`;
      });
      return [nameOf(recommender), rankings.join('\n')];
    }),
  );
}

const nameOf = ({ name, bridging }: Recommender) => (bridging === null ? name : `${name} at ${bridging}`);

/** The same past, then contacts between people drawn at random, at the moments of the true ones. */
export function withOtherFuture(history: History, past: number, random: Random): History {
  const { n } = history;
  const source = history.source.slice(),
    target = history.target.slice(),
    weight = history.weight.slice();
  for (let c = past; c < source.length; c++) {
    source[c] = random.below(n);
    target[c] = (source[c] + 1 + random.below(n - 1)) % n;
    weight[c] = 1 + random.below(9);
  }
  return { ...history, time: history.time.slice(), source, target, weight };
}

/** At most `most` of the people, evenly from first to last. */
function spread(people: Int32Array, most: number): Int32Array {
  const count = Math.min(most, people.length);
  return Int32Array.from({ length: count }, (_, at) => people[Math.floor((at * people.length) / count)]);
}
