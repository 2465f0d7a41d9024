import { expect, test } from 'vitest';
import { wholeWithin } from '../../../client/components/whole-within.ts';

const range = { min: 1, max: 20 };

test('a whole number of the range is taken as it is, its ends too', () => {
  for (const [given, value] of [
    ['1', 1],
    ['7', 7],
    ['20', 20],
  ] as const)
    expect(wholeWithin(given, range)).toBe(value);
});

test('nothing else is taken', () => {
  for (const given of [null, '', ' ', 'abc', '-3', '0', '21', '2.5', 'Infinity', 'NaN', '1e9'])
    expect(wholeWithin(given, range)).toBeNull();
});
