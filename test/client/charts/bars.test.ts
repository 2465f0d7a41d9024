import { describe, expect, test } from 'vitest';
import { barLayout } from '../../../client/charts/bars.ts';

const bar = (value: number, of: number | null = null) => ({ id: `${value}`, name: '', value, of, text: '' });

describe('bars', () => {
  test('are as long as their values, the longest of bars and tracks filling the space', () => {
    const { names, lengths } = barLayout([bar(10), bar(5, 20), bar(0)], 500);
    expect(names).toBe(160);
    const room = 500 - 160 - 110;
    expect(lengths).toEqual([
      { value: room / 2, of: 0 },
      { value: room / 4, of: room },
      { value: 0, of: 0 },
    ]);
  });

  test('have no length where there is nothing', () => {
    expect(barLayout([bar(0)], 500).lengths).toEqual([{ value: 0, of: 0 }]);
    expect(barLayout([], 500).lengths).toEqual([]);
  });
});

test('names that need it get up to half of the picture, and short figures leave their room to the bars', () => {
  const bars = [bar(29)];
  expect(barLayout(bars, 300, { name: 60, figures: 20 })).toEqual({ names: 96, lengths: [{ value: 174, of: 0 }] });
  expect(barLayout(bars, 300, { name: 120, figures: 20 }).names).toBe(132);
  expect(barLayout(bars, 300, { name: 400, figures: 20 }).names).toBe(150);
});
