import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectedRecall, expectedReciprocalRank } from '../../../graph/evaluate/tied-ranks.ts';

/** Every order of the candidates in which no lower score comes first. */
function orders(scores: number[]): number[][] {
  const permutations = (items: number[]): number[][] =>
    items.length === 0 ? [[]] : items.flatMap((item, k) => permutations(items.toSpliced(k, 1)).map((rest) => [item, ...rest]));
  return permutations(scores.map((_, c) => c)).filter((order) =>
    order.every((c, k) => k === 0 || scores[order[k - 1]] >= scores[c]),
  );
}
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('ranks of equal scores', () => {
  test('are those of the order where no scores are equal', () => {
    expect(expectedReciprocalRank([3, 1, 2], [1])).toBe(1 / 3);
    expect(expectedReciprocalRank([3, 1, 2], [1, 2])).toBe(1 / 2);
    expect(expectedRecall([3, 1, 2], [1, 2], 2)).toBe(1 / 2);
  });

  test('of four equal scores give one of them (1 + 1/2 + 1/3 + 1/4) / 4 in expectation', () => {
    expect(expectedReciprocalRank([0, 0, 0, 0], [2])).toBeCloseTo(25 / 48, 12);
    expect(expectedRecall([0, 0, 0, 0], [2], 1)).toBe(1 / 4);
  });

  test('are the mean over every order, for any scores', () => {
    const small = fc.array(fc.nat(2), { minLength: 1, maxLength: 5 }).chain((scores) =>
      fc.record({
        scores: fc.constant(scores),
        relevant: fc.uniqueArray(fc.nat(scores.length - 1), { minLength: 1 }),
        k: fc.integer({ min: 1, max: 6 }),
      }),
    );
    fc.assert(
      fc.property(small, ({ scores, relevant, k }) => {
        const all = orders(scores);
        const ranks = all.map((order) => 1 / (1 + order.findIndex((c) => relevant.includes(c))));
        const recalls = all.map((order) => order.slice(0, k).filter((c) => relevant.includes(c)).length / relevant.length);
        expect(expectedReciprocalRank(scores, relevant)).toBeCloseTo(mean(ranks), 10);
        expect(expectedRecall(scores, relevant, k)).toBeCloseTo(mean(recalls), 10);
      }),
    );
  });
});
