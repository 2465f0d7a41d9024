import { expect, test } from 'vitest';
import { seededRandom } from '../../../graph/arrays/seeded-random.ts';
import { learnedCalibration } from '../../../graph/evaluate/learned-calibration.ts';
import { timeSplit } from '../../../graph/evaluate/split.ts';
import { type Contact, historyOf } from '../../support/histories.ts';

/** Sixty people on a ring who meet others farther and farther from them. */
function widening(contacts: number) {
  const random = seededRandom(5);
  const all = Array.from({ length: contacts }, (_, time): Contact => {
    const source = random.below(60),
      width = 1 + Math.floor((time * 7) / contacts);
    return [time, source, (source + 1 + random.below(2 * width)) % 60];
  });
  return timeSplit(historyOf(all));
}

test('what is learned from the training is set against all pairs that could meet after it', () => {
  const split = widening(1500);
  const bins = learnedCalibration(split)!;
  const total = (of: (bin: (typeof bins)[number]) => number) => bins.reduce((sum, bin) => sum + (bin.pairs > 0 ? of(bin) : 0), 0);
  const { n, m } = split.training.snapshot;
  expect(total(({ pairs }) => pairs)).toBe(n * (n - 1) - 2 * m);
  expect(total(({ pairs, formed }) => pairs * formed)).toBeCloseTo(
    split.test.alters.reduce((sum, { length }) => sum + length, 0),
    6,
  );
  // Whom it takes for likely did meet more often.
  const share = (some: typeof bins) =>
    some.reduce((sum, { pairs, formed }) => sum + (pairs > 0 ? pairs * formed : 0), 0) /
    some.reduce((sum, { pairs }) => sum + pairs, 0);
  const [unlikely, likely] = [bins.filter(({ to }) => to <= 0.05), bins.filter(({ from }) => from >= 0.1)];
  expect(share(likely)).toBeGreaterThan(3 * share(unlikely));
});

test('where too few ties formed to learn from there is none', () => {
  expect(learnedCalibration(widening(40))).toBeUndefined();
});

test('it stops when it is told to', () => {
  const stop = () => {
    throw new Error('stopped');
  };
  expect(() => learnedCalibration(widening(1500), { signal: { throwIfAborted: stop }, progress() {} })).toThrow('stopped');
});
