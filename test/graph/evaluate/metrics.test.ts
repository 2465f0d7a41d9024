import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accuracy, bootstrap, mean } from '../../../graph/evaluate/metrics.ts';

const hits = (text: string) => Array.from(text, (letter) => letter === 'x');

describe('accuracy', () => {
  test('is 1 in every figure where all that came stand first', () => {
    expect(accuracy(hits('xxx...'), 3, 6)).toEqual({ ndcg: 1, recall: 1, map: 1 });
  });

  test('is 0 in every figure without a hit', () => {
    expect(accuracy(hits('......'), 3, 6)).toEqual({ ndcg: 0, recall: 0, map: 0 });
  });

  test('discounts a hit by the logarithm of its place', () => {
    const { ndcg, recall, map } = accuracy(hits('..x'), 1, 3);
    expect(ndcg).toBeCloseTo(1 / Math.log2(4), 12);
    expect(recall).toBe(1);
    expect(map).toBeCloseTo(1 / 3, 12);
  });

  test('compares with the best that k places allow, but recall and precision with all that came', () => {
    const { ndcg, recall, map } = accuracy(hits('xx'), 8, 2);
    expect(ndcg).toBe(1);
    expect(recall).toBe(2 / 8);
    expect(map).toBe(2 / 8);
  });

  test('sums precision at the hits: first and third of two that came', () => {
    expect(accuracy(hits('x.x'), 2, 3).map).toBeCloseTo((1 + 2 / 3) / 2, 12);
  });

  test('does not see hits behind place k', () => {
    expect(accuracy(hits('...x'), 1, 3)).toEqual({ ndcg: 0, recall: 0, map: 0 });
  });

  test('never falls when a hit moves one place up', () => {
    const ranking = fc.array(fc.boolean(), { minLength: 2, maxLength: 10 });
    fc.assert(
      fc.property(ranking, fc.nat(8), (places, at) => {
        const i = at % (places.length - 1);
        if (places[i] || !places[i + 1]) return;
        const better = places.slice();
        [better[i], better[i + 1]] = [true, false];
        const relevant = places.filter(Boolean).length;
        const before = accuracy(places, relevant, 10),
          after = accuracy(better, relevant, 10);
        expect(after.ndcg).toBeGreaterThan(before.ndcg);
        expect(after.map).toBeGreaterThan(before.map);
        expect(after.recall).toBe(before.recall);
      }),
    );
  });
});

describe('bootstrap', () => {
  const values = Float64Array.from({ length: 400 }, (_, i) => (i % 5) / 4);

  test('holds the mean, within about two standard errors of it', () => {
    const { low, high } = bootstrap(values);
    const error = Math.sqrt(0.125 / 400); // the variance of 0, ¼, … 1 is 1/8
    expect(low).toBeGreaterThan(mean(values) - 2.4 * error);
    expect(low).toBeLessThan(mean(values) - 1.6 * error);
    expect(high).toBeLessThan(mean(values) + 2.4 * error);
    expect(high).toBeGreaterThan(mean(values) + 1.6 * error);
  });

  test('gives the same interval for the same seed and another for another', () => {
    expect(bootstrap(values, 7)).toEqual(bootstrap(values, 7));
    expect(bootstrap(values, 7)).not.toEqual(bootstrap(values, 8));
  });

  test('of equal values is those, and of none is NaN', () => {
    expect(bootstrap(Float64Array.of(0.5, 0.5, 0.5))).toEqual({ low: 0.5, high: 0.5 });
    expect(bootstrap(new Float64Array(0))).toEqual({ low: Number.NaN, high: Number.NaN });
  });
});
