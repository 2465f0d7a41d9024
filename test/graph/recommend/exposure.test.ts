import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gini } from '../../../graph/recommend/exposure.ts';

describe('gini', () => {
  test('is 0 where everybody is shown as often', () => {
    expect(gini([3, 3, 3, 3])).toBe(0);
  });

  test('is (n − 1) / n where one is shown and n − 1 are not', () => {
    expect(gini([0, 0, 7, 0, 0])).toBeCloseTo(4 / 5, 12);
  });

  test('is half the mean absolute difference over the mean, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 1, maxLength: 12 }), (counts) => {
        const total = counts.reduce((sum, count) => sum + count, 0);
        fc.pre(total > 0);
        let apart = 0;
        for (const a of counts) for (const b of counts) apart += Math.abs(a - b);
        expect(gini(counts)).toBeCloseTo(apart / (2 * counts.length * total), 10);
      }),
    );
  });

  test('is NaN where nobody is shown', () => {
    expect(gini([0, 0])).toBeNaN();
  });
});
