import fc from 'fast-check';
import { expect, test } from 'vitest';
import { medianReach, sampledReach } from '../../../graph/measures/median-reach.ts';
import { reach } from '../../../graph/measures/reach.ts';
import { patched } from '../../../graph/snapshot/patch.ts';
import { entryOf } from '../../../graph/snapshot/tie-sets.ts';
import { anyGraph } from '../../support/any-graph.ts';
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

test('a sample brought up to date after a tie came or went is the one counted anew', () => {
  fc.assert(
    fc.property(anyGraph, fc.nat(), fc.nat(), (before, a, b) => {
      const i = a % before.n,
        j = b % before.n;
      fc.pre(i !== j);
      const at = entryOf(before, i, j);
      const was = at < 0 ? 0 : before.weights[at],
        weight = was > 0 ? 0 : 1;
      const change = { i, j, weight, given: weight, received: 0, was };
      const after = patched(before, 1, [change]);
      expect(sampledReach(after, { before: sampledReach(before), changes: [change] })).toEqual(sampledReach(after));
    }),
  );
});
