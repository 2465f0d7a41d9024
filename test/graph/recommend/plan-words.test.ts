import { expect, test } from 'vitest';
import { planText } from '../../../graph/recommend/plan-words.ts';

test('a plan says what it changes, and how much of the most that could be gained it is', () => {
  const plan = { introductions: 50, reach2: { before: 51.3, after: 60.25 }, units2: { before: 9.5, after: 10 }, bound: 0.618 };
  expect(planText(plan)).toBe(
    '50 introductions would take people from 51.3 to 60.3 others within two steps on average, and from 9.5 to 10 units. In expected reach that is at least 62% of the most that could be gained.',
  );
  expect(planText({ ...plan, bound: 1 })).toMatch(/that is the most that could be gained\.$/);
  expect(planText({ ...plan, bound: Number.NaN })).toMatch(/10 units\.$/);
  expect(planText({ ...plan, introductions: 0 })).toBe('There is nobody left whom somebody could introduce to widen reach.');
});
