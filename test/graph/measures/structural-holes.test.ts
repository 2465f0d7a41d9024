import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { structuralHoles } from '../../../graph/measures/structural-holes.ts';
import type { Snapshot } from '../../../graph/snapshot/snapshot.ts';
import { anyGraph } from '../../support/any-graph.ts';
import { indexes, sum, weightMatrix } from '../../support/brute-force.ts';
import { clique, path, snapshotOf, star } from '../../support/graphs.ts';
import { organization } from '../../support/organization.ts';

/** Burt's formulas over all q, word by word. */
function byDefinition(snapshot: Snapshot) {
  const w = weightMatrix(snapshot),
    all = indexes(snapshot);
  const p = w.map((row) => row.map((weight) => weight / sum(row)));
  const of = (ego: number) => {
    const alters = all.filter((j) => w[ego][j] > 0);
    if (alters.length === 0) return { constraint: Number.NaN, effectiveSize: Number.NaN, efficiency: Number.NaN };
    const others = (j: number) => alters.filter((q) => q !== j);
    const constraint = sum(alters.map((j) => (p[ego][j] + sum(others(j).map((q) => p[ego][q] * p[q][j]))) ** 2));
    const effectiveSize = sum(alters.map((j) => 1 - sum(others(j).map((q) => (p[ego][q] * w[j][q]) / Math.max(...w[j])))));
    return { constraint, effectiveSize, efficiency: effectiveSize / alters.length };
  };
  return all.map(of);
}

describe('structural holes', () => {
  test('are not defined for isolates', () => {
    const { constraint, effectiveSize, efficiency } = structuralHoles(snapshotOf({ n: 1, edges: [] }));
    expect([constraint[0], effectiveSize[0], efficiency[0]]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });

  test('of somebody with one alter: constraint 1, effective size 1', () => {
    const { constraint, effectiveSize, efficiency } = structuralHoles(snapshotOf(path(2)));
    expect([constraint[0], effectiveSize[0], efficiency[0]]).toEqual([1, 1, 1]);
  });

  test('of the middle of a star with k leaves: constraint 1 / k, effective size k', () => {
    const { constraint, effectiveSize, efficiency } = structuralHoles(snapshotOf(star(6)));
    expect(constraint[0]).toBeCloseTo(1 / 5, 12);
    expect([effectiveSize[0], efficiency[0]]).toEqual([5, 1]);
  });

  test('in a clique of n: effective size 1, and constraint (2n − 3)² / (n − 1)³', () => {
    const n = 6;
    const { constraint, effectiveSize, efficiency } = structuralHoles(snapshotOf(clique(n)));
    expect(effectiveSize[3]).toBeCloseTo(1, 12);
    expect(efficiency[3]).toBeCloseTo(1 / (n - 1), 12);
    expect(constraint[3]).toBeCloseTo((2 * n - 3) ** 2 / (n - 1) ** 3, 12);
  });

  test('reaches its greatest constraint with equal weights, 1.125, in a triangle', () => {
    expect(structuralHoles(snapshotOf(clique(3))).constraint[0]).toBeCloseTo(1.125, 12);
  });

  test('change with weights, but not when all are multiplied', () => {
    const edges = [
      [0, 1, 1],
      [0, 2, 3],
      [1, 2, 2],
      [2, 3, 1],
    ] as const;
    const of = (factor: number) => structuralHoles(snapshotOf(edges.map(([s, t, w]) => [s, t, w * factor])));
    expect(of(8).constraint[0]).toBeCloseTo(of(1).constraint[0], 12);
    // p_01 = 1/4, p_02 = 3/4, p_12 = 2/3, p_21 = 1/3
    expect(of(1).constraint[0]).toBeCloseTo((1 / 4 + (3 / 4) * (1 / 3)) ** 2 + (3 / 4 + (1 / 4) * (2 / 3)) ** 2, 12);
    // j = 1: w_12 / max w_1 = 1; j = 2: w_21 / max w_2 = 2/3
    expect(of(1).effectiveSize[0]).toBeCloseTo(2 - 3 / 4 - (1 / 4) * (2 / 3), 12);
  });

  test('are what Burt’s formulas say, on any graph', () => {
    fc.assert(
      fc.property(anyGraph, (snapshot) => {
        const found = structuralHoles(snapshot);
        byDefinition(snapshot).forEach((expected, i) => {
          for (const key of ['constraint', 'effectiveSize', 'efficiency'] as const)
            if (Number.isNaN(expected[key])) expect(found[key][i]).toBeNaN();
            else expect(found[key][i]).toBeCloseTo(expected[key], 11);
        });
      }),
    );
  });

  test('in parts of the egos stand one after the other, to the bit', () => {
    const snapshot = organization('S', 2);
    const whole = structuralHoles(snapshot);
    const parts = [0, 1, 400].map((from, k) => structuralHoles(snapshot, { from, to: [1, 400, 1000][k] }));
    for (const key of ['constraint', 'effectiveSize', 'efficiency'] as const)
      expect(parts.flatMap((part) => [...part[key]])).toEqual([...whole[key]]);
  });

  test('of people by name are the same bits, in the order in which they were asked for', () => {
    const snapshot = organization('S', 4);
    const { constraint, effectiveSize, efficiency } = structuralHoles(snapshot);
    const people = Int32Array.of(999, 0, 517, 0);
    expect(structuralHoles(snapshot, { people })).toEqual({
      constraint: Float64Array.from(people, (i) => constraint[i]),
      effectiveSize: Float64Array.from(people, (i) => effectiveSize[i]),
      efficiency: Float64Array.from(people, (i) => efficiency[i]),
    });
    expect(structuralHoles(snapshot, { people: new Int32Array() }).constraint).toHaveLength(0);
  });

  test('stop when they are told to', () => {
    const stop = { throwIfAborted: () => expect.fail('told to stop') };
    expect(() => structuralHoles(snapshotOf(path(3)), {}, { signal: stop, progress() {} })).toThrow('told to stop');
  });
});
