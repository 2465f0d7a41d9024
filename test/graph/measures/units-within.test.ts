import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unitsWithinTwo } from '../../../graph/measures/units-within.ts';
import type { Snapshot } from '../../../graph/snapshot/snapshot.ts';
import { anyGraph } from '../../support/any-graph.ts';
import { allDistances } from '../../support/brute-force.ts';
import { path, snapshotOf, star, twoCliques } from '../../support/graphs.ts';

const byHand = (snapshot: Snapshot) =>
  allDistances(snapshot).map((row, i) => {
    const near = row.flatMap((far, j) => (j !== i && far <= 2 && snapshot.unit[j] >= 0 ? [snapshot.unit[j]] : []));
    return new Set(near).size;
  });

describe('units within two steps', () => {
  test('are none for isolates and where nobody has a unit', () => {
    expect([...unitsWithinTwo(snapshotOf({ n: 2, edges: [], unit: [0, 0] }))]).toEqual([0, 0]);
    expect([...unitsWithinTwo(snapshotOf(path(3)))]).toEqual([0, 0, 0]);
  });

  test('hold one’s own unit only when a colleague is that near', () => {
    // 0 – 1 – 2 – 3: the colleague of 0 is three steps away, that of 1 nowhere
    expect([...unitsWithinTwo(snapshotOf({ edges: path(4), unit: [0, 1, 2, 0] }))]).toEqual([2, 2, 2, 2]);
    expect([...unitsWithinTwo(snapshotOf({ edges: path(3), unit: [0, 1, 0] }))]).toEqual([2, 1, 2]);
  });

  test('do not count people without a unit', () => {
    expect([...unitsWithinTwo(snapshotOf({ edges: star(4), unit: [-1, 0, 1, -1] }))]).toEqual([2, 1, 1, 2]);
  });

  test('of two cliques are both for everybody, since all are tied to a neighbour of the other', () => {
    expect([...unitsWithinTwo(snapshotOf(twoCliques(4)))]).toEqual([2, 2, 2, 2, 2, 2, 2, 2]);
  });

  test('of more units than one pass holds are all counted', () => {
    // a hub with a leaf of each of 600 units, two leaves of unit 599
    const leaves = Array.from({ length: 601 }, (_, i) => Math.min(i, 599));
    const result = unitsWithinTwo(snapshotOf({ edges: star(602), unit: [0, ...leaves] }));
    expect(result[0]).toBe(600);
    expect(result[1]).toBe(600); // unit 0 through the hub
    expect(result[2]).toBe(599); // the only one of unit 1
    expect(result[600]).toBe(600); // two of unit 599
  });

  test('are those of the people that near, on any graph', () => {
    fc.assert(
      fc.property(anyGraph, (snapshot) => {
        expect([...unitsWithinTwo(snapshot)]).toEqual(byHand(snapshot));
      }),
    );
  });
});
