import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeMeasures, type MeasureId, measureIds } from '../../../graph/measures/measures.ts';
import { updatedMeasures } from '../../../graph/measures/updated-measures.ts';
import { patched } from '../../../graph/snapshot/patch.ts';
import type { TieChange } from '../../../graph/snapshot/patch-network.ts';
import type { Snapshot } from '../../../graph/snapshot/snapshot.ts';
import { entryOf } from '../../../graph/snapshot/tie-sets.ts';
import { snapshotOf } from '../../support/graphs.ts';
import { organization } from '../../support/organization.ts';

const ids = measureIds.filter(
  (id): id is Exclude<MeasureId, 'betweenness' | 'harmonic'> => id !== 'betweenness' && id !== 'harmonic',
);

/** The snapshot after ties of these weights (0 = none) one after the other, and what changed. */
function changed(snapshot: Snapshot, ties: readonly (readonly [number, number, number])[]) {
  const changes: TieChange[] = [];
  let after = snapshot;
  for (const [i, j, weight] of ties) {
    if (i === j) continue;
    const at = entryOf(after, i, j);
    changes.push({ i, j, weight, given: weight, received: 0, was: at < 0 ? 0 : after.weights[at] });
    after = patched(after, after.seq + 1, [changes.at(-1)!]);
  }
  return { after, changes };
}

/** Sparse enough that people are three steps and more apart, dense enough that they are near in several ways. */
const anyNetwork = fc
  .record({ n: fc.integer({ min: 9, max: 40 }), units: fc.integer({ min: 1, max: 5 }) })
  .chain(({ n, units }) =>
    fc.record({
      n: fc.constant(n),
      units: fc.constant(units),
      unit: fc.array(fc.integer({ min: -1, max: units - 1 }), { minLength: n, maxLength: n }),
      edges: fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1), fc.double({ min: 0.1, max: 5, noNaN: true })), { maxLength: 2 * n }),
      ties: fc.array(
        fc.tuple(fc.nat(n - 1), fc.nat(n - 1), fc.oneof(fc.constant(0), fc.double({ min: 0.1, max: 5, noNaN: true }))),
        { minLength: 1, maxLength: 3 },
      ),
    }),
  );

describe('measures after changes of ties', () => {
  test('are equal bits to all computed anew', () => {
    let updates = 0;
    fc.assert(
      fc.property(anyNetwork, fc.subarray(ids, { minLength: 1 }), ({ ties, ...graph }, some) => {
        const before = snapshotOf(graph);
        const { after, changes } = changed(before, ties);
        const wanted = ids.filter((id) => some.includes(id) || (id === 'reach1' && some.some((each) => /^reach/.test(each))));
        const reaching = wanted.includes('reach3') && !wanted.includes('reach2') ? [...wanted, 'reach2' as const] : wanted;
        const values = updatedMeasures(after, computeMeasures(before, reaching), changes);
        if (values === null) return;
        updates++;
        expect(values).toEqual(computeMeasures(after, reaching));
      }),
      { numRuns: 1000 },
    );
    expect(updates).toBeGreaterThan(200);
  });

  test('are so in an organization, over dozens of ties that come and go', () => {
    const before = organization('S');
    const dozens = Array.from({ length: 40 }, (_, k): [number, number, number] => [
      (k * 379) % 1000,
      (k * 523 + 7) % 1000,
      1 + (k % 3),
    ]);
    const { after, changes } = changed(before, [
      ...dozens.slice(0, 12),
      ...dozens.slice(0, 4).map(([i, j]) => [i, j, 0] as const),
    ]);
    const few = ids.filter((id) => id !== 'articulation');
    expect(updatedMeasures(after, computeMeasures(before, few), changes)).toEqual(computeMeasures(after, few));
  });

  test('leave what was there before as it was', () => {
    const before = snapshotOf([
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
      [4, 5],
      [5, 6],
      [6, 7],
      [7, 8],
      [8, 9],
    ]);
    const few = ['degree', 'reach1', 'reach2', 'reach3'] as const;
    const values = computeMeasures(before, few);
    const { after, changes } = changed(before, [[2, 3, 0]]);
    expect([...updatedMeasures(after, values, changes)!.reach3!]).toEqual([2, 2, 2, 3, 4, 5, 6, 5, 4, 3]);
    expect(values).toEqual(computeMeasures(before, few));
  });

  test('are computed anew where a tie anywhere may change them of anybody', () => {
    const before = organization('S');
    const { after, changes } = changed(before, [[1, 900, 1]]);
    expect(updatedMeasures(after, computeMeasures(before, ['harmonic']), changes)).toBeNull();
  });

  test('who holds the network together is known where two others join the ends anyway, and else computed anew', () => {
    const square = snapshotOf([
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 0],
      [3, 4],
      ...Array.from({ length: 20 }, (_, k) => [4 + k, 5 + k] as const),
    ]);
    const values = computeMeasures(square, ['articulation']);
    const across = changed(square, [[0, 2, 1]]);
    expect(updatedMeasures(across.after, values, across.changes)).toEqual(computeMeasures(across.after, ['articulation']));
    const around = changed(square, [[1, 24, 1]]);
    expect(updatedMeasures(around.after, values, around.changes)).toBeNull();
  });
});
