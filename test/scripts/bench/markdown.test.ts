import { describe, expect, test } from 'vitest';
import { figureTable, markdownTable, seconds, targetTable } from '../../../scripts/bench/markdown.ts';
import type { Entry } from '../../../scripts/bench/results.ts';
import type { Row } from '../../../scripts/bench/summary.ts';

const entry = (name: string, threads: number, times: number[]): Entry => {
  return { task: 'walk', size: 'M', name, ours: name === 'Crosstie', threads, seconds: times, cpu: [] };
};
const row: Row = {
  task: 'walk',
  label: 'a walk',
  size: 'M',
  ours: entry('Crosstie', 2, [0.5, 0.25, 0.75, 0.5, 0.5]),
  alone: entry('Crosstie', 1, [0.9]),
  best: entry('igraph', 1, [212]),
  ratio: 424,
  target: 4,
  met: true,
  without: [],
  agrees: true,
  difference: 'equal',
};

test('a table sets numbers to the right and keeps bars inside cells', () => {
  expect(markdownTable(['a', 'b'], [false, true], [['x|y', '1']])).toBe('| a | b |\n|---|---:|\n| x\\|y | 1 |');
});

describe('the table of targets', () => {
  test('tells medians, spread, how often where seldom, and the ratio', () => {
    expect(targetTable([row]).split('\n')[2]).toBe(
      '| a walk | M | 500 ms (250 ms–750 ms) | 900 ms | igraph, 1 thread: 212 s (1 run) | 424 × | ≥ 4 | yes | equal |',
    );
  });

  test('says when a target is missed, and when answers differ', () => {
    const met = (rest: Partial<Row>) =>
      targetTable([{ ...row, ...rest }])
        .split(' | ')
        .at(-2);
    expect(met({ met: false })).toBe('no');
    expect(met({ met: false, agrees: false })).toBe('no: differs');
    expect(met({ without: ['NetworKit'] })).toBe('yes (without NetworKit)');
    expect(met({ met: undefined, target: undefined })).toBe('–');
    expect(met({ met: undefined, target: undefined, agrees: false })).toBe('differs');
  });
});

test('a figure meets its limit when it is at most that', () => {
  const figure = { task: 'a memory', size: 'XL', value: 260, unit: 'MB', runs: 1, target: 260 } as const;
  const last = (value: number) => figureTable([{ ...figure, value }]).split('\n')[2];
  expect(last(260)).toBe('| a memory | XL | 260 MB | 1 | ≤ 260 MB | yes |  |');
  expect(last(260.6)).toContain('| 261 MB | 1 | ≤ 260 MB | no |');
  const seconds = {
    task: 'a plan',
    size: 'email-eu-core',
    value: 10.2,
    low: 9,
    high: 11,
    unit: 's',
    runs: 3,
    target: 10,
  } as const;
  expect(figureTable([seconds]).split('\n')[2]).toBe('| a plan | email-eu-core | 10.2 (9–11) s | 3 | ≤ 10 s | no |  |');
});

test('times have three digits that count', () => {
  expect([0.0012345, 0.9996, 1.2345, 123.45, 1234.5].map(seconds)).toEqual(['1.23 ms', '1000 ms', '1.23 s', '123 s', '1235 s']);
});
