import fc from 'fast-check';
import { expect, test } from 'vitest';
import { popcount, popcount8 } from '../../../graph/arrays/popcount.ts';

const bits = (word: number) => (word >>> 0).toString(2).replaceAll('0', '').length;

test('the bits of a word are counted, the sign among them', () => {
  expect([0, 1, -1, 0x80000000 | 0, 0x55555555].map(popcount)).toEqual([0, 1, 32, 1, 16]);
  fc.assert(
    fc.property(fc.integer(), (word) => {
      expect(popcount(word)).toBe(bits(word));
    }),
  );
});

test('eight words can have 256 bits, and any number below', () => {
  expect(popcount8(-1, -1, -1, -1, -1, -1, -1, -1)).toBe(256);
  expect(popcount8(-1, -1, -1, -1, -1, -1, -1, -2)).toBe(255);
  const word = fc.oneof(fc.integer(), fc.constant(0), fc.constant(-1));
  fc.assert(
    fc.property(fc.tuple(word, word, word, word, word, word, word, word), (words) => {
      expect(popcount8(...words)).toBe(words.reduce((sum, w) => sum + bits(w), 0));
    }),
  );
});
