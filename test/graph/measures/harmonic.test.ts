import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { harmonic } from '../../../graph/measures/harmonic.ts';
import { anyGraph } from '../../support/any-graph.ts';
import { allDistances, sum } from '../../support/brute-force.ts';
import { clique, path, snapshotOf, star, twoCliques } from '../../support/graphs.ts';

describe('harmonic closeness', () => {
  test('of a single person is not defined, of isolates 0', () => {
    expect([...harmonic(snapshotOf({ n: 1, edges: [] }))]).toEqual([Number.NaN]);
    expect([...harmonic(snapshotOf({ n: 2, edges: [] }))]).toEqual([0, 0]);
  });

  test('in a clique is 1, at the leaf of a star the mean of 1 and halves', () => {
    expect([...harmonic(snapshotOf(clique(5)))]).toEqual([1, 1, 1, 1, 1]);
    expect([...harmonic(snapshotOf(star(5)))]).toEqual([1, 0.625, 0.625, 0.625, 0.625]);
  });

  test('at the end of a path is a harmonic number over n − 1', () => {
    const n = 300; // longer than one batch of sources
    const ends = harmonic(snapshotOf(path(n)));
    const expected = sum(Array.from({ length: n - 1 }, (_, d) => 1 / (d + 1))) / (n - 1);
    expect(ends[0]).toBeCloseTo(expected, 12);
    expect(ends[n - 1]).toBeCloseTo(expected, 12);
  });

  test('is highest at the bridge of two cliques', () => {
    expect(harmonic(snapshotOf(twoCliques(3)))[2]).toBeCloseTo((3 + 2 / 2) / 5, 12);
    expect(harmonic(snapshotOf(twoCliques(3)))[0]).toBeCloseTo((2 + 1 / 2 + 2 / 3) / 5, 12);
  });

  test('is the mean of 1 / d, on any graph, also in parts', () => {
    fc.assert(
      fc.property(anyGraph, fc.nat(12), (snapshot, cut) => {
        const { n } = snapshot;
        fc.pre(n > 1);
        const d = allDistances(snapshot);
        const expected = d.map((row, i) => sum(row.filter((_, j) => j !== i).map((far) => 1 / far)) / (n - 1));
        const whole = harmonic(snapshot);
        const middle = Math.min(cut, n);
        const lower = harmonic(snapshot, { from: 0, to: middle }),
          upper = harmonic(snapshot, { from: middle });
        for (let i = 0; i < n; i++) {
          expect(whole[i]).toBeCloseTo(expected[i], 12);
          expect(lower[i] + upper[i]).toBeCloseTo(expected[i], 12);
        }
      }),
    );
  });
});
