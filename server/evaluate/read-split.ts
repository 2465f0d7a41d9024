import type { History } from '../../graph/evaluate/history.ts';
import { givenSplit, type Split, timeSplit } from '../../graph/evaluate/split.ts';
import { Problem } from '../errors.ts';
import { readHistories } from './read-history.ts';

export interface SplitOfDirectory {
  split: Split;
  /** The whole history, where its contacts have times. */
  all?: History;
}

/** The contacts of a directory, split at a share of them in time; train.csv and test.csv are taken as they are. A Problem where files are missing or faulty. */
export async function readSplit(directory: string, share: number): Promise<SplitOfDirectory> {
  const histories = await readHistories(directory);
  if ('all' in histories) return { split: timeSplit(histories.all, share), all: histories.all };
  return { split: givenSplit(histories.train, histories.test) };
}

/** The same, and a Problem where nobody is to be tested. */
export async function readTestedSplit(directory: string, share: number): Promise<SplitOfDirectory> {
  const read = await readSplit(directory, share);
  if (read.split.test.egos.length === 0)
    throw new Problem('usage', `${directory}: after the split nobody forms a new tie with somebody known: nothing to test.`);
  return read;
}
