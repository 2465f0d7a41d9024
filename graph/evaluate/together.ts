import { quiet, type Run } from '../arrays/run.ts';
import type { Recommender } from './recommender.ts';
import type { Training } from './training.ts';

/**
 * What several recommenders rank for each of some people (everybody known by default), by recommender, then in the order of the people.
 * Person by person, so that those who share what they know of an ego work it out once.
 */
export function rankingsTogether(
  recommenders: readonly Recommender[],
  training: Training,
  { k, people = training.known }: { k: number; people?: Int32Array },
  { signal, progress }: Run = quiet,
): Int32Array[][] {
  const ranks = recommenders.map((recommender) => recommender.prepare(training, { signal, progress }));
  const ranked: Int32Array[][] = ranks.map(() => []);
  for (const [at, ego] of people.entries()) {
    signal.throwIfAborted();
    progress(at, people.length);
    for (const [r, rank] of ranks.entries()) ranked[r].push(rank(ego, k));
  }
  return ranked;
}
