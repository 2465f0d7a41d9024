import { describe, expect, test } from 'vitest';
import { differenceLayout } from '../../../client/charts/reach-difference-layout.ts';

const measure = (text: string, font: number) => 0.5 * font * text.length;
const named = (n: number, length: number) => Array.from({ length: n }, (_, i) => `${i} `.padEnd(length, 'x'));

describe('the layout of the matrix of differences', () => {
  test('has all names on both axes within their room, and lines that do not run into each other', () => {
    for (const [n, length] of [
      [2, 8],
      [15, 22],
      [42, 7],
      [60, 60],
    ])
      for (const frame of [320, 350, 540, 1000]) {
        const { pitch, left, top, font, rows, columns } = differenceLayout(named(n, length), frame, measure);
        expect(font).toBeGreaterThanOrEqual(10);
        expect(pitch).toBeGreaterThan(font);
        expect(left).toBeLessThanOrEqual(0.34 * frame + 6);
        for (const [i, name] of rows.entries()) {
          expect(name.length).toBeGreaterThan(1);
          expect(measure(name, font)).toBeLessThanOrEqual(left);
          expect(measure(columns[i], font)).toBeLessThanOrEqual(top);
        }
      }
  });

  test('is as wide as its frame where names can be read so, and wider where they cannot', () => {
    for (const frame of [320, 350, 540])
      expect(differenceLayout(named(15, 22), frame, measure).width).toBeLessThanOrEqual(frame + 1);
    expect(differenceLayout(named(42, 7), 540, measure).width).toBeLessThanOrEqual(541);
    expect(differenceLayout(named(42, 7), 350, measure).width).toBeGreaterThan(460);
  });
});
