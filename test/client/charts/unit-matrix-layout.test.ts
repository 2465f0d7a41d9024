import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matrixLayout } from '../../../client/charts/unit-matrix-layout.ts';
import { measure } from './silo-answer.ts';

const plot = 400;
const names = (n: number, length = 9) => Array.from({ length: n }, (_, i) => `${i} ${'m'.repeat(length)}`);

describe('layout of the matrix', () => {
  it('never lets column names overlap', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 300, max: 1600 }),
        fc.integer({ min: 1, max: 60 }),
        (n, width, length) => {
          const { pitch, angle, columnFont } = matrixLayout({ names: names(n, length), digits: 3, width, plot, measure });
          // parallel lines a pitch apart are pitch · sin(angle) from each other
          expect(pitch * Math.sin((angle * Math.PI) / 180)).toBeGreaterThanOrEqual(Math.min(columnFont, pitch) * 1.1);
          expect(angle).toBeLessThanOrEqual(90);
        },
      ),
    ));

  it('cuts no name at an edge of the picture', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 320, max: 1600 }),
        fc.integer({ min: 0, max: 60 }),
        fc.boolean(),
        (n, width, length, beside) => {
          const layout = matrixLayout({ names: names(n, length), digits: 2, width, plot: beside ? plot : 0, measure });
          const radians = (layout.angle * Math.PI) / 180;
          for (const [i, { text }] of layout.columns.entries()) {
            const long = measure(text, layout.columnFont);
            expect(layout.top - 8 - long * Math.sin(radians)).toBeGreaterThanOrEqual(0);
            expect(layout.left + (i + 0.5) * layout.pitch + long * Math.cos(radians)).toBeLessThanOrEqual(layout.width);
          }
          for (const { lines } of layout.rows)
            for (const line of lines) expect(measure(line, layout.rowFont)).toBeLessThanOrEqual(layout.left - 12);
        },
      ),
    ));

  it('leaves figures out only where the longest does not fit its cell', () => {
    const at = (n: number, digits: number) => matrixLayout({ names: names(n), digits, width: 1200, plot, measure });
    expect(at(15, 3).figureFont).toBeGreaterThanOrEqual(9);
    expect(at(42, 3).figureFont).toBe(0);
    const { figureFont, pitch } = at(15, 4);
    expect(measure('0000', figureFont)).toBeLessThanOrEqual(pitch - 6);
  });

  it('is wider than its frame, and scrolls, where cells would be too small to read', () => {
    const layout = matrixLayout({ names: names(42), digits: 2, width: 390, plot: 0, measure });
    expect(layout.width).toBeGreaterThan(390);
    expect(layout.pitch).toBeGreaterThanOrEqual(15);
  });

  it('has room for no unit and for one', () => {
    for (const n of [0, 1])
      expect(matrixLayout({ names: names(n), digits: 1, width: 800, plot, measure }).height).toBeGreaterThan(0);
  });
});
