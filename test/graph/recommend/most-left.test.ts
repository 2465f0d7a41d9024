import { expect, test } from 'vitest';
import { mostLeft } from '../../../graph/recommend/most-left.ts';

/** Above the diagonal, by row: what the pairs 0–1, 0–2, 1–2 add. */
const pairs = (ab: number, ac: number, bc: number) => ({
  people: Int32Array.of(0, 1, 2),
  bits: Float64Array.of(0, ab, ac, 0, 0, bc, 0, 0, 0),
});
const none = new Float64Array(3);

test('is at least what the best pairs within capacity add, and exactly that where they do not compete', () => {
  expect(mostLeft(pairs(4, 0, 0), none, { k: 1, capacity: 1 })).toBe(4);
  expect(mostLeft(pairs(4, 3, 2), none, { k: 3, capacity: 2 })).toBe(9);
  // One pair only: two places, which are half of 4 each.
  expect(mostLeft(pairs(4, 3, 2), none, { k: 1, capacity: 2 })).toBe(4);
  // Each person once: 2 + 2 + 1.5 of places, though one pair is all that is possible.
  expect(mostLeft(pairs(4, 3, 2), none, { k: 2, capacity: 1 })).toBe(5.5);
});

test('passes over pairs that are not eligible', () => {
  expect(mostLeft(pairs(Number.NaN, 3, Number.NaN), none, { k: 2, capacity: 2 })).toBe(3);
});

test('counts, of people who were not weighed, what their ends give at most', () => {
  const bounds = Float64Array.of(5, 5, 5, 1);
  // A pair with the fourth gives 1 at its end, and 5 at most at the other.
  expect(mostLeft(pairs(4, 0, 0), bounds, { k: 1, capacity: 1 })).toBe(10);
  expect(mostLeft(pairs(1, 0, 0), bounds, { k: 1, capacity: 1 })).toBe(7);
});
