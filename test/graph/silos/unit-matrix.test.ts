import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectedExternal, expectedTies, externalTies, unitMatrix } from '../../../graph/silos/unit-matrix.ts';
import type { Snapshot } from '../../../graph/snapshot/snapshot.ts';
import { anyGraph } from '../../support/any-graph.ts';
import { indexes, sum, weightMatrix } from '../../support/brute-force.ts';
import { path, snapshotOf, twoCliques } from '../../support/graphs.ts';

const pairsOf = (snapshot: Snapshot) => {
  const { a, b, ties } = unitMatrix(snapshot).pairs;
  return Array.from(a, (unit, k) => [unit, b[k], ties[k]]);
};

describe('the unit matrix', () => {
  test('of two cliques and a bridge has two dense units and one tie between them', () => {
    const matrix = unitMatrix(snapshotOf(twoCliques(4)));
    expect(matrix).toMatchObject({ units: 2, m: 13 });
    expect([...matrix.internal]).toEqual([6, 6]);
    expect([...matrix.volume]).toEqual([13, 13]);
    expect(externalTies(matrix, 0)).toBe(1);
    expect(expectedTies(matrix, 0, 1)).toBe((13 * 13) / 26);
    expect(expectedTies(matrix, 0, 0)).toBe((13 * 13) / 52);
    expect(expectedExternal(matrix, 0)).toBe((13 * 13) / 26);
  });

  test('leaves out people without a unit, and ties to them', () => {
    const matrix = unitMatrix(snapshotOf({ edges: path(4), unit: [0, 1, -1, 1] }));
    expect(matrix.m).toBe(1);
    expect([...matrix.size]).toEqual([1, 2]);
    expect([...matrix.volume]).toEqual([1, 1]);
  });

  test('without ties expects none', () => {
    const matrix = unitMatrix(snapshotOf({ n: 2, edges: [], unit: [0, 1] }));
    expect(matrix.m).toBe(0);
    expect([expectedTies(matrix, 0, 1), expectedExternal(matrix, 0)]).toEqual([0, 0]);
  });

  test('counts every tie between people with a unit in one pair of units, in order, on any graph', () => {
    fc.assert(
      fc.property(anyGraph, (snapshot) => {
        const { unit } = snapshot,
          w = weightMatrix(snapshot);
        const counts = new Map<string, number>();
        for (const i of indexes(snapshot))
          for (let j = 0; j < i; j++)
            if (w[i][j] > 0 && unit[i] >= 0 && unit[j] >= 0) {
              const key = `${Math.min(unit[i], unit[j])} ${Math.max(unit[i], unit[j])}`;
              counts.set(key, (counts.get(key) ?? 0) + 1);
            }
        const found = pairsOf(snapshot);
        expect(new Map(found.map(([a, b, ties]) => [`${a} ${b}`, ties]))).toEqual(counts);
        expect(found).toEqual([...found].sort((p, q) => p[0] - q[0] || p[1] - q[1]));
      }),
    );
  });

  test('expects as many ties as there are, over all pairs of units, on any graph', () => {
    fc.assert(
      fc.property(anyGraph, (snapshot) => {
        const matrix = unitMatrix(snapshot);
        const units = indexes({ n: matrix.units });
        expect(sum(units.flatMap((a) => units.slice(a).map((b) => expectedTies(matrix, a, b))))).toBeCloseTo(matrix.m, 9);
        for (const a of units) {
          const others = sum(units.filter((b) => b !== a).map((b) => expectedTies(matrix, a, b)));
          expect(expectedExternal(matrix, a)).toBeCloseTo(others, 9);
        }
      }),
    );
  });
});
