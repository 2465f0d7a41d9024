import { sharedSignal } from '../../graph/arrays/run.ts';
import { type Evaluation, evaluated } from '../../graph/evaluate/evaluate.ts';
import { givenSplit, type Split, timeSplit } from '../../graph/evaluate/split.ts';
import { rankingsTogether } from '../../graph/evaluate/together.ts';
import { readHistories } from './read-history.ts';
import { recommenderGroups } from './recommender-groups.ts';

export interface EvaluateWork {
  directory: string;
  /** Share of contacts, in time, that is trained on. */
  split: number;
  k: number;
  /** Which of `recommenderGroups`. */
  group: number;
  /** Shared flag: anything but 0 = stop. */
  stop: Int32Array;
  /** Shared: people ranked, and people in all, of each group. */
  done: Float64Array;
}

/** Evaluates one group of recommenders in this thread; the split of a directory is kept for the next group. */
export async function evaluateGroup({ directory, split: share, k, group, stop, done }: EvaluateWork): Promise<Evaluation[]> {
  const signal = sharedSignal(stop);
  const split = await splitOf(directory, share);
  signal.throwIfAborted();
  const progress = (people: number, total: number) => {
    done[2 * group] = people;
    done[2 * group + 1] = total;
  };
  const recommenders = recommenderGroups[group].recommenders();
  const ranked = rankingsTogether(recommenders, split.training, { k }, { signal, progress });
  return recommenders.map((recommender, r) => {
    signal.throwIfAborted();
    return evaluated(recommender, split, ranked[r], k);
  });
}

let last: { directory: string; share: number; split: Split } | undefined;

/** The split of a directory; the one asked for last is kept. */
export async function splitOf(directory: string, share: number): Promise<Split> {
  if (last?.directory === directory && last.share === share) return last.split;
  const histories = await readHistories(directory);
  const split = 'all' in histories ? timeSplit(histories.all, share) : givenSplit(histories.train, histories.test);
  last = { directory, share, split };
  return split;
}
