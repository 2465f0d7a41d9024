import { expect, test } from 'vitest';
import { peopleBy, peopleOf } from '../../../graph/snapshot/people-by.ts';

test('people stand by their groups in the order of indexes, and those of no group nowhere', () => {
  const unit = Int32Array.of(2, -1, 0, 2, -1, 0);
  const byUnit = peopleBy(unit);
  expect([0, 1, 2].map((group) => [...peopleOf(byUnit, group)])).toEqual([[2, 5], [], [0, 3]]);
  expect([...peopleOf(byUnit, -1)]).toEqual([]);
  expect([...peopleOf(byUnit, 3)]).toEqual([]);
  expect(peopleBy(unit)).toBe(byUnit);
});

test('nobody is of any group where all are of none', () => {
  const none = peopleBy(new Int32Array(3).fill(-1));
  expect(none.people.length).toBe(0);
  expect([...peopleOf(none, 0)]).toEqual([]);
});
