import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withinTwo } from '../../../graph/recommend/gain.ts';
import { reachCount } from '../../../graph/recommend/reach-count.ts';
import { clique, snapshotOf } from '../../support/graphs.ts';
import { anySmall, neighborSets, smallNetwork, withinTwoSteps } from '../../support/small-networks.ts';

describe('reach counted tie by tie', () => {
  test('a tie into a clique brings the clique, once', () => {
    const snapshot = snapshotOf({ edges: clique(4, 1), n: 5, unit: [0, 1, 1, 2, 2] });
    const count = reachCount(snapshot, 0, withinTwo(snapshot, 0));
    expect(count.now()).toEqual({ people: 0, units: 0 });
    expect([...count.opens(3)]).toEqual([3, 1, 2, 4]);
    expect(count.preview(3)).toEqual({ people: 4, units: [1, 2] });
    count.add(3);
    expect(count.now()).toEqual({ people: 4, units: 2 });
    expect(count.preview(1)).toEqual({ people: 0, units: [] });
  });

  test('units come with most people first', () => {
    const snapshot = snapshotOf({
      edges: [
        [1, 2],
        [1, 3],
        [1, 4],
      ],
      unit: [0, 3, 2, 2, -1],
    });
    expect(reachCount(snapshot, 0, withinTwo(snapshot, 0)).preview(1)).toEqual({ people: 4, units: [2, 3] });
  });

  test('is what two steps would reach if the ties were there', () => {
    fc.assert(
      fc.property(anySmall({ minPeople: 2, degree: 2 }), fc.nat(), fc.array(fc.nat(), { maxLength: 5 }), (small, at, picks) => {
        const { snapshot } = smallNetwork(small);
        const ego = at % snapshot.n;
        const count = reachCount(snapshot, ego, withinTwo(snapshot, ego));
        const sets = neighborSets(snapshot);
        const unitsOf = (people: Set<number>) => new Set([...people].map((i) => snapshot.unit[i]).filter((u) => u >= 0));
        for (const j of picks.map((pick) => pick % snapshot.n).filter((pick) => pick !== ego)) {
          const before = withinTwoSteps(sets, ego);
          sets[ego].add(j);
          const after = withinTwoSteps(sets, ego);
          const fresh = [...after].filter((i) => !before.has(i));
          expect([...count.opens(j)].sort((a, b) => a - b)).toEqual(fresh.sort((a, b) => a - b));
          const units = [...unitsOf(after)].filter((u) => !unitsOf(before).has(u));
          expect([...count.preview(j).units].sort()).toEqual(units.sort());
          count.add(j);
          expect(count.now()).toEqual({ people: after.size, units: unitsOf(after).size });
        }
      }),
    );
  });
});
