import { expect, test } from 'vitest';
import { isGap } from '../../../graph/silos/gaps.ts';

test('a gap takes at least four usual ties, and at most half of them there', () => {
  expect(isGap(0, 4)).toBe(true);
  expect(isGap(2, 4)).toBe(true);
  expect(isGap(3, 4)).toBe(false);
  expect(isGap(0, 3.99)).toBe(false);
  expect(isGap(10, 20)).toBe(true);
});
