import { expect, test } from 'vitest';
import { conductance } from '../../../graph/silos/conductance.ts';

test('conductance is the cut over the smaller side', () => {
  expect(conductance(1, 13, 26)).toBe(1 / 13);
  expect(conductance(3, 4, 20)).toBe(3 / 4);
  expect(conductance(3, 16, 20)).toBe(3 / 4);
});

test('conductance is not defined where one side has no ties', () => {
  expect(conductance(0, 0, 20)).toBeNull();
  expect(conductance(0, 20, 20)).toBeNull();
});
