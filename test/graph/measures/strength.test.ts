import fc from 'fast-check';
import { expect, test } from 'vitest';
import { strength, strengthOf } from '../../../graph/measures/strength.ts';
import { anyGraph } from '../../support/any-graph.ts';
import { sum, weightMatrix } from '../../support/brute-force.ts';
import { snapshotOf } from '../../support/graphs.ts';

test('parallel ties in both directions weigh together, isolates nothing', () => {
  const snapshot = snapshotOf({
    n: 4,
    edges: [
      [0, 1, 2],
      [1, 0, 0.5],
      [1, 2, 4],
    ],
  });
  expect([...strength(snapshot)]).toEqual([2.5, 6.5, 4, 0]);
});

test('the strength is the sum of the row', () => {
  fc.assert(
    fc.property(anyGraph, (snapshot) => {
      expect([...strength(snapshot)]).toEqual(weightMatrix(snapshot).map(sum));
    }),
  );
});

test('the strength of single people is theirs among everybody’s, whoever is asked about first and how often', () => {
  fc.assert(
    fc.property(anyGraph, fc.array(fc.nat()), (snapshot, asked) => {
      const all = strength(snapshot),
        one = strengthOf(snapshot);
      for (const person of asked.map((at) => at % snapshot.n)) expect(one(person)).toBe(all[person]);
    }),
  );
});
