import { describe, expect, test } from 'vitest';
import { Cancelled, sharedSignal } from '../../../graph/arrays/run.ts';
import { evaluated, rankings } from '../../../graph/evaluate/evaluate.ts';
import { scored } from '../../../graph/evaluate/recommender.ts';
import { timeSplit } from '../../../graph/evaluate/split.ts';
import { historyOf } from '../../support/histories.ts';

/**
 * Two chains: 0 – 1 – 2 of unit 0, 3 – 4 – 5 of unit 1, and 6 – 7 of unit 2, tied on the first day; later 0 meets 2 and 3.
 * From there on 0, 2 and 3 are egos.
 */
const split = timeSplit(
  historyOf(
    [
      [1, 0, 1],
      [1, 1, 2],
      [1, 3, 4],
      [1, 4, 5],
      [1, 6, 7],
      [2, 0, 2],
      [2, 0, 3],
    ],
    { unit: [0, 0, 0, 1, 1, 1, 2, 2] },
  ),
  0.7,
);
const named = { name: 'by hand', bridging: null, baseline: true };

/** Rankings of everybody: as given for some, nobody for the rest. */
const ranked = (given: Record<number, number[]>) => Array.from(split.training.known, (ego) => Int32Array.from(given[ego] ?? []));

describe('an evaluation', () => {
  test('takes the mean over egos, each against their own new alters', () => {
    const figures = evaluated(named, split, ranked({ 0: [2, 3], 2: [5, 0], 3: [6, 7] }), 2);
    expect(figures).toMatchObject({ recommender: 'by hand', egos: 3 });
    expect(figures.ndcg).toBeCloseTo((1 + 1 / Math.log2(3) + 0) / 3, 12);
    expect(figures.recall).toBeCloseTo((1 + 1 + 0) / 3, 12);
    expect(figures.map).toBeCloseTo((1 + 1 / 2 + 0) / 3, 12);
  });

  test('counts people newly within two steps once, whichever of the ten brings them', () => {
    // 0 reaches 1 and 2 today; 3 brings 3 and 4, and 4 brings 5 beside them.
    expect(evaluated(named, split, ranked({ 0: [3], 2: [], 3: [] }), 2).reachGain).toBe(2 / 3);
    expect(evaluated(named, split, ranked({ 0: [3, 4], 2: [], 3: [] }), 2).reachGain).toBe(3 / 3);
  });

  test('calls a unit new when ego reached nobody of it, and another when it is not ego’s', () => {
    const figures = evaluated(named, split, ranked({ 0: [2, 6], 2: [0, 3], 3: [5] }), 2);
    expect(figures.newUnits).toBe((1 + 1 + 0) / 3);
    expect(figures.crossShare).toBe(2 / 5);
  });

  test('levels exposure over all who are known, by what egos are shown', () => {
    expect(evaluated(named, split, ranked({ 0: [7], 2: [7], 3: [7], 5: [1] }), 2).exposureGini).toBeCloseTo(7 / 8, 12);
  });

  test('finds less constraint after a tie to somebody of another circle', () => {
    // Alone with one contact the constraint is 1; with a second one who knows neither it is a half.
    expect(evaluated(named, split, ranked({ 0: [6], 2: [6], 3: [6] }), 1).constraintReduction).toBeCloseTo(0.5, 12);
  });

  test('has clustering once everybody, ego or not, is tied to those they are shown', () => {
    // 0 – 2 closes a triangle with 1 (six ways of six); the chain 3 – 4 – 5 has two more, unless 5 is tied to 3.
    expect(evaluated(named, split, ranked({ 0: [2] }), 1).clustering).toBe(6 / 8);
    expect(evaluated(named, split, ranked({ 0: [2], 5: [3] }), 1).clustering).toBe(1);
  });

  test('stops between egos when it is told to', () => {
    const flag = new Int32Array(new SharedArrayBuffer(4));
    let asked = 0;
    const stopping = scored('stopping', () => () => {
      if (++asked === 2) flag[0] = 1;
    });
    const run = { signal: sharedSignal(flag), progress() {} };
    expect(() => rankings(stopping, split.training, { k: 2 }, run)).toThrow(Cancelled);
    expect(asked).toBe(2);
  });
});
