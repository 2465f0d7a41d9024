import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suppressedUnits } from '../../../server/access/suppression.ts';

const hidden = (sizes: number[], unitless = 0, smallest = 5) => [...suppressedUnits(sizes, unitless, smallest)];

describe('suppression', () => {
  test('leaves nothing out where every group is large enough, or none is asked for', () => {
    expect(hidden([5, 9, 6])).toEqual([0, 0, 0]);
    expect(hidden([1, 2, 9], 0, 0)).toEqual([0, 0, 0]);
    expect(hidden([])).toEqual([]);
  });

  test('takes the next smallest unit along where one alone could be found by subtraction', () => {
    expect(hidden([3, 9, 6])).toEqual([1, 0, 1]);
  });

  test('takes as many along as make a group that may be shown', () => {
    expect(hidden([1, 2, 9, 7])).toEqual([1, 1, 0, 1]);
    expect(hidden([3, 3, 9, 7])).toEqual([1, 1, 0, 0]);
  });

  test('guards few people without a unit like a small unit', () => {
    expect(hidden([9, 6, 7], 2)).toEqual([0, 1, 1]);
    expect(hidden([9, 6, 7], 5)).toEqual([0, 0, 0]);
  });

  test('units without people have nothing to hide', () => {
    expect(hidden([0, 9, 6])).toEqual([0, 0, 0]);
  });

  test('what is left out is never one unit, nor fewer people than may be shown, unless everything is left out', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(20), { maxLength: 12 }),
        fc.nat(8),
        fc.integer({ min: 1, max: 10 }),
        (sizes, unitless, smallest) => {
          const out = suppressedUnits(sizes, unitless, smallest);
          const units = [...sizes.keys()].filter((u) => sizes[u] > 0);
          const left = units.filter((u) => out[u]);
          for (const u of units) if (sizes[u] < smallest) expect(out[u]).toBe(1);
          if (left.length === 0 || left.length === units.length) return;
          expect(left.length).toBeGreaterThanOrEqual(2);
          expect(left.reduce((sum, u) => sum + sizes[u], 0)).toBeGreaterThanOrEqual(smallest);
        },
      ),
    );
  });
});
