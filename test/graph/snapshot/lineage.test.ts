import { expect, test } from 'vitest';
import { follows, keepFor, keptBefore } from '../../../graph/snapshot/lineage.ts';
import type { TieChange } from '../../../graph/snapshot/patch-network.ts';
import { snapshotOf } from '../../support/graphs.ts';

const change = (i: number): TieChange => ({ i, j: i + 1, weight: 1, given: 1, received: 0, was: 0 });
const snapshots = (count: number) => Array.from({ length: count }, () => snapshotOf([[0, 1]]));

test('what was made of a snapshot comes with the changes since, in their order', () => {
  const [first, second, third] = snapshots(3);
  keepFor(first, 'reach', 7);
  follows(first, second, [change(1)]);
  follows(second, third, [change(2), change(3)]);
  expect(keptBefore(first, 'reach')).toEqual({ value: 7, changes: [] });
  expect(keptBefore(third, 'reach')).toEqual({ value: 7, changes: [change(1), change(2), change(3)] });
  keepFor(second, 'reach', 8);
  expect(keptBefore(third, 'reach')).toEqual({ value: 8, changes: [change(2), change(3)] });
});

test('nothing is known under another key, of a snapshot that follows none, or of a later one', () => {
  const [first, second, other] = snapshots(3);
  follows(first, second, [change(1)]);
  keepFor(second, 'reach', 7);
  expect(keptBefore(second, 'degree')).toBeUndefined();
  expect(keptBefore(other, 'reach')).toBeUndefined();
  expect(keptBefore(first, 'reach')).toBeUndefined();
});

test('what an earlier snapshot gives late does not push out what a later one gave', () => {
  const [first, second] = snapshots(2);
  follows(first, second, [change(1)]);
  keepFor(second, 'reach', 8);
  keepFor(first, 'reach', 7);
  expect(keptBefore(second, 'reach')).toEqual({ value: 8, changes: [] });
});

test('of two snapshots that follow one, the second begins anew', () => {
  const [first, second, fork] = snapshots(3);
  keepFor(first, 'reach', 7);
  follows(first, second, [change(1)]);
  follows(first, fork, [change(2)]);
  expect(keptBefore(second, 'reach')).toBeDefined();
  expect(keptBefore(fork, 'reach')).toBeUndefined();
});

test('after hundreds of changes that nobody asked about, nothing is kept', () => {
  const chain = snapshots(260);
  keepFor(chain[0], 'reach', 7);
  for (let k = 1; k < chain.length; k++) follows(chain[k - 1], chain[k], [change(k)]);
  expect(keptBefore(chain[256], 'reach')).toBeUndefined();
  expect(keptBefore(chain[259], 'reach')).toBeUndefined();
  keepFor(chain[200], 'degree', 1);
  expect(keptBefore(chain[259], 'degree')?.changes).toHaveLength(59);
});
