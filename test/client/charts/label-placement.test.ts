import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LabelRequest, placeLabels } from '../../../client/charts/label-placement.ts';
import { measure } from './silo-answer.ts';

const frame = { x: 0, y: 0, width: 600, height: 400 };
const request = (key: string, x: number, y: number, more: Partial<LabelRequest> = {}): LabelRequest => ({
  key,
  text: `Name ${key}`,
  fontSize: 12,
  x,
  y,
  r: 5,
  sides: ['right', 'left', 'above', 'below'],
  avoids: 'labels',
  ...more,
});

describe('placing labels', () => {
  it('never lets two overlap or one leave the frame', () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ x: fc.integer({ min: -20, max: 620 }), y: fc.integer({ min: -20, max: 420 }) }), { maxLength: 120 }),
        (spots) => {
          const labels = placeLabels(
            spots.map(({ x, y }, i) => request(String(i), x, y)),
            frame,
            [],
            measure,
          );
          for (const [i, a] of labels.entries()) {
            expect(a.x).toBeGreaterThanOrEqual(0);
            expect(a.x + a.width).toBeLessThanOrEqual(600);
            expect(a.y - a.fontSize / 2).toBeGreaterThanOrEqual(0);
            for (const b of labels.slice(i + 1)) {
              const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || Math.abs(a.y - b.y) >= (a.fontSize + b.fontSize) / 2;
              expect(apart).toBe(true);
            }
          }
        },
      ),
    ));

  it('gives the first the choice, and another side to the second', () => {
    const [first, second] = placeLabels([request('a', 100, 100), request('b', 104, 102)], frame, [], measure);
    expect(first.x).toBeGreaterThan(100);
    expect(second.x).toBeLessThan(100);
  });

  it('covers no dot that it is to avoid, save its own', () => {
    const dot = { key: 'other', big: true, x: 110, y: 95, width: 10, height: 10 };
    const own = { key: 'a', big: true, x: 95, y: 95, width: 10, height: 10 };
    const beside = placeLabels([request('a', 100, 100, { avoids: 'big' })], frame, [dot, own], measure)[0];
    expect(beside.x + beside.width).toBeLessThan(100);
    const small = placeLabels([request('a', 100, 100, { avoids: 'big' })], frame, [{ ...dot, big: false }], measure)[0];
    expect(small.x).toBeGreaterThan(100);
  });

  it('leaves out what has no place', () => {
    expect(placeLabels([request('a', 100, 100), request('b', 100, 100, { sides: ['right'] })], frame, [], measure)).toHaveLength(
      1,
    );
  });
});
