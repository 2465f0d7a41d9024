import fc from 'fast-check';
import { expect, test } from 'vitest';
import { degree } from '../../../graph/measures/degree.ts';
import { anyGraph } from '../../support/any-graph.ts';
import { weightMatrix } from '../../support/brute-force.ts';
import { snapshotOf, star } from '../../support/graphs.ts';

test('isolates have degree 0, the middle of a star everybody else', () => {
  expect([...degree(snapshotOf({ n: 5, edges: star(4) }))]).toEqual([3, 1, 1, 1, 0]);
});

test('the degree counts people, not ties: parallel ones and self ties add nothing', () => {
  const parallel = snapshotOf([
    [0, 1],
    [1, 0],
    [0, 1],
    [1, 1],
  ]);
  expect([...degree(parallel)]).toEqual([1, 1]);
  fc.assert(
    fc.property(anyGraph, (snapshot) => {
      expect([...degree(snapshot)]).toEqual(weightMatrix(snapshot).map((row) => row.filter((w) => w > 0).length));
    }),
  );
});
