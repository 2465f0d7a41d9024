import { describe, expect, test } from 'vitest';
import { mostChanged, unitsThatChange } from '../../../client/charts/most-changed.ts';

const cell = (a: string, b: string, before: number | null, after: number | null) => ({ a, b, before, after });
const units = ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id.toUpperCase() }));
const cells = [
  cell('a', 'b', 0.5, 0.6),
  cell('a', 'c', 0.1, 0.1),
  cell('b', 'd', 0, 0.4),
  cell('c', 'c', null, null),
  cell('d', 'd', 0.7, 0.9),
];

describe('the largest differences', () => {
  test('stand from the greatest on, without those that change nothing', () => {
    expect(mostChanged(cells, 2)).toEqual([cells[2], cells[4]]);
    expect(mostChanged(cells, 9)).toEqual([cells[2], cells[4], cells[0]]);
  });

  test('say which units are drawn where there are too many, in their order', () => {
    const two = unitsThatChange({ units, cells }, 2);
    expect(two.units.map(({ id }) => id)).toEqual(['b', 'd']);
    expect(two.cells).toEqual([cells[2], cells[4]]);
    expect(unitsThatChange({ units, cells }, 3).units.map(({ id }) => id)).toEqual(['a', 'b', 'd']);
    expect(unitsThatChange({ units, cells }, 4)).toEqual({ units, cells });
  });
});
