import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeMeasures, measureIds, measures, planOf } from '../../../graph/measures/measures.ts';
import { combineParts } from '../../../graph/measures/parts.ts';
import { passes } from '../../../graph/measures/passes.ts';
import { anyGraph } from '../../support/any-graph.ts';
import { path, snapshotOf, twoCliques } from '../../support/graphs.ts';

describe('the table of measures', () => {
  test('holds every measure once, and each comes from one pass', () => {
    expect(Object.keys(measures)).toEqual([...measureIds]);
    expect(passes.flatMap((pass) => pass.measures).sort()).toEqual([...measureIds].sort());
  });

  test('computes each measure alone as together with all others', () => {
    fc.assert(
      fc.property(anyGraph, (snapshot) => {
        const all = computeMeasures(snapshot, measureIds);
        for (const id of measureIds) {
          const alone = measures[id].compute(snapshot);
          expect(alone).toEqual(all[id]);
          expect(alone).toHaveLength(snapshot.n);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('keeps values in the range it states, whole where it says so', () => {
    fc.assert(
      fc.property(anyGraph, (snapshot) => {
        for (const id of measureIds) {
          const { range, integer, compute } = measures[id];
          for (const value of compute(snapshot)) {
            if (Number.isNaN(value)) continue;
            expect(value).toBeGreaterThanOrEqual(range[0] - 1e-12);
            expect(value).toBeLessThanOrEqual(range[1] + 1e-12);
            if (integer) expect(value).toBe(Math.round(value));
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('computing several measures', () => {
  test('gives only those that were asked for', () => {
    expect(Object.keys(computeMeasures(snapshotOf(path(3)), ['reach2', 'efficiency', 'degree'])).sort()).toEqual([
      'degree',
      'efficiency',
      'reach2',
    ]);
  });

  test('plans one pass for measures that come from the same', () => {
    expect(planOf(['harmonic', 'reach1', 'reach3', 'constraint', 'efficiency']).map(({ wanted }) => wanted)).toEqual([
      ['constraint', 'efficiency'],
      ['reach1', 'reach3', 'harmonic'],
    ]);
    expect(planOf([])).toEqual([]);
  });

  test('reports progress that rises to all there is', () => {
    const shares: number[] = [];
    const run = { signal: { throwIfAborted() {} }, progress: (done: number, total: number) => void shares.push(done / total) };
    computeMeasures(snapshotOf(twoCliques(20)), measureIds, run);
    expect(shares.length).toBeGreaterThan(3);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    expect(shares.at(-1)).toBe(1);
  });

  test('in parts of the sources, put together, gives the whole', () => {
    const snapshot = snapshotOf(twoCliques(5));
    for (const pass of passes) {
      if (!pass.splits) continue;
      const parts = [0, 3, 7].map((from, k) => pass.compute(snapshot, pass.measures, { from, to: [3, 7, 10][k] }));
      const together = combineParts(pass.splits, parts);
      const whole = computeMeasures(snapshot, pass.measures);
      for (const id of pass.measures) for (let i = 0; i < snapshot.n; i++) expect(together[id]![i]).toBeCloseTo(whole[id][i], 12);
    }
  });
});
