import { measures } from '../../graph/measures/measures.ts';
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
};

/** What a task is expected to take; undefined for those that are quick, and for parts of what was told as a whole. */
export function estimateOf<T extends TaskName>(task: T, subject: Subject<T>, options: Options<T>): Estimate | undefined {
  return estimates[task]?.(subject, options);
}
