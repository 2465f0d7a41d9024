import { rgb } from 'd3';
import { describe, expect, it } from 'vitest';
import { contrast, inkOn, ratioColor, ratioPosition } from '../../../client/charts/ratio-color.ts';

const light = { less: '#e8590c', even: '#f6f8fa', more: '#0f7285' };
const dark = { less: '#ff8a4c', even: '#171e26', more: '#3ec8dc' };
const hex = (color: string) => rgb(color).formatHex();

describe('ratio colours', () => {
  it('end at an eighth and at eight times the reference', () => {
    const color = ratioColor(light);
    expect(hex(color(ratioPosition(0, 100)))).toBe(light.less);
    expect(hex(color(ratioPosition(1000, 100)))).toBe(light.more);
    expect(ratioPosition(0, 3.5)).toBe(-1);
    expect(ratioPosition(31.5, 3.5)).toBe(1);
  });

  it('are the middle colour where ties are as the reference, also where both are nothing', () => {
    expect(ratioPosition(7, 7)).toBe(0);
    expect(ratioPosition(0, 0)).toBe(0);
    expect(hex(ratioColor(light)(0))).toBe(light.even);
  });

  it('are stronger the more ties are missing', () => {
    const missing = [0.2, 1, 2, 3].map((usual) => ratioPosition(0, usual));
    expect(missing).toEqual([...missing].sort((a, b) => b - a));
    expect(missing[0]).toBeGreaterThan(-0.2);
  });

  it('carry ink of at least 4.5 : 1 on every step, in both schemes', () => {
    for (const [anchors, inks] of [
      [light, ['#151c28', '#ffffff']],
      [dark, ['#e9edf2', '#10151c']],
    ] as const)
      for (let step = -20; step <= 20; step++) {
        const ground = ratioColor(anchors)(step / 20);
        expect(contrast(ground, inkOn(ground, [...inks]))).toBeGreaterThanOrEqual(4.5);
      }
  });

  it('know the contrast of black on white', () => expect(contrast('#000', '#fff')).toBeCloseTo(21, 5));
});
