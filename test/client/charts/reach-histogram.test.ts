import { expect, test } from 'vitest';
import { histogramLayout } from '../../../client/charts/reach-histogram.ts';

test('bins stand side by side, and the fullest bar is the highest', () => {
  const [first, second] = histogramLayout([
    { from: 0, to: 10, before: 4, after: 1 },
    { from: 10, to: 20, before: 2, after: 8 },
  ]);
  expect(second.x).toBeCloseTo(first.x + first.width, 9);
  expect(first.width).toBeCloseTo(second.width, 9);
  expect(first.before).toBeCloseTo(second.after / 2, 9);
  expect(first.after).toBeCloseTo(second.after / 8, 9);
  expect(histogramLayout([])).toEqual([]);
});

test('bins of several widths show as many people by the same area', () => {
  const [narrow, wide] = histogramLayout([
    { from: 0, to: 10, before: 6, after: 6 },
    { from: 10, to: 40, before: 6, after: 12 },
  ]);
  expect(wide.width).toBeCloseTo(3 * narrow.width, 9);
  expect(wide.before * wide.width).toBeCloseTo(narrow.before * narrow.width, 9);
  expect(wide.after).toBeCloseTo(2 * wide.before, 9);
});
