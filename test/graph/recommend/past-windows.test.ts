import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '../../../graph/arrays/seeded-random.ts';
import type { History } from '../../../graph/evaluate/history.ts';
import { trainingOf } from '../../../graph/evaluate/training.ts';
import { formedIn, windowsOf } from '../../../graph/recommend/past-windows.ts';
import { anyHistory, historyOf } from '../../support/histories.ts';

const windows = (history: History) =>
  windowsOf({ snapshot: trainingOf(history).snapshot, contacts: history, directed: history.directed }, seededRandom(1));

/** A chain of a hundred moments in which person k meets person k + 1, and at 90 the first meets the third. */
const chain = historyOf(
  Array.from({ length: 100 }, (_, time) => (time === 90 ? [time, 0, 2] : [time, time % 50, (time % 50) + 1])),
);

test('windows look ahead by a quarter of what is known, the last of them up to now', () => {
  const known = windows(chain).map(({ before }) => before.contacts.time.length);
  expect(known).toEqual([68, 74, 80]);
});

test('a tie formed where two who are known meet for the first time', () => {
  const [, early, late] = windows(chain);
  for (const { formed } of [early, late])
    expect(formed).toEqual(
      new Map([
        [0, new Set([2])],
        [2, new Set([0])],
      ]),
    );
  expect(formedIn([early, late])).toBe(4);
  expect(formedIn(windows({ ...chain, directed: true }))).toBe(2);
});

test('what is known at the beginning of a window holds nothing of what forms in it', () => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      for (const { before, formed } of windows(history)) {
        const { offsets, neighbors } = before.snapshot;
        for (const [i, others] of formed) {
          expect(offsets[i + 1]).toBeGreaterThan(offsets[i]);
          for (const j of others) {
            expect(j).not.toBe(i);
            expect([...neighbors.subarray(offsets[i], offsets[i + 1])]).not.toContain(j);
            if (!history.directed) expect(formed.get(j)).toContain(i);
          }
        }
      }
    }),
    { numRuns: 50 },
  );
});

test('without times ties are held out by lot, the same for the same seed', () => {
  const timeless = { ...chain, time: new Float64Array(100) };
  const [one] = windows(timeless);
  expect(one.before.contacts.time.length).toBeGreaterThan(60);
  expect(one.before.contacts.time.length).toBeLessThan(95);
  expect(windows(timeless)[0].formed).toEqual(one.formed);
  expect(windows({ ...historyOf([]), n: 3, unit: new Int32Array(3) })).toEqual([]);
});
