import { describe, expect, test } from 'vitest';
import { growthFigure, growthOf } from '../../../scripts/bench/growth-figure.ts';
import type { Size } from '../../../scripts/bench/organization-graph.ts';
import { ratioFigure } from '../../../scripts/bench/ratio-figure.ts';
import type { Entry } from '../../../scripts/bench/results.ts';
import { summary } from '../../../scripts/bench/summary.ts';
import type { Task } from '../../../scripts/bench/tasks.ts';

const task: Task = {
  id: 'walk',
  label: 'walk < run',
  targets: [{ size: 'L', ratio: 2 }],
  bound: { kind: 'relative', within: 0 },
  power: 1,
  ours: [],
  peers: [],
};
const entry = (size: Size, name: string, threads: number, seconds: number): Entry => {
  return { task: 'walk', size, name, ours: name === 'Crosstie', threads, seconds: [seconds], cpu: [] };
};
const entries = [
  entry('S', 'Crosstie', 2, 0.02), // starting workers costs more than they save
  entry('S', 'Crosstie', 1, 0.01),
  entry('M', 'Crosstie', 2, 1),
  entry('M', 'Crosstie', 1, 2),
  entry('S', 'igraph', 1, 0.1),
  entry('M', 'igraph', 1, 10),
];

describe('growth', () => {
  test('is the power of the ties with which the quicker of ours grows', () => {
    const [{ ours, slope, peers }] = growthOf([task], { entries });
    expect(ours.map(({ seconds }) => seconds)).toEqual([0.01, 1]);
    expect(slope).toBeCloseTo(2, 12);
    expect(peers.map(({ name, points }) => [name, points.length])).toEqual([['igraph', 2]]);
  });

  test('leaves out what has not been measured', () => expect(growthOf([task], { entries: [] })).toEqual([]));
});

describe('the pictures', () => {
  const number = (svg: string) => svg.match(/NaN|undefined|Infinity/g);

  test('hold every point, with the names as text', () => {
    const svg = growthFigure(growthOf([task], { entries }));
    expect(svg.match(/<circle class="ours"/g)).toHaveLength(2);
    expect(svg.match(/<circle class="peer"/g)).toHaveLength(2);
    expect(svg).toContain('walk &lt; run');
    expect(svg).toContain('to the power 2.00');
    expect(number(svg)).toBeNull();
  });

  test('put equal steps of ten at equal distances', () => {
    const svg = growthFigure(
      growthOf([task], {
        entries: [entry('S', 'Crosstie', 1, 1), entry('M', 'Crosstie', 1, 10), entry('L', 'Crosstie', 1, 100)],
      }),
    );
    const [a, b, c] = [...svg.matchAll(/class="ours" cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, x, y]) => [Number(x), Number(y)]);
    expect(c[0] - b[0]).toBeCloseTo(b[0] - a[0], 0);
    expect(b[1] - c[1]).toBeCloseTo(a[1] - b[1], 0);
    expect(b[0]).toBeGreaterThan(a[0]);
    expect(b[1]).toBeLessThan(a[1]);
  });

  test('have a bar a task', () => {
    const svg = ratioFigure(summary([task], entries));
    expect(svg.match(/<rect class="(ours|missed)"/g)).toHaveLength(1);
    expect(svg).toContain('10.0 ×');
    expect(number(svg)).toBeNull();
  });

  test('are there before anything has been measured', () => {
    expect(number(growthFigure([]))).toBeNull();
    expect(number(ratioFigure([]))).toBeNull();
  });
});
