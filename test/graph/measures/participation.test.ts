import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { participation } from '../../../graph/measures/participation.ts';
import { anyGraph } from '../../support/any-graph.ts';
import { sum, weightMatrix } from '../../support/brute-force.ts';
import { path, snapshotOf, star } from '../../support/graphs.ts';

describe('participation', () => {
  test('is not defined for isolates and for those whose alters have no unit', () => {
    expect([...participation(snapshotOf({ n: 1, edges: [], unit: [0] }))]).toEqual([Number.NaN]);
    expect([...participation(snapshotOf({ edges: path(2), unit: [0, -1] }))]).toEqual([Number.NaN, 0]);
  });

  test('is 0 with all ties in one unit, own or other', () => {
    expect([...participation(snapshotOf({ edges: star(4), unit: [0, 1, 1, 1] }))]).toEqual([0, 0, 0, 0]);
  });

  test('is 1 − 1 / u with ties spread evenly over u units', () => {
    expect(participation(snapshotOf({ edges: star(5), unit: [0, 0, 1, 2, 3] }))[0]).toBeCloseTo(1 - 1 / 4, 12);
  });

  test('leaves alters without a unit out of the ties altogether', () => {
    expect(participation(snapshotOf({ edges: star(6), unit: [0, 0, 0, 1, -1, -1] }))[0]).toBeCloseTo(1 - 4 / 9 - 1 / 9, 12);
  });

  test('is one less the concentration over units, on any graph', () => {
    fc.assert(
      fc.property(anyGraph, (snapshot) => {
        const found = participation(snapshot);
        weightMatrix(snapshot).forEach((row, i) => {
          const units = row.flatMap((w, j) => (w > 0 && snapshot.unit[j] >= 0 ? [snapshot.unit[j]] : []));
          const shares = [...new Set(units)].map((u) => units.filter((v) => v === u).length / units.length);
          if (units.length === 0) expect(found[i]).toBeNaN();
          else expect(found[i]).toBeCloseTo(1 - sum(shares.map((s) => s ** 2)), 12);
        });
      }),
    );
  });
});
