import { expect, test } from 'vitest';
import { greedyReport, introductionsReport } from '../../../scripts/evaluation/introductions-report.ts';

test('introductions are told beside the most likely ties, and missed when they add no more than twice as much', () => {
  const of = (introductions: number) => introductionsReport({ pairs: 50, now: 410, introductions, likely: 1, bound: 0.48 });
  expect(of(2.1)).toMatch(/\| 2\.1 × \| > 2 × \| yes \|/);
  expect(of(2)).toMatch(/\| 2\.0 × \| > 2 × \| \*\*no\*\* \|/);
  expect(of(2)).toContain('add 2.00 if all are made, as many most likely new ties');
  expect(of(2)).toContain('at least 48 % of the best');
});

test('greedy is told beside the best, with what is missed', () => {
  const text = greedyReport(
    { cases: 200, optimal: 190, mean: 0.971, least: 0.79 },
    { cases: 200, optimal: 150, mean: 0.95, least: 0.5, wrongBounds: 1 },
  );
  expect(text.match(/\| yes \|/g)).toHaveLength(2);
  expect(text).toMatch(/least \| 0\.7900 \| ≥ 0\.80 \| \*\*no\*\* \|/);
  expect(text).toMatch(/claims more than was reached \| 1 \| 0 \| \*\*no\*\* \|/);
  expect(text).toContain(
    'in 190 of 200 cases for one ego, and in 150 of 200 for introductions, of which the least reached 0.5000',
  );
});
