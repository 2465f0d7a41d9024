import { beforeAll, describe, expect, test } from 'vitest';
import { quiet } from '../../../graph/arrays/run.ts';
import { audit } from '../../../graph/evaluate/audit.ts';
import { evaluated } from '../../../graph/evaluate/evaluate.ts';
import type { History } from '../../../graph/evaluate/history.ts';
import { lambdas, ours } from '../../../graph/evaluate/ours.ts';
import { type Split, timeSplit } from '../../../graph/evaluate/split.ts';
import { rankingsTogether } from '../../../graph/evaluate/together.ts';
import { candidatesOf, trainingOf } from '../../../graph/evaluate/training.ts';
import { readHistories } from '../../../server/evaluate/read-history.ts';
import { datasets } from '../../support/datasets.ts';
import { historyOf } from '../../support/histories.ts';

describe.skipIf(!datasets.present)('ours on sp-workplace-2013', () => {
  let history: History, split: Split, all: Int32Array[][];
  beforeAll(async () => {
    const histories = await readHistories(datasets.path('sp-workplace-2013'));
    history = 'all' in histories ? histories.all : histories.train;
    split = timeSplit(history);
    all = rankingsTogether(ours(), split.training, { k: 10 });
  });

  test('does not see the future, at any λ', () => {
    const past = split.training.history.time.length;
    expect(audit(history, { split: timeSplit, recommenders: () => ours([0, 0.5]) }, { past, egos: 92 })).toEqual([]);
  });

  test('names ten candidates for everybody known, the same when asked again', () => {
    expect(rankingsTogether(ours(), timeSplit(history).training, { k: 10 })).toEqual(all);
    for (const lists of all)
      for (const [at, ego] of split.training.known.entries()) {
        const candidates = candidatesOf(split.training, ego);
        expect(new Set(lists[at]).size).toBe(10);
        for (const j of lists[at]) expect(candidates).toContain(j);
      }
  });

  test('predicts better than 0.269, 1.25 × weighted Adamic–Adar, at λ = 0, and opens the more the greater λ is', () => {
    const rows = ours().map((one, l) => evaluated(one, split, all[l], 10));
    expect(rows.map(({ bridging }) => bridging)).toEqual([...lambdas]);
    expect(rows[0].ndcg).toBeGreaterThan(0.269);
    const gains = rows.map(({ reachGain }) => reachGain);
    expect(gains).toEqual(gains.toSorted((a, b) => a - b));
    expect(gains.at(-1)).toBeGreaterThan(1.5 * gains[0]);
  });

  test('asked for few people gives each what they get among all', () => {
    const rank = ours([0])[0].prepare(split.training, quiet);
    for (const at of [3, 40, 77]) expect(rank(split.training.known[at], 10)).toEqual(all[0][at]);
  });
});

test('where too few ties formed to learn from, the fixed weights rank: who has contacts in common comes first', () => {
  const history = historyOf([
    [0, 0, 1],
    [1, 1, 2],
    [2, 3, 4],
    [3, 4, 5],
  ]);
  const [rank] = ours([0]).map((one) => one.prepare(trainingOf(history), quiet));
  expect(rank(0, 1)).toEqual(Int32Array.of(2));
  expect(rank(3, 1)).toEqual(Int32Array.of(5));
  expect(rank(0, 10).length).toBe(4);
});
