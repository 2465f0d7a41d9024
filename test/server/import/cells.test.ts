import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  Expected,
  readBoolean,
  readDay,
  readId,
  readIds,
  readInstant,
  readInteger,
  readIntegerFrom,
  readTexts,
  readTieKind,
  readWeight,
  readWord,
  squash,
} from '../../../server/import/cells.ts';

describe('times', () => {
  test.each([
    ['2024-05', '2024-05-01T00:00:00.000Z'],
    ['2024-05-31', '2024-05-31T00:00:00.000Z'],
    ['2024-05-31T09:30', '2024-05-31T09:30:00.000Z'],
    ['2024-05-31 09:30:15', '2024-05-31T09:30:15.000Z'],
    ['2024-05-31T09:30:15.25Z', '2024-05-31T09:30:15.250Z'],
    ['2024-05-31T09:30:15.123456Z', '2024-05-31T09:30:15.123Z'],
    ['2024-05-31T01:30:00+02:00', '2024-05-30T23:30:00.000Z'],
    ['2024-05-31T01:30:00-0530', '2024-05-31T07:00:00.000Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
    ['0', '1970-01-01T00:00:00.000Z'],
    ['140', '1970-01-01T00:02:20.000Z'],
    ['1385982000', '2013-12-02T11:00:00.000Z'],
    ['1385982000.5', '2013-12-02T11:00:00.500Z'],
  ])('%s is %s', (text, instant) => expect(readInstant(text)).toBe(instant));

  test.each([
    '2023-02-29',
    '2024-13',
    '2024-00-10',
    '2024-04-31',
    '2024-05-31T24:00',
    '2024-05-31T10:61',
    '31.05.2024',
    '05/31/2024',
    'yesterday',
    '1385982000000000',
    '2024-05-31T10:00+25:00',
    '9999-12-31T23:59-10:00',
    'NaN',
  ])('%s is no time', (text) => expect(readInstant(text)).toBeInstanceOf(Expected));

  test('what Date writes reads back as the same time', () => {
    const years = { min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true };
    fc.assert(fc.property(fc.date(years), (date) => readInstant(date.toISOString()) === date.toISOString()));
  });

  test('a month is its first day, and an instant its day in UTC', () => {
    expect(readDay('2022-05')).toBe('2022-05-01');
    expect(readDay('2022-05-17')).toBe('2022-05-17');
    expect(readDay('2022-05-17T23:30:00-02:00')).toBe('2022-05-18');
    expect(readDay('20220517')).toBeInstanceOf(Expected);
    expect(readDay('2022-02-30')).toBeInstanceOf(Expected);
  });
});

describe('numbers', () => {
  test('weights are finite decimal numbers of zero or more', () => {
    expect(['1', '0', '2.50', '.5', '1e-3', '+4'].map(readWeight)).toEqual([1, 0, 2.5, 0.5, 0.001, 4]);
    for (const text of ['-1', 'NaN', 'Infinity', '1e999', '1,5', '0x10', 'two', '1 2'])
      expect(readWeight(text), text).toBeInstanceOf(Expected);
  });

  test('an integer may have a fraction of zeros, as spreadsheets write it', () => {
    expect([readInteger('3'), readInteger('-2'), readInteger('3.0')]).toEqual([3, -2, 3]);
    for (const text of ['3.5', 'three', '1e3', '99999999999999999999']) expect(readInteger(text), text).toBeInstanceOf(Expected);
    expect(readIntegerFrom(1, 5)('5')).toBe(5);
    expect(readIntegerFrom(1, 5)('6')).toEqual(new Expected('an integer from 1 to 5'));
  });
});

describe('words', () => {
  test('fixed words match without regard to case, spaces, "_" and "-"', () => {
    const read = readWord(['lunch-and-learn', 'social']);
    for (const text of ['lunch-and-learn', 'Lunch and Learn', 'LUNCH_AND_LEARN', 'lunchAndLearn'])
      expect(read(text)).toBe('lunch-and-learn');
    expect(read('lunch')).toEqual(new Expected('one of lunch-and-learn, social'));
  });

  test('a kind of tie is stored in lower case with its parts joined by "-", whatever word it is', () => {
    expect(['reports_to', 'Reports To', 'reportsTo', 'co_member', 'Social T1'].map(readTieKind)).toEqual([
      'reports-to',
      'reports-to',
      'reports-to',
      'co-member',
      'social-t1',
    ]);
  });

  test('truth has six spellings each way', () => {
    expect(['true', 'Yes', 'Y', 't', '1', 'TRUE'].map(readBoolean)).toEqual(Array(6).fill(true));
    expect(['false', 'No', 'n', 'F', '0', 'FALSE'].map(readBoolean)).toEqual(Array(6).fill(false));
    expect(readBoolean('maybe')).toBeInstanceOf(Expected);
  });

  test('a name of nothing but "_" and "-" is still a name', () => {
    expect(squash('_')).toBe('_');
    expect(squash('Mentor_Capacity')).toBe(squash('mentorCapacity'));
  });
});

test('a list is separated by ";", without blanks, empty items and repetitions', () => {
  expect(readTexts(' go ; ci-cd;; go;')).toEqual(['go', 'ci-cd']);
  expect(readIds(`a;${'x'.repeat(201)}`)).toBeInstanceOf(Expected);
});

test('an id has at most 200 characters and no control characters', () => {
  expect(readId('6/27 é 🙂')).toBe('6/27 é 🙂');
  for (const text of ['x'.repeat(201), 'a\nb', 'a\tb', 'a\u007f']) expect(readId(text)).toBeInstanceOf(Expected);
});
