import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { champions } from '../../../graph/recommend/champions.ts';
import type { Snapshot } from '../../../graph/snapshot/snapshot.ts';
import { type View, viewOf } from '../../../graph/snapshot/view.ts';
import { anyGraph } from '../../support/any-graph.ts';
import { allDistances, indexes } from '../../support/brute-force.ts';
import { path, snapshotOf, star } from '../../support/graphs.ts';
import { smallNetwork } from '../../support/small-networks.ts';

const seenByAll = (snapshot: Snapshot): View => ({
  snapshot,
  introductions: snapshot,
  viewer: null,
  visible: new Uint8Array(snapshot.n).fill(1),
});
const reachedBy = (snapshot: Snapshot, people: number[]) => {
  const distances = allDistances(snapshot);
  return indexes(snapshot).filter((i) => people.some((p) => distances[p][i] <= 2));
};

describe('champions', () => {
  test('of a star is its middle, of a path every fifth person', () => {
    expect(champions(seenByAll(snapshotOf(star(9)))).items).toEqual([{ person: 0, people: 8, beyond: true, alone: false }]);
    expect(champions(seenByAll(snapshotOf(path(10)))).items).toEqual([
      { person: 2, people: 4, beyond: true, alone: false },
      { person: 7, people: 4, beyond: true, alone: false },
    ]);
  });

  test('reach everybody whom anybody reaches, each newly as many as is said', () => {
    fc.assert(
      fc.property(anyGraph, (snapshot) => {
        const { items, reached, missingUnits } = champions(seenByAll(snapshot));
        const people = items.map(({ person }) => person);
        expect(reachedBy(snapshot, people)).toHaveLength(snapshot.n);
        expect(reached).toBe(snapshot.n);
        for (const [at, { person, ...item }] of items.entries()) {
          const before = reachedBy(snapshot, people.slice(0, at));
          const newly = reachedBy(snapshot, people.slice(0, at + 1)).filter((i) => !before.includes(i));
          expect(item).toEqual({
            people: newly.filter((i) => i !== person).length,
            beyond: newly.includes(person),
            alone: snapshot.offsets[person] === snapshot.offsets[person + 1],
          });
        }
        expect(missingUnits.filter((unit) => snapshot.unit.includes(unit))).toEqual([]);
      }),
    );
  });

  test('are chosen greedily: nobody left out would have brought more people, save for units that must be represented', () => {
    fc.assert(
      fc.property(anyGraph, fc.integer({ min: 1, max: 4 }), (graph, k) => {
        const snapshot = { ...graph, unit: graph.unit.map(() => -1) };
        const { items } = champions(seenByAll(snapshot), { k });
        const people = items.map(({ person }) => person);
        for (const [at, item] of items.entries()) {
          const before = reachedBy(snapshot, people.slice(0, at)).length;
          const most = Math.max(
            ...indexes(snapshot).map((i) => reachedBy(snapshot, [...people.slice(0, at), i]).length - before),
          );
          expect(item.people + (item.beyond ? 1 : 0)).toBe(most);
        }
      }),
    );
  });

  test('keep places for units and offices when there are few', () => {
    const { people, ties } = {
      people: [0, 0, 0, 0, 1, 2].map((unit) => ({ unit })),
      ties: [1, 2, 3].map((target) => ({ source: 0, target })),
    };
    const view = viewOf(smallNetwork({ people, ties }), null);
    expect(champions(view, { k: 3 }).items.map(({ person }) => person)).toEqual([0, 4, 5]);
    expect(champions(view, { k: 1 }).missingUnits).toHaveLength(2);
  });

  test('keep a place for who stands for a unit, not for who stands for an office alone, where units need all that are left', () => {
    // 0 and 6 reach most; 6 stands for the office in Y and for no new unit, 5 for Y and for a unit.
    const people = [
      { unit: 0, office: 1 },
      ...[1, 2, 3, 4].map(() => ({ unit: 0 })),
      { unit: 1, office: 2 },
      { unit: 0, office: 2 },
      ...[7, 8].map(() => ({ unit: 0 })),
      { unit: 2 },
    ];
    const ties = [...[1, 2, 3, 4].map((target) => ({ source: 0, target })), ...[7, 8].map((target) => ({ source: 6, target }))];
    const found = champions(viewOf(smallNetwork({ people, ties }), null), { k: 3 });
    expect(found.items.map(({ person }) => person)).toEqual([0, 5, 9]);
    expect([found.missingUnits, found.missingOffices]).toEqual([[], []]);
  });

  test('take whoever reaches most while places are left beside those kept, and no place twice for one office', () => {
    const offices = [0, 0, 0, 0, 1, 1, 1, 2, 0].map((office) => ({ office }));
    const ties = [
      ...[1, 2].map((target) => ({ source: 0, target })),
      ...[5, 6].map((target) => ({ source: 4, target })),
      { source: 3, target: 8 },
    ];
    const view = viewOf(smallNetwork({ people: offices, ties }), null);
    const found = (k: number) => champions(view, { k }).items.map(({ person }) => person);
    expect(found(2)).toEqual([0, 4]);
    expect(found(3)).toEqual([0, 4, 7]);
    expect(found(4)).toEqual([0, 4, 3, 7]);
  });

  test('are willing: whoever introduces nobody, hides or is seen by few is not asked, though nobody else reaches them', () => {
    for (const one of [{ introduces: false }, { visibility: 'hidden' as const }, { visibility: 'communities' as const }]) {
      const people = [{}, {}, one, {}],
        ties = [
          { source: 0, target: 1 },
          { source: 2, target: 3 },
        ];
      const { items, reached } = champions(viewOf(smallNetwork({ people, ties }), null));
      expect(items.map(({ person }) => person)).toEqual([0, 3]);
      expect(reached).toBe(4);
    }
  });

  test('wants a whole number', () => {
    expect(() => champions(seenByAll(snapshotOf(path(3))), { k: 0 })).toThrow('k is 0');
  });
});
