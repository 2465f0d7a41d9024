import { describe, expect, test } from 'vitest';
import { differenceCells } from '../../../client/charts/reach-difference.ts';

describe('the matrix of differences', () => {
  const cell = (a: string, b: string, before: number | null, after: number | null) => ({ a, b, before, after });
  const units = [
    { id: 'a', name: 'A' },
    { id: 'b', name: 'B' },
  ];

  test('shows each pair of units on both sides, its gain as a share of the greatest', () => {
    const cells = differenceCells({ units, cells: [cell('a', 'a', 1, 1), cell('a', 'b', 0.2, 0.6), cell('b', 'b', 0.5, 0.7)] });
    expect(cells.map(({ row, column, share }) => [row, column, Math.round(share * 100) / 100])).toEqual([
      ['a', 'a', 0],
      ['a', 'b', 1],
      ['b', 'a', 1],
      ['b', 'b', 0.5],
    ]);
  });

  test('has no gain where nothing is known or nothing changes', () => {
    const cells = differenceCells({ units, cells: [cell('a', 'b', null, null), cell('b', 'b', 0.3, 0.3)] });
    expect(cells.map(({ share }) => share)).toEqual([0, 0, 0]);
  });
});
