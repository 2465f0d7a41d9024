import { describe, expect, test } from 'vitest';
import { inTime, stretch } from '../../../graph/evaluate/history.ts';
import { historyOf } from '../../support/histories.ts';

describe('inTime', () => {
  test('sorts by time and keeps the order of one moment', () => {
    const sorted = inTime(
      historyOf([
        [3, 0, 1, 30],
        [1, 2, 3, 10],
        [3, 4, 5, 31],
        [2, 6, 7, 20],
      ]),
    );
    expect([...sorted.time]).toEqual([1, 2, 3, 3]);
    expect([...sorted.source]).toEqual([2, 6, 0, 4]);
    expect([...sorted.target]).toEqual([3, 7, 1, 5]);
    expect([...sorted.weight]).toEqual([10, 20, 30, 31]);
  });
});

describe('stretch', () => {
  const history = historyOf([
    [1, 0, 1],
    [2, 1, 2],
    [3, 2, 3],
    [4, 3, 4],
  ]);

  test('holds the contacts from the first to before the last', () => {
    const part = stretch(history, 1, 3);
    expect([...part.time]).toEqual([2, 3]);
    expect([...part.source]).toEqual([1, 2]);
    expect(part.n).toBe(history.n);
  });

  test('has no way to the others behind its arrays', () => {
    const part = stretch(history, 0, 2);
    for (const array of [part.source, part.target, part.time, part.weight])
      expect(array.buffer.byteLength).toBe(array.byteLength);
  });
});
