import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../graph/arrays/seeded-random.ts';
import { expectedTies, unitMatrix } from '../../../graph/silos/unit-matrix.ts';
import { unitPairs } from '../../../graph/silos/unit-pairs.ts';
import { type Edge, snapshotOf, twoCliques } from '../../support/graphs.ts';

describe('pairs of units', () => {
  test('are all there with the diagonal, tied or not', () => {
    const matrix = unitMatrix(snapshotOf({ ...twoCliques(4), units: 3 }));
    expect(unitPairs(matrix, 0.5)).toEqual([
      { a: 0, b: 0, ties: 6, expected: 3.25, usual: 1.625, gap: false },
      { a: 0, b: 1, ties: 1, expected: 6.5, usual: 3.25, gap: false },
      { a: 0, b: 2, ties: 0, expected: 0, usual: 0, gap: false },
      { a: 1, b: 1, ties: 6, expected: 3.25, usual: 1.625, gap: false },
      { a: 1, b: 2, ties: 0, expected: 0, usual: 0, gap: false },
      { a: 2, b: 2, ties: 0, expected: 0, usual: 0, gap: false },
    ]);
  });

  test('are gaps between different units only', () => {
    const matrix = unitMatrix(snapshotOf(twoCliques(6)));
    expect(unitPairs(matrix, 1).map(({ a, b, gap }) => [a, b, gap])).toEqual([
      [0, 0, false],
      [0, 1, true],
      [1, 1, false],
    ]);
  });

  test('without φ have no usual ties', () => {
    expect(unitPairs(unitMatrix(snapshotOf({ n: 2, edges: [], unit: [0, 1] })), null).map(({ usual }) => usual)).toEqual([
      0, 0, 0,
    ]);
  });

  test('of more than 100 units are those with ties or enough of them expected, in order', () => {
    const units = 130,
      random = seededRandom(4);
    // a few busy units, many with one tie or none
    const busy = Array.from({ length: 600 }, (): Edge => [random.below(60), random.below(60)]);
    const quiet = Array.from({ length: 40 }, (_, k): Edge => [random.below(60), 60 + 3 * k]);
    const snapshot = snapshotOf({
      n: 240,
      units,
      edges: [...busy, ...quiet],
      unit: Array.from({ length: 240 }, (_, i) => (i < 60 ? i % 12 : i % units)),
    });
    const matrix = unitMatrix(snapshot);
    const tied = new Map(Array.from(matrix.pairs.a, (a, k) => [a * units + matrix.pairs.b[k], matrix.pairs.ties[k]]));
    const expected: [number, number, number][] = [];
    for (let a = 0; a < units; a++)
      for (let b = a; b < units; b++) {
        const ties = tied.get(a * units + b) ?? 0;
        if (ties > 0 || expectedTies(matrix, a, b) >= 0.005) expected.push([a, b, ties]);
      }
    expect(unitPairs(matrix, 0.8).map(({ a, b, ties }) => [a, b, ties])).toEqual(expected);
    expect(expected.length).toBeLessThan((units * (units + 1)) / 4);
    expect(expected.some(([, , ties]) => ties === 0)).toBe(true);
  });
});
