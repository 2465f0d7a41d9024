import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quiet } from '../../../graph/arrays/run.ts';
import { components } from '../../../graph/measures/components.ts';
import { departure } from '../../../graph/simulate/departure.ts';
import { departureShocks } from '../../../graph/simulate/departure-shock.ts';
import type { Snapshot } from '../../../graph/snapshot/snapshot.ts';
import { anyGraph } from '../../support/any-graph.ts';
import { allDistances, indexes, weightMatrix } from '../../support/brute-force.ts';
import { path, snapshotOf, star, twoCliques } from '../../support/graphs.ts';

/** The snapshot without the ties of those who leave. */
function without(snapshot: Snapshot, leaving: readonly number[]): Snapshot {
  const w = weightMatrix(snapshot);
  const edges = indexes(snapshot).flatMap((i) =>
    indexes(snapshot)
      .filter((j) => i < j && w[i][j] > 0 && !leaving.includes(i) && !leaving.includes(j))
      .map((j): [number, number] => [i, j]),
  );
  return snapshotOf({ n: snapshot.n, edges, unit: [...snapshot.unit], units: snapshot.units });
}

/** Pairs of people who stay, within two steps before and not after: from all distances. */
function lost(snapshot: Snapshot, leaving: readonly number[]) {
  const before = allDistances(snapshot),
    after = allDistances(without(snapshot, leaving));
  const stay = indexes(snapshot).filter((i) => !leaving.includes(i));
  return stay.flatMap((i) => stay.filter((j) => i < j && before[i][j] <= 2 && after[i][j] > 2).map((j) => [i, j]));
}

const withLeaving = anyGraph.chain((snapshot) =>
  fc.tuple(fc.constant(snapshot), fc.uniqueArray(fc.nat(snapshot.n - 1), { maxLength: 4 })),
);

describe('a departure', () => {
  test('of the middle of a star parts all others from each other', () => {
    const { lost2, pairs, newComponents, cutOff } = departure(snapshotOf(star(5)), [0]);
    expect(lost2).toBe(4 * 3);
    expect(pairs).toHaveLength(6);
    expect(newComponents).toBe(3);
    expect(cutOff).toEqual([2, 3, 4]); // the first of equal parts counts as the largest
  });

  test('of the only bridge cuts the tie of two units', () => {
    const snapshot = snapshotOf(twoCliques(4));
    expect(departure(snapshot, [3])).toMatchObject({ newComponents: 1, unitPairs: [{ a: 0, b: 1, ties: 1 }] });
    expect(departure(snapshot, [3, 4])).toMatchObject({ lost2: 0, newComponents: 1, unitPairs: [{ a: 0, b: 1, ties: 1 }] });
    expect(departure(snapshot, [0])).toEqual({ lost2: 0, pairs: [], newComponents: 0, cutOff: [], unitPairs: [] });
  });

  test('of nobody, or of an isolate, costs nothing', () => {
    const snapshot = snapshotOf({ n: 4, edges: path(3) });
    const nothing = { lost2: 0, pairs: [], newComponents: 0, cutOff: [], unitPairs: [] };
    expect(departure(snapshot, [])).toEqual(nothing);
    expect(departure(snapshot, [3])).toEqual(nothing);
    expect(() => departure(snapshot, [4])).toThrow('person is 4, expected an index in 0 … 3');
  });

  test('tells of parts only where there is somebody who is known, the largest by those', () => {
    // 0 – 1 – 2, 3 – 1, and 4, 5, 6 behind 0
    const edges: [number, number][] = [
      [0, 1],
      [1, 2],
      [1, 3],
      [0, 4],
      [0, 5],
      [0, 6],
    ];
    const snapshot = snapshotOf(edges);
    expect(departure(snapshot, [1])).toMatchObject({ newComponents: 2, cutOff: [2, 3] });
    const known = (...people: number[]) => ({ known: Uint8Array.from({ length: 7 }, (_, i) => (people.includes(i) ? 1 : 0)) });
    expect(departure(snapshot, [1], known(0, 3))).toMatchObject({ newComponents: 1, cutOff: [3] });
    expect(departure(snapshot, [1], known(2))).toMatchObject({ newComponents: 0, cutOff: [] });
    expect(departure(snapshot, [1], known(2, 5))).toMatchObject({ newComponents: 1, cutOff: [5] });
  });

  test('tells true progress over those who may lose somebody', () => {
    const told: [number, number][] = [];
    const progress = (done: number, total: number) => void told.push([done, total]);
    departure(snapshotOf(star(5)), [0], {}, { ...quiet, progress });
    expect(told).toEqual([0, 1, 2, 3].map((done) => [done, 4]));
  });

  test('of any set loses what all distances before and after say', () => {
    fc.assert(
      fc.property(withLeaving, ([snapshot, leaving]) => {
        const found = departure(snapshot, leaving);
        expect(found.pairs.toSorted(([a, b], [c, d]) => a - c || b - d)).toEqual(lost(snapshot, leaving));
        expect(found.lost2).toBe(2 * found.pairs.length);
        const stayed = new Set(
          indexes(snapshot).flatMap((i) => (leaving.includes(i) ? [] : [components(snapshot).component[i]])),
        );
        const after = components(without(snapshot, leaving)).count - leaving.length;
        expect(found.newComponents).toBe(after - stayed.size);
      }),
    );
  });

  test('of any set cuts those pairs of units that had ties and have none', () => {
    const ties = (snapshot: Snapshot) => {
      const w = weightMatrix(snapshot);
      return new Set(
        indexes(snapshot).flatMap((i) =>
          indexes(snapshot)
            .filter((j) => w[i][j] > 0 && snapshot.unit[i] >= 0 && snapshot.unit[i] < snapshot.unit[j])
            .map((j) => `${snapshot.unit[i]} ${snapshot.unit[j]}`),
        ),
      );
    };
    fc.assert(
      fc.property(withLeaving, ([snapshot, leaving]) => {
        const after = ties(without(snapshot, leaving));
        const gone = [...ties(snapshot)].filter((pair) => !after.has(pair));
        expect(
          departure(snapshot, leaving)
            .unitPairs.map(({ a, b }) => `${a} ${b}`)
            .sort(),
        ).toEqual(gone.sort());
      }),
    );
  });
});

describe("everybody's departure in one pass", () => {
  test('is that of each alone, and parts add up', () => {
    fc.assert(
      fc.property(anyGraph, fc.nat(12), (snapshot, at) => {
        const each = indexes(snapshot).map((person) => departure(snapshot, [person]).lost2);
        expect([...departureShocks(snapshot)]).toEqual(each);
        const cut = Math.min(at, snapshot.n);
        const low = departureShocks(snapshot, { to: cut }),
          high = departureShocks(snapshot, { from: cut });
        expect(low.map((value, i) => value + high[i])).toEqual(departureShocks(snapshot));
      }),
    );
  });
});
