import { describe, expect, test } from 'vitest';
import { calibrationFigure } from '../../../scripts/evaluation/calibration-figure.ts';

const empty = { from: 0.5, to: 1, pairs: 0, predicted: Number.NaN, formed: Number.NaN };
const bins = [
  { from: 0, to: 0.001, pairs: 10_000, predicted: 0.0005, formed: 0.0004 },
  { from: 0.02, to: 0.05, pairs: 500, predicted: 0.03, formed: 0 },
  { from: 0.1, to: 0.2, pairs: 100, predicted: 0.1, formed: 0.1 },
  empty,
];
const circles = (svg: string) =>
  [...svg.matchAll(/<circle class="(\S+)" cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, kind, x, y]) => ({ kind, x: +x, y: +y }));
const dashed = (svg: string) =>
  /dasharray="[^"]+" d="M([\d.]+),([\d.]+)L([\d.]+),([\d.]+)"/.exec(svg)!.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
  ];

describe('the picture of the calibration', () => {
  const svg = calibrationFigure('a & b', bins);
  const [left, bottom, right, top] = dashed(svg);
  const below = ({ x, y }: { x: number; y: number }) => y - (bottom + ((x - left) * (top - bottom)) / (right - left));

  test('has a point for each bin with pairs, and its name escaped', () => {
    expect(circles(svg)).toHaveLength(3);
    expect(svg).toContain('a &amp; b');
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  test('puts who met as predicted on the diagonal, fewer below it, nobody at all as a ring on the edge', () => {
    const [fewer, nobody, asPredicted] = circles(svg);
    expect(Math.abs(below(asPredicted))).toBeLessThan(0.2);
    expect(below(fewer)).toBeGreaterThan(1);
    expect(nobody).toMatchObject({ kind: 'ours-line', y: bottom });
  });

  test('shows how far chance goes, by how many pairs there are', () => {
    const reach = (pairs: number) => {
      const one = calibrationFigure('x', [{ from: 0.2, to: 0.5, pairs, predicted: 0.3, formed: 0.3 }]);
      const [, high, low] = /stroke-width:1" d="M[\d.]+,([\d.]+)V([\d.]+)"/.exec(one)!.map(Number);
      return Math.abs(high - low);
    };
    expect(reach(10)).toBeGreaterThan(2 * reach(1000));
  });

  test('names each power of ten once', () => {
    const labels = [...svg.matchAll(/>([\d.]+) %</g)].map(([, label]) => label);
    expect(labels.slice(0, 5)).toEqual(['100', '10', '1', '0.1', '0.01']);
    expect(labels).toHaveLength(10);
  });
});
