import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unitMatrix } from '../../../graph/silos/unit-matrix.ts';
import { unitReach, unitReachCounts } from '../../../graph/silos/unit-reach.ts';
import type { Snapshot } from '../../../graph/snapshot/snapshot.ts';
import { anyGraph } from '../../support/any-graph.ts';
import { allDistances, indexes } from '../../support/brute-force.ts';
import { snapshotOf, twoCliques } from '../../support/graphs.ts';

const reachOf = (snapshot: Snapshot) => unitReach(unitReachCounts(snapshot), unitMatrix(snapshot).size);

describe('reach between units', () => {
  test('of two cliques with one tie between them', () => {
    // Of the 9 pairs across, 1 is tied and 4 have one step more.
    expect([...reachOf(snapshotOf(twoCliques(3)))]).toEqual([1, 5 / 9, 5 / 9, 1]);
  });

  test('is the share of pairs with a distance of two at most, on any graph, also in parts', () => {
    fc.assert(
      fc.property(anyGraph, fc.nat(12), (snapshot, at) => {
        const distances = allDistances(snapshot),
          { units, unit } = snapshot;
        const found = reachOf(snapshot);
        for (let a = 0; a < units; a++)
          for (let b = 0; b < units; b++) {
            const pairs = indexes(snapshot).flatMap((i) =>
              indexes(snapshot).flatMap((j) => (i !== j && unit[i] === a && unit[j] === b ? [distances[i][j] <= 2 ? 1 : 0] : [])),
            );
            const near = pairs.filter((is) => is === 1).length;
            expect(found[a * units + b]).toEqual(pairs.length > 0 ? near / pairs.length : Number.NaN);
          }
        const cut = Math.min(at, snapshot.n);
        const low = unitReachCounts(snapshot, { to: cut }),
          high = unitReachCounts(snapshot, { from: cut });
        expect(low.map((count, k) => count + high[k])).toEqual(unitReachCounts(snapshot));
      }),
    );
  });
});
