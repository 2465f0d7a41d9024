import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reachDistribution } from '../../../graph/recommend/reach-distribution.ts';
import { sum } from '../../support/brute-force.ts';

const values = (...list: number[]) => Int32Array.from(list);

describe('a distribution of reach', () => {
  test('has the same round intervals before and after', () => {
    expect(reachDistribution(values(0, 1, 3), values(1, 4, 9), { most: 5 })).toEqual([
      { from: 0, to: 2, before: 2, after: 1 },
      { from: 2, to: 4, before: 1, after: 0 },
      { from: 4, to: 6, before: 0, after: 1 },
      { from: 6, to: 8, before: 0, after: 0 },
      { from: 8, to: 10, before: 0, after: 1 },
    ]);
    expect(reachDistribution(values(), values())).toEqual([]);
    expect(reachDistribution(values(0), values(0))).toEqual([{ from: 0, to: 1, before: 1, after: 1 }]);
  });

  test('counts every value once, in no more intervals than asked for', () => {
    const pair = fc.tuple(fc.nat(100_000), fc.nat(100_000));
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 30 }), fc.integer({ min: 1, max: 30 }), (pairs, most) => {
        const before = Int32Array.from(pairs, ([value]) => value),
          after = Int32Array.from(pairs, ([, value]) => value);
        const found = reachDistribution(before, after, { most });
        expect(found.length).toBeLessThanOrEqual(most);
        expect(sum(found.map((each) => each.before))).toBe(before.length);
        expect(sum(found.map((each) => each.after))).toBe(after.length);
        for (const { from, to, before: count } of found)
          expect(count).toBe(before.filter((value) => value >= from && value < to).length);
        expect(found.map(({ from }) => from)).toEqual(found.map((_, k) => k * found[0].to));
      }),
    );
  });

  test('merges intervals of few values, and of few that moved on, before and after alike', () => {
    const many = (value: number, count: number) => new Array(count).fill(value);
    const before = values(...many(3, 6), ...many(7, 2), ...many(12, 9), 40);
    const after = values(...many(3, 6), ...many(7, 2), 13, ...many(12, 8), 44);
    expect(reachDistribution(before, after, { most: 5, fewest: 5 })).toEqual([
      { from: 0, to: 10, before: 8, after: 8 },
      { from: 10, to: 50, before: 10, after: 10 },
    ]);
    const one = reachDistribution(values(...many(3, 6), ...many(13, 6)), values(...many(3, 5), ...many(13, 7)), { fewest: 5 });
    expect(one.filter((each) => each.before > 0)).toEqual([{ from: 3, to: 14, before: 12, after: 12 }]);
  });
});
