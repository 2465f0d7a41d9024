import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { givenSplit, timeSplit } from '../../../graph/evaluate/split.ts';
import { readHistories } from '../../../server/evaluate/read-history.ts';
import { datasets } from '../../support/datasets.ts';
import { anyHistory, historyOf } from '../../support/histories.ts';

describe('a split in time', () => {
  test('trains on the first share and tests on new ties after it', () => {
    const { training, test: later } = timeSplit(
      historyOf([
        [1, 0, 1],
        [2, 1, 2],
        [3, 2, 3],
        [4, 0, 1],
        [5, 3, 0],
      ]),
    );
    expect([...training.history.time]).toEqual([1, 2, 3, 4]);
    expect([...later.egos]).toEqual([0, 3]);
    expect(later.alters.map((alters) => [...alters])).toEqual([[3], [0]]);
  });

  test('trains on all contacts of the moment at the boundary', () => {
    const moments: [number, number, number][] = [
      [1, 0, 1],
      [2, 1, 2],
      [2, 2, 3],
      [2, 3, 4],
      [5, 0, 4],
    ];
    expect(timeSplit(historyOf(moments), 0.4).training.history.time.length).toBe(4);
  });

  test('does not test on people nobody had met before, nor on ties that are there', () => {
    const { test: later } = timeSplit(
      historyOf([
        [1, 0, 1],
        [1, 1, 2],
        [2, 0, 5],
        [2, 2, 1],
      ]),
      0.5,
    );
    expect([...later.egos]).toEqual([]);
  });

  test('tests the one who turns to the other where ties have a direction, and a tie in return is not new', () => {
    const train = historyOf(
      [
        [0, 0, 1],
        [0, 2, 3],
      ],
      { directed: true },
    );
    const { test: later } = givenSplit(
      train,
      historyOf(
        [
          [0, 1, 0],
          [0, 0, 2],
          [0, 0, 2],
        ],
        { n: 4, directed: true },
      ),
    );
    expect([...later.egos]).toEqual([0]);
    expect(later.alters.map((alters) => [...alters])).toEqual([[2]]);
  });

  test('is refused outside 0 and 1', () => {
    for (const share of [0, 1, -0.5, Number.NaN]) expect(() => timeSplit(historyOf([[1, 0, 1]]), share)).toThrow(/split is/);
  });

  test('never shows training a contact later than any of its own, and every test tie is of two known and untied', () => {
    fc.assert(
      fc.property(anyHistory, fc.double({ min: 0.1, max: 0.9, noNaN: true }), (history, share) => {
        fc.pre(history.time.length > 0);
        const { training, test: later } = timeSplit(history, share);
        const seen = training.history.time.length;
        const last = training.history.time.at(-1)!;
        expect(seen).toBeGreaterThanOrEqual(Math.floor(share * history.time.length));
        expect(history.time.slice(seen).every((time) => time > last)).toBe(true);
        const pairs = new Set(Array.from(training.history.source, (s, k) => [s, training.history.target[k]].sort().join()));
        for (const [at, ego] of later.egos.entries())
          for (const alter of later.alters[at]) {
            expect(training.known).toContain(alter);
            expect(pairs.has([ego, alter].sort().join())).toBe(false);
          }
      }),
    );
  });
});

describe.skipIf(!datasets.present)('the split of real contacts', () => {
  const sizes = async (name: string) => {
    const histories = await readHistories(datasets.path(name));
    const { training, test: later } = 'all' in histories ? timeSplit(histories.all) : givenSplit(histories.train, histories.test);
    return { people: training.known.length, ties: training.snapshot.m, egos: later.egos.length };
  };

  test('of email-eu-core-temporal has 959 people, 14,202 training ties and 675 egos', async () => {
    expect(await sizes('email-eu-core-temporal')).toEqual({ people: 959, ties: 14_202, egos: 675 });
  });

  test('of sp-workplace-2013 has 91 people and 56 egos', async () => {
    expect(await sizes('sp-workplace-2013')).toEqual({ people: 91, ties: 684, egos: 56 });
  });

  test('of relison-twitter-1month has the published 7,114 egos', async () => {
    expect(await sizes('relison-twitter-1month')).toMatchObject({ people: 9528, egos: 7114 });
  });
});
