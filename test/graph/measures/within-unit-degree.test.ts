import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withinUnitDegree } from '../../../graph/measures/within-unit-degree.ts';
import { anyGraph } from '../../support/any-graph.ts';
import { indexes, sum, weightMatrix } from '../../support/brute-force.ts';
import { clique, snapshotOf, star } from '../../support/graphs.ts';

describe('degree within the unit', () => {
  test('is 0 where all are alike, and not defined without a unit', () => {
    expect([...withinUnitDegree(snapshotOf({ n: 4, edges: clique(3), unit: [0, 0, 0, -1] }))]).toEqual([0, 0, 0, Number.NaN]);
  });

  test('of the middle of a star of five is two standard deviations up', () => {
    // degrees 4, 1, 1, 1, 1: mean 1.6, sd 1.2
    const z = withinUnitDegree(snapshotOf({ edges: star(5), unit: [0, 0, 0, 0, 0] }));
    expect(z[0]).toBeCloseTo(2, 12);
    expect(z[1]).toBeCloseTo(-0.5, 12);
  });

  test('is the standard score over the unit, on any graph', () => {
    fc.assert(
      fc.property(anyGraph, (snapshot) => {
        const w = weightMatrix(snapshot),
          { unit } = snapshot;
        const inside = w.map((row, i) => row.filter((weight, j) => weight > 0 && unit[j] === unit[i]).length);
        const found = withinUnitDegree(snapshot);
        for (const i of indexes(snapshot)) {
          if (unit[i] < 0) {
            expect(found[i]).toBeNaN();
            continue;
          }
          const peers = indexes(snapshot).filter((j) => unit[j] === unit[i]);
          const mean = sum(peers.map((j) => inside[j])) / peers.length;
          const sd = Math.sqrt(sum(peers.map((j) => (inside[j] - mean) ** 2)) / peers.length);
          expect(found[i]).toBeCloseTo(sd === 0 ? 0 : (inside[i] - mean) / sd, 10);
        }
      }),
    );
  });
});
