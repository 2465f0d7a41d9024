import { expect, test } from 'vitest';
import { sparseRows } from '../../../graph/recommend/sparse-rows.ts';

test('rows hold sums by person, grow with the people, and are all zero again once cleared', () => {
  const rows = sparseRows(1000, 3),
    row = new Float64Array(3);
  for (let round = 0; round < 2; round++) {
    for (let person = 999; person >= 100; person--) rows.add(person, person % 3, person);
    rows.add(500, 0, 0.5);
    rows.read(500, row);
    expect([...row]).toEqual([0.5, 0, 500]);
    rows.read(999, row);
    expect([...row]).toEqual([999, 0, 0]);
    expect([rows.has(100), rows.has(99)]).toEqual([true, false]);
    rows.read(99, row);
    expect([...row]).toEqual([0, 0, 0]);
    rows.clear();
    for (const person of [100, 500, 999]) {
      rows.read(person, row);
      expect([rows.has(person), ...row]).toEqual([false, 0, 0, 0]);
    }
  }
});
