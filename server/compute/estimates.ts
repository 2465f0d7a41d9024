import { measures } from '../../graph/measures/measures.ts';
import { twoStepWalks } from '../../graph/measures/two-steps.ts';
import { introductionsCost } from '../../graph/recommend/introductions-cost.ts';
import type { Snapshot } from '../../graph/snapshot/snapshot.ts';
import type { Estimate } from './compute.ts';
import type { Options, Subject, TaskName } from './tasks.ts';

type Estimates = { [T in TaskName]?: (subject: Subject<T>, options: Options<T>) => Estimate };

/**
 * About how long tasks take that are no pass of measures, and how much memory their arrays take. Factors are medians of organizations of
 * 1,000 to 100,000 people on one thread of a 2.4 GHz server processor.
 */
const estimates: Estimates = {
  silos: (snapshot, { permutations = 1000, resamples = 400 }) => {
    const { n, m, units } = snapshot;
    const drawn = 1.2 * (n + m) * permutations + 6.5 * n * resamples;
    return {
      milliseconds: (100 * (n + m) + 5000 * n + 300 * units * units + drawn) / 1e6,
      bytes: 100 * units * units + 16 * m + 40 * n,
    };
  },
  detected: ({ n, m }) => ({ milliseconds: (8000 * n + 300 * m) / 1e6, bytes: 150 * n + 30 * m }),
  // Reach within three steps and units within two, before and after, and another snapshot.
  whatIf: (snapshot) => ({
    milliseconds: (2 * (measures.reach3.estimate(snapshot) + measures.units2.estimate(snapshot)) + 100 * snapshot.m) / 1e6,
    bytes: 150 * snapshot.n + 150 * snapshot.m,
  }),
  introductions: ({ snapshot }, { k = 50 }) => {
    const { pool, isReweighed, round, choice } = introductionsCost(snapshot, { k });
    const p = Math.min(pool, snapshot.n);
    return { milliseconds: ((isReweighed ? 3 : 2) * round + choice) / 1e6, bytes: 16 * p * p + 300 * snapshot.n };
  },
  // Reach within two steps by person, by unit and by pair of units, before and after, and another snapshot.
  planFigures: (snapshot) => {
    const reach = 2 * measures.reach2.estimate(snapshot) + measures.units2.estimate(snapshot);
    return { milliseconds: (2 * reach + 800 * snapshot.m) / 1e6, bytes: 150 * snapshot.n + 150 * snapshot.m };
  },
  // Pairs through those who leave are at most the squares of their ties; half a microsecond each where introductions make up for them.
  departure: ({ snapshot }, { leaving, k = 10 }) => {
    const { n, m } = snapshot;
    const { pairs, steps } = walksAround(snapshot, leaving);
    return {
      milliseconds: (50 * (n + m) + 15 * steps + (k > 0 ? 500 * pairs : 0)) / 1e6,
      bytes: 40 * n + 120 * pairs,
    };
  },
  // For each, their two-step walk and what is looked at of everybody, more of it where it was learned; the choice takes the longer the
  // more reach counts.
  contactsForAll: ({ snapshot, learned }, { egos, k = 3, bridging = 0.5 }) => {
    const { n } = snapshot;
    const chosen = 0.5 + (0.25 * n + (0.65 * twoStepWalks(snapshot)) / Math.max(1, n)) / 1000;
    const each = chosen * (bridging > 0 ? (1 + bridging) / 1.5 : 0.5) + (learned ? 3 + (1.2 * n) / 1000 : 0);
    return {
      milliseconds: egos.length * each,
      bytes: 30 * n + 1000 * k * egos.length,
    };
  },
  // Everybody's two-step walk once, and once more for whoever is reached.
  champions: ({ snapshot }, { k = snapshot.n }) => {
    const { n } = snapshot;
    const walks = twoStepWalks(snapshot);
    const reached = n === 0 ? 0 : Math.min(1, (2 * k * walks) / n ** 2);
    return { milliseconds: (13 * walks * (1 + reached)) / 1e6, bytes: 40 * n };
  },
};

/** Pairs tied to somebody who leaves, and the steps of the two-step walks of all who are. */
function walksAround({ n, offsets, neighbors }: Snapshot, leaving: readonly number[]): { pairs: number; steps: number } {
  const isTied = new Uint8Array(n);
  let pairs = 0,
    steps = 0;
  for (const x of leaving) {
    pairs += (offsets[x + 1] - offsets[x]) ** 2;
    for (let t = offsets[x]; t < offsets[x + 1]; t++) {
      const ego = neighbors[t];
      if (isTied[ego]) continue;
      isTied[ego] = 1;
      for (let u = offsets[ego]; u < offsets[ego + 1]; u++) steps += offsets[neighbors[u] + 1] - offsets[neighbors[u]];
    }
  }
  return { pairs, steps };
}

/** What a task is expected to take; undefined for those that are quick, and for parts of what was told as a whole. */
export function estimateOf<T extends TaskName>(task: T, subject: Subject<T>, options: Options<T>): Estimate | undefined {
  return estimates[task]?.(subject, options);
}
