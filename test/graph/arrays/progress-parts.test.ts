import { expect, test } from 'vitest';
import { progressParts } from '../../../graph/arrays/progress-parts.ts';

function heard(costs: number[]) {
  const told: [number, number][] = [];
  return { told, parts: progressParts(costs, (done, total) => told.push([done, total])) };
}

test('parts count by what they cost, in whatever order they go on', () => {
  const { told, parts } = heard([1, 9]);
  parts[1](1, 3);
  parts[0](5, 10);
  parts[1](3, 3);
  parts[0](10, 10);
  expect(told).toEqual([
    [3, 10],
    [3.5, 10],
    [9.5, 10],
    [10, 10],
  ]);
});

test('what a part did is not taken back when it thinks that more is to be done', () => {
  const { told, parts } = heard([10]);
  parts[0](5, 10);
  parts[0](6, 20);
  parts[0](25, 20);
  expect(told.map(([done]) => done)).toEqual([5, 5, 10]);
});

test('a part that does not know how much there is says nothing, and nobody need listen', () => {
  const { told, parts } = heard([1, 1]);
  parts[0](0, 0);
  expect(told).toEqual([]);
  expect(() => progressParts([1], undefined)[0](1, 2)).not.toThrow();
});
