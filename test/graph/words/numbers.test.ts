import { expect, test } from 'vitest';
import { bound, count, figure, percent } from '../../../graph/words/numbers.ts';

test('counts agree with their noun', () => {
  expect([0, 1, 2, 1000, 1_234_567].map((value) => count(value, 'tie'))).toEqual([
    'no ties',
    '1 tie',
    '2 ties',
    '1,000 ties',
    '1,234,567 ties',
  ]);
  expect(count(2, 'person', 'people')).toBe('2 people');
});

test('figures keep three significant digits, and are whole from 100 on', () => {
  expect([0, 0.012345, 0.5, 1.5, 12.345, 99.96, 123.4, 12_345.6, -0.198].map(figure)).toEqual([
    '0',
    '0.0123',
    '0.5',
    '1.5',
    '12.3',
    '100',
    '123',
    '12,346',
    '-0.198',
  ]);
});

test('shares round to whole per cent, in tenths below ten', () => {
  expect([0, 0.0449, 0.0994, 0.0996, 0.355, 0.5, 1, 1.4].map(percent)).toEqual([
    '0%',
    '4.5%',
    '9.9%',
    '10%',
    '36%',
    '50%',
    '100%',
    '140%',
  ]);
});

test('shares never round to nothing or to all what is not', () => {
  expect(percent(0.0004)).toBe('less than 0.1%');
  expect(percent(0.9999)).toBe('more than 99%');
});

test('bounds round up, to two digits', () => {
  expect([0.000481, 0.0098, 0.00976, 0.1, 0.123, 1, 12.1, 99.5, 1234].map(bound)).toEqual([
    '0.00049',
    '0.0098',
    '0.0098',
    '0.1',
    '0.13',
    '1',
    '13',
    '100',
    '1300',
  ]);
});
