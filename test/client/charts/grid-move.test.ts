import { expect, test } from 'vitest';
import { gridMove } from '../../../client/charts/grid-move.ts';

test('arrows lead to the next cell, Home to the name of the row, End to its last cell', () => {
  const from = { row: 1, column: 1 };
  const to = (key: string) => Object.values(gridMove(key, from, 3)!);
  expect(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'].map(to)).toEqual([
    [0, 1],
    [2, 1],
    [1, 0],
    [1, 2],
    [1, -1],
    [1, 2],
  ]);
});

test('no key leads out of the grid, and others lead nowhere', () => {
  expect(gridMove('ArrowUp', { row: 0, column: -1 }, 3)).toEqual({ row: 0, column: -1 });
  expect(gridMove('ArrowLeft', { row: 0, column: -1 }, 3)).toEqual({ row: 0, column: -1 });
  expect(gridMove('ArrowRight', { row: 2, column: 2 }, 3)).toEqual({ row: 2, column: 2 });
  expect(gridMove('ArrowDown', { row: 2, column: 2 }, 3)).toEqual({ row: 2, column: 2 });
  for (const key of ['a', 'constructor', 'Tab']) expect(gridMove(key, { row: 0, column: 0 }, 3)).toBeUndefined();
});
