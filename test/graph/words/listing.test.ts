import { expect, test } from 'vitest';
import { listing } from '../../../graph/words/listing.ts';

test('names are listed as one says them, and beyond the most counted', () => {
  expect(listing([])).toBe('');
  expect(listing(['A'])).toBe('A');
  expect(listing(['A', 'B'])).toBe('A and B');
  expect(listing(['A', 'B', 'C', 'D'])).toBe('A, B, C and D');
  expect(listing(['A', 'B', 'C', 'D', 'E'])).toBe('A, B, C and 2 more');
  expect(listing(['A', 'B', 'C'], 2)).toBe('A and 2 more');
});
