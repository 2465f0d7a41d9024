import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../graph/arrays/seeded-random.ts';
import { calibration } from '../../../graph/evaluate/calibration.ts';
import { timeSplit } from '../../../graph/evaluate/split.ts';
import { historyOf } from '../../support/histories.ts';

/** A ring of people on the first day, then each other pair forms with the chance that `chance` gives it. */
function ring(n: number, chance: (i: number, j: number) => number) {
  const random = seededRandom(2);
  const first = Array.from({ length: n }, (_, i) => [1, i, (i + 1) % n] as const);
  const later = [];
  for (let i = 0; i < n; i++) for (let j = i + 2; j < n; j++) if (random() < chance(i, j)) later.push([2, i, j] as const);
  const all = [...first, ...later];
  return timeSplit(historyOf(all, { n }), first.length / all.length);
}

describe('calibration', () => {
  test('counts each ordered pair once, by what was predicted for it', () => {
    const split = ring(12, () => 0.5);
    const bins = calibration(split, (_ego, candidates) => Float64Array.from(candidates, (j) => (j % 2 === 0 ? 0.03 : 0.7)));
    expect(bins.length).toBe(10);
    const filled = bins.filter(({ pairs }) => pairs > 0);
    expect(filled.map(({ from, to, pairs }) => [from, to, pairs])).toEqual([
      [0.02, 0.05, 54],
      [0.5, 1, 54],
    ]);
    expect(filled[0].predicted).toBeCloseTo(0.03, 12);
    const ties = split.test.alters.reduce((sum, { length }) => sum + length, 0);
    expect(filled[0].formed * 54 + filled[1].formed * 54).toBeCloseTo(ties, 9);
  });

  test('of the true chances says what it predicted, within the chance of the draw', () => {
    const chance = (i: number, j: number) => [0.03, 0.15, 0.4][(i + j) % 3];
    const split = ring(200, chance);
    const bins = calibration(split, (ego, candidates) => Float64Array.from(candidates, (j) => chance(ego, j)));
    for (const { pairs, predicted, formed } of bins.filter((bin) => bin.pairs > 0)) {
      const error = Math.sqrt((predicted * (1 - predicted)) / (pairs / 2)); // both orders of a pair are one draw
      expect(Math.abs(formed - predicted)).toBeLessThan(4 * error);
    }
  });

  test('puts a chance on the edge into the bin above, and 1 into the last', () => {
    const bins = calibration(
      ring(6, () => 0.5),
      (_ego, candidates) => Float64Array.from(candidates, (j) => (j < 3 ? 0.1 : 1)),
    );
    expect(bins.filter(({ pairs }) => pairs > 0).map(({ from }) => from)).toEqual([0.1, 0.5]);
  });
});
