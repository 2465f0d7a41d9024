import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sectorLattice } from '../../../client/charts/sector-lattice.ts';

const at = ({ angle, radius }: { angle: number; radius: number }) => [radius * Math.sin(angle), -radius * Math.cos(angle)];

describe('the lattice of a cell', () => {
  it('has no place for nobody', () => {
    expect(sectorLattice({ inner: 10, outer: 50, start: 0, end: 1 }, 0)).toEqual({
      slots: [],
      spacing: Number.POSITIVE_INFINITY,
    });
  });

  it('puts one person in the middle', () => {
    const { slots } = sectorLattice({ inner: 40, outer: 60, start: 0.2, end: 0.6 }, 1);
    expect(slots).toHaveLength(1);
    expect(slots[0].radius).toBeCloseTo(50);
    expect(slots[0].angle).toBeCloseTo(0.4);
  });

  it('spreads a single row evenly over the arc', () => {
    const { slots } = sectorLattice({ inner: 100, outer: 104, start: 0, end: 1 }, 5);
    const steps = slots.slice(1).map((slot, i) => slot.angle - slots[i].angle);
    expect(new Set(slots.map(({ radius }) => radius))).toEqual(new Set([102]));
    for (const step of steps) expect(step).toBeCloseTo(steps[0]);
  });

  it('keeps everybody inside the cell and any two at least the spacing apart', () => {
    const cell = fc.record({
      inner: fc.double({ min: 10, max: 200, noNaN: true }),
      height: fc.double({ min: 5, max: 120, noNaN: true }),
      start: fc.double({ min: -3, max: 3, noNaN: true }),
      angle: fc.double({ min: 0.05, max: 6.2, noNaN: true }),
    });
    fc.assert(
      fc.property(cell, fc.integer({ min: 1, max: 80 }), ({ inner, height, start, angle }, count) => {
        const { slots, spacing } = sectorLattice({ inner, outer: inner + height, start, end: start + angle }, count);
        expect(slots).toHaveLength(count);
        for (const slot of slots) {
          expect(slot.radius).toBeGreaterThan(inner);
          expect(slot.radius).toBeLessThan(inner + height);
          expect(slot.angle).toBeGreaterThan(start);
          expect(slot.angle).toBeLessThan(start + angle);
        }
        const points = slots.map(at);
        for (let i = 0; i < count; i++)
          for (let j = 0; j < i; j++) {
            const apart = Math.hypot(points[i][0] - points[j][0], points[i][1] - points[j][1]);
            expect(apart).toBeGreaterThan(spacing * 0.999);
          }
      }),
      { numRuns: 60 },
    );
  });

  it('is ordered by angle', () => {
    const angles = sectorLattice({ inner: 30, outer: 90, start: 0, end: 2 }, 40).slots.map(({ angle }) => angle);
    expect(angles).toEqual([...angles].sort((a, b) => a - b));
  });
});
