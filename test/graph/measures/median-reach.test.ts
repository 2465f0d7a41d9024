import { expect, test } from 'vitest';
import { medianReach } from '../../../graph/measures/median-reach.ts';
import { reach } from '../../../graph/measures/reach.ts';
import { clique, path, snapshotOf, star } from '../../support/graphs.ts';

test('nobody and one person reach nobody', () => {
  expect(medianReach(snapshotOf({ edges: [], n: 0 }))).toBe(0);
  expect(medianReach(snapshotOf({ edges: [], n: 1 }))).toBe(0);
});

test('in a clique and a star everybody is within two steps', () => {
  expect(medianReach(snapshotOf(clique(5)))).toBe(1);
  expect(medianReach(snapshotOf(star(9)))).toBe(1);
});

test('on a path of four the median lies between two and three of three', () => {
  expect(medianReach(snapshotOf(path(4)))).toBeCloseTo(2.5 / 3, 12);
});

test('on a path of 1,000 it is what the reach of everybody says', () => {
  const snapshot = snapshotOf(path(1000));
  const sorted = [...reach(snapshot, { steps: 2 })[1]].sort((a, b) => a - b);
  expect(medianReach(snapshot)).toBe((sorted[499] + sorted[500]) / 2 / 999);
});

test('in a larger network it is the median of the same sample each time', () => {
  // 1,500 on a path reach four, 1,000 in pairs reach one: the median of everybody is four.
  const pairs = Array.from({ length: 500 }, (_, k) => [1500 + 2 * k, 1501 + 2 * k] as const);
  const snapshot = snapshotOf([...path(1500), ...pairs]);
  expect(medianReach(snapshot)).toBe(4 / 2499);
  expect(medianReach(snapshot)).toBe(medianReach(snapshot));
});
