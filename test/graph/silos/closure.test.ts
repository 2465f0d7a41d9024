import { expect, test } from 'vitest';
import { closure } from '../../../graph/silos/closure.ts';

test('closure is the share of the ties due to chance that are missing, and never negative', () => {
  expect(closure(2, 8)).toBe(0.75);
  expect(closure(0, 8)).toBe(1);
  expect(closure(8, 8)).toBe(0);
  expect(closure(12, 8)).toBe(0);
});

test('closure is not defined where no ties are due', () => {
  expect(closure(0, 0)).toBeNull();
});
