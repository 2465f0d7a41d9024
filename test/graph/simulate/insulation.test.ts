import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { departure } from '../../../graph/simulate/departure.ts';
import { insulation } from '../../../graph/simulate/insulation.ts';
import type { Snapshot } from '../../../graph/snapshot/snapshot.ts';
import { anyGraph } from '../../support/any-graph.ts';
import { indexes, weightMatrix } from '../../support/brute-force.ts';
import { snapshotOf, star } from '../../support/graphs.ts';

/** Ordered pairs of `lost` that new ties join over paths with at most one new tie. */
function restored(
  snapshot: Snapshot,
  gone: readonly number[],
  lost: readonly (readonly number[])[],
  ties: readonly (readonly number[])[],
) {
  const w = weightMatrix(snapshot);
  const isTied = (i: number, j: number) => w[i][j] > 0 && !gone.includes(i) && !gone.includes(j);
  const joins = (i: number, j: number) =>
    ties.some(([a, b]) =>
      [
        [a, b],
        [b, a],
      ].some(([p, q]) => (i === p && j === q) || (j === q && isTied(i, p)) || (i === p && isTied(q, j))),
    );
  return 2 * lost.filter(([i, j]) => joins(i, j) || joins(j, i)).length;
}

const cases = anyGraph.filter(({ m }) => m > 2).chain((snapshot) => fc.tuple(fc.constant(snapshot), fc.nat(snapshot.n - 1)));

describe('insulation against a departure', () => {
  test('ties of a star whose middle leaves restore one pair each, and one person is in two at most', () => {
    const snapshot = snapshotOf(star(6));
    const { items, restored } = insulation(snapshot, [0], departure(snapshot, [0]).pairs, { k: 10 });
    expect(items.slice(0, 2)).toEqual([
      { a: 1, b: 2, restores: 2 },
      { a: 1, b: 3, restores: 2 },
    ]);
    expect(items).toHaveLength(4);
    expect(restored).toBe(8);
  });

  test('restores what it says, counted anew, and only lost pairs', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }), ([snapshot, person], k, capacity) => {
        const { pairs } = departure(snapshot, [person]);
        const found = insulation(snapshot, [person], pairs, { k, capacity });
        const ties = found.items.map(({ a, b }) => [a, b]);
        expect(restored(snapshot, [person], pairs, ties)).toBe(found.restored);
        for (const i of indexes(snapshot)) expect(ties.flat().filter((end) => end === i).length).toBeLessThanOrEqual(capacity);
        expect(ties.flat()).not.toContain(person);
      }),
    );
  });

  test('takes first the tie that restores most of all that those who lose somebody can make', () => {
    fc.assert(
      fc.property(cases, ([snapshot, person]) => {
        const { pairs } = departure(snapshot, [person]);
        const w = weightMatrix(snapshot);
        const all = indexes(snapshot).flatMap((a) =>
          indexes(snapshot)
            .filter((b) => a < b && a !== person && b !== person && w[a][b] === 0 && pairs.flat().some((i) => i === a || i === b))
            .map((b) => restored(snapshot, [person], pairs, [[a, b]])),
        );
        const [first] = insulation(snapshot, [person], pairs).items;
        expect(first?.restores ?? 0).toBe(Math.max(0, ...all));
      }),
    );
  });

  test('introduces nobody who is not willing', () => {
    const snapshot = snapshotOf(star(6));
    const willing = Uint8Array.of(1, 1, 0, 1, 0, 1);
    const { items } = insulation(snapshot, [0], departure(snapshot, [0]).pairs, { willing });
    expect(items.map(({ a, b }) => [a, b])).toEqual([
      [1, 3],
      [1, 5],
      [3, 5],
    ]);
  });
});
