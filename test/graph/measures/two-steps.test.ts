import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { twoStepWalks, withinTwoSteps } from '../../../graph/measures/two-steps.ts';
import { anyGraph } from '../../support/any-graph.ts';
import { allDistances, indexes } from '../../support/brute-force.ts';
import { clique, path, snapshotOf, star } from '../../support/graphs.ts';
import { organization } from '../../support/organization.ts';

describe('within two steps', () => {
  test('is everybody in a star and a clique, nobody for isolates', () => {
    expect([...withinTwoSteps(snapshotOf(star(4)))]).toEqual([3, 3, 3, 3]);
    expect([...withinTwoSteps(snapshotOf(clique(4)))]).toEqual([3, 3, 3, 3]);
    expect([...withinTwoSteps(snapshotOf({ n: 2, edges: [] }))]).toEqual([0, 0]);
  });

  test('stays right when the stamps start anew', () => {
    const n = 1000;
    const expected = indexes({ n }).map((i) => Math.min(i, 2) + Math.min(n - 1 - i, 2));
    expect([...withinTwoSteps(snapshotOf(path(n)))]).toEqual(expected);
  });

  test('is what distances say, on any graph, also in parts', () => {
    fc.assert(
      fc.property(anyGraph, fc.nat(12), (snapshot, cut) => {
        const middle = Math.min(cut, snapshot.n);
        const lower = withinTwoSteps(snapshot, { to: middle }),
          upper = withinTwoSteps(snapshot, { from: middle });
        allDistances(snapshot).forEach((row, i) => {
          const near = row.filter((far) => far >= 1 && far <= 2).length;
          expect([lower[i], upper[i]]).toEqual(i < middle ? [near, 0] : [0, near]);
        });
      }),
    );
  });

  test('costs the square of each degree', () => {
    expect(twoStepWalks(snapshotOf(star(4)))).toBe(9 + 3);
  });

  test('is told and stopped every few hundred people', () => {
    const told: number[] = [];
    const run = { signal: { throwIfAborted() {} }, progress: (done: number, total: number) => void told.push(done / total) };
    withinTwoSteps(organization('S'), {}, run);
    expect(told).toEqual([0, 0.256, 0.512, 0.768]);
  });
});
