import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { median, predicted, quantile, slope, spread } from '../../../scripts/bench/statistics.ts';

test('a quantile is the least value that its share of them do not exceed', () => {
  const values = Array.from({ length: 100 }, (_, i) => 100 - i);
  expect([0, 0.5, 0.99, 0.991, 1].map((p) => quantile(values, p))).toEqual([1, 50, 99, 100, 100]);
  expect(values[0]).toBe(100);
  expect(quantile([], 0.5)).toBeNaN();
});

describe('the median', () => {
  test('of an odd number is the one in the middle, in whatever order they come', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([10, 9, 100, 1, 2])).toBe(9); // not by their text
  });

  test('of an even number is the mean of the two in the middle', () => expect(median([4, 1, 3, 100])).toBe(3.5));

  test('leaves the list as it was', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });

  test('of none is undefined', () => expect(median([])).toBeNaN());
});

test('the spread is from the least to the greatest', () => expect(spread([3, 1, 2])).toEqual({ low: 1, high: 3 }));

describe('the slope', () => {
  test('is the exponent of a power law', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 3, noNaN: true }),
        fc.double({ min: 1e-6, max: 1e3, noNaN: true }),
        (exponent, factor) => {
          const points = [1e4, 1e5, 1e6, 1e7].map((x) => ({ x, y: factor * x ** exponent }));
          expect(slope(points)).toBeCloseTo(exponent, 9);
        },
      ),
    );
  });

  test('is the best fit where points lie beside the line', () => {
    // Logs (base 10): (0, 0), (1, 2), (2, 2): slope Σ xy / Σ x² about the means = 2 / 2.
    const points = [
      { x: 1, y: 1 },
      { x: 10, y: 100 },
      { x: 100, y: 100 },
    ];
    expect(slope(points)).toBeCloseTo(1, 12);
  });

  test('is unknown from a single size', () => {
    expect(slope([{ x: 10, y: 3 }])).toBeNull();
    expect(slope([])).toBeNull();
  });
});

describe('a prediction', () => {
  const point = { x: 10, y: 2 };

  test('goes on from the last size with the slope so far', () =>
    expect(predicted([{ x: 100, y: 20 }, point], 1000, 2)).toBeCloseTo(200));

  test('takes the given exponent where only one size is known', () => expect(predicted([point], 100, 2)).toBeCloseTo(200));

  test('is not made from nothing', () => expect(predicted([], 100, 2)).toBeNull());
});
