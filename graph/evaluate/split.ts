import { type History, stretch } from './history.ts';
import { type Training, trainingOf } from './training.ts';

/** What came after: whom each ego turned to for the first time. Only the metrics look at it. */
export interface Test {
  /** People known in training who form at least one new tie with another. */
  egos: Int32Array;
  /** Of each ego, in the order of `egos`: their new alters, by index. */
  alters: Int32Array[];
}

export interface Split {
  training: Training;
  test: Test;
}

/**
 * Training on the first `share` of the contacts, in time; those of the boundary's moment belong to it. The test are ties that form
 * later between people known by then: for both ends, or where ties have a direction for the one that turns to the other.
 */
export function timeSplit(history: History, share = 0.8): Split {
  const { training, later } = cut(history, share);
  return { training, test: newTies(training, later) };
}

/** Training and test as they are given. */
export function givenSplit(train: History, test: History): Split {
  const training = trainingOf(train);
  return { training, test: newTies(training, test) };
}

function cut(history: History, share: number): { training: Training; later: History } {
  if (!(share > 0 && share < 1)) throw new RangeError(`split is ${share}, expected a number between 0 and 1`);
  const count = history.time.length;
  let at = Math.max(1, Math.floor(count * share));
  while (at < count && history.time[at] === history.time[at - 1]) at++;
  return { training: trainingOf(stretch(history, 0, at)), later: stretch(history, at, count) };
}

function newTies({ snapshot, known }: Training, { n, source, target, directed }: History): Test {
  const isKnown = new Uint8Array(n);
  for (const i of known) isKnown[i] = 1;
  const alters: Set<number>[] = Array.from({ length: n }, () => new Set());
  const { offsets, neighbors } = snapshot;
  const isTied = (i: number, j: number) => neighbors.subarray(offsets[i], offsets[i + 1]).includes(j);
  for (let k = 0; k < source.length; k++) {
    const i = source[k],
      j = target[k];
    if (i === j || !isKnown[i] || !isKnown[j] || alters[i].has(j) || isTied(i, j)) continue;
    alters[i].add(j);
    if (!directed) alters[j].add(i);
  }
  const egos = known.filter((i) => alters[i].size > 0);
  return { egos, alters: Array.from(egos, (i) => Int32Array.from(alters[i]).sort()) };
}
