import { expect, test } from 'vitest';
import { planId, planSize } from '../../../server/answers/plan-id.ts';

test('the id of a plan says how large it is, and differs from all others', () => {
  const ids = [1, 2, 3].map(() => planId({ pairs: 50, people: 87 }));
  for (const id of ids) expect(planSize(id)).toEqual({ pairs: 50, people: 87 });
  expect(new Set(ids).size).toBe(3);
});

test('other ids say nothing', () => {
  for (const id of ['spring', '50-87', '0f8fad5b-d9cb-469f-a165-70867728950e', '50-87-0f8fad5b-d9cb-469f-a165-70867728950e-'])
    expect(planSize(id)).toBeUndefined();
});
