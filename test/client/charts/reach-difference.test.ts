import { describe, expect, test } from 'vitest';
import { differenceSpots } from '../../../client/charts/reach-difference.ts';

describe('the matrix of differences', () => {
  const cell = (a: string, b: string, before: number | null, after: number | null) => ({ a, b, before, after });
  const units = [
    { id: 'a', name: 'A' },
    { id: 'b', name: 'B' },
  ];
  const shares = (cells: ReturnType<typeof cell>[]) =>
    differenceSpots({ units, cells }).map((row) => row.map(({ share }) => Math.round(share * 100) / 100));

  test('shows each pair of units on both sides, its gain as a share of the greatest', () => {
    expect(shares([cell('a', 'a', 1, 1), cell('a', 'b', 0.2, 0.6), cell('b', 'b', 0.5, 0.7)])).toEqual([
      [0, 1],
      [1, 0.5],
    ]);
  });

  test('has a cell for every row and column, and no gain where nothing is known, nothing is told or nothing changes', () => {
    const spots = differenceSpots({ units, cells: [cell('a', 'a', null, null), cell('b', 'b', 0.3, 0.3)] });
    expect(spots.flat().map(({ row, column, share }) => [row, column, share])).toEqual([
      [0, 0, 0],
      [0, 1, 0],
      [1, 0, 0],
      [1, 1, 0],
    ]);
    expect(spots[1][0].cell).toEqual(cell('b', 'a', null, null));
  });
});
