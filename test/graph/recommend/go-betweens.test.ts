import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { goBetweens, throughContacts } from '../../../graph/recommend/go-betweens.ts';
import type { Snapshot } from '../../../graph/snapshot/snapshot.ts';
import { path, snapshotOf } from '../../support/graphs.ts';
import { anySmall, neighborSets, smallNetwork } from '../../support/small-networks.ts';

describe('go-betweens', () => {
  test('on a path are the people between, two at most', () => {
    const ways = throughContacts(snapshotOf(path(5)), 0);
    expect([2, 3, 4].map((j) => ways.best(j))).toEqual([[1], [1, 2], []]);
    expect([2, 3, 4].map((j) => ways.leadsTo(j))).toEqual([true, true, false]);
  });

  test('are asked only when they agreed to introduce', () => {
    const { snapshot } = smallNetwork({
      people: [{}, { introduces: false }, {}, {}],
      ties: [
        { source: 0, target: 1, weight: 9 },
        { source: 1, target: 3, weight: 9 },
        { source: 0, target: 2 },
        { source: 2, target: 3 },
      ],
    });
    expect(throughContacts(snapshot, 0).best(3)).toEqual([2]);
  });

  test('two who are close go before one who has little to do with either', () => {
    // 0 – 1 – 2 – 4 is strong all along; 0 – 3 – 4 is weak, 3 being busy with 5.
    const snapshot = snapshotOf([
      [0, 1, 10],
      [1, 2, 10],
      [2, 4, 10],
      [0, 3, 1],
      [3, 4, 1],
      [3, 5, 50],
    ]);
    expect(throughContacts(snapshot, 0).best(4)).toEqual([1, 2]);
  });

  test('the first of two is whoever turns most to the second, not whom the second turns most to', () => {
    // 1 gives 2 of 13 to 3, and 2 gives 1 of 2.
    const snapshot = snapshotOf([
      [0, 1, 1],
      [0, 2, 1],
      [1, 3, 2],
      [1, 5, 10],
      [2, 3, 1],
      [3, 4, 1],
    ]);
    expect(throughContacts(snapshot, 0).best(4)).toEqual([2, 3]);
  });

  test('of equal ways the shorter goes first, then that of lower indexes', () => {
    expect(
      throughContacts(
        snapshotOf([
          [0, 2],
          [0, 1],
          [2, 3],
          [1, 3],
        ]),
        0,
      ).best(3),
    ).toEqual([1]);
    expect(
      throughContacts(
        snapshotOf([
          [0, 1],
          [0, 2],
          [1, 4],
          [2, 3],
          [3, 5],
          [4, 5],
        ]),
        0,
      ).best(5),
    ).toEqual([1, 4]);
    // Both lead to 3, who knows 4, equally well.
    expect(
      throughContacts(
        snapshotOf([
          [0, 1],
          [0, 2],
          [1, 3],
          [2, 3],
          [3, 4],
        ]),
        0,
      ).best(4),
    ).toEqual([1, 3]);
  });

  test('of an isolate there are none', () => {
    const ways = throughContacts(snapshotOf({ edges: path(3), n: 4 }), 3);
    expect([ways.best(0), ways.leadsTo(0)]).toEqual([[], false]);
  });

  test('are the best of all ways over at most two who introduce', () => {
    fc.assert(
      fc.property(anySmall({ degree: 4 }), fc.nat(), (small, at) => {
        const { snapshot } = smallNetwork(small);
        const ego = at % snapshot.n;
        const ways = throughContacts(snapshot, ego);
        const tied = neighborSets(snapshot)[ego];
        for (let j = 0; j < snapshot.n; j++) {
          if (j === ego || tied.has(j)) continue;
          const all = byEnumeration(snapshot, ego, j);
          const best = ways.best(j);
          expect(ways.leadsTo(j)).toBe(all.length > 0);
          if (all.length === 0) expect(best).toEqual([]);
          else expect(probability(snapshot, [ego, ...best, j])).toBeCloseTo(Math.max(...all.map(({ p }) => p)), 12);
          if (best.length > 0) expect(all.map(({ via }) => String(via))).toContain(String(best));
        }
      }),
    );
  });

  test('opened one by one lead to whom they, or people they know, know; and those who would open a way are all named', () => {
    fc.assert(
      fc.property(anySmall({ minPeople: 3, degree: 3 }), fc.nat(), fc.nat(), (small, at, other) => {
        const { snapshot } = smallNetwork(small);
        const ego = at % snapshot.n,
          z = other % snapshot.n;
        fc.pre(z !== ego);
        const sets = neighborSets(snapshot);
        const ways = goBetweens(snapshot, ego);
        ways.open(z, 1);
        const isStep = (i: number) => i !== ego && snapshot.context.introduces[i] === 1;
        for (let j = 0; j < snapshot.n; j++) {
          if (j === ego || j === z) continue;
          const leads = isStep(z) && (sets[z].has(j) || [...sets[z]].some((y) => isStep(y) && sets[y].has(j)));
          expect(ways.leadsTo(j)).toBe(leads);
          expect(new Set(ways.openers(j)).has(z)).toBe(leads);
          if (leads) expect(ways.best(j)[0]).toBe(z);
        }
      }),
    );
  });
});

function byEnumeration(snapshot: Snapshot, ego: number, j: number) {
  const sets = neighborSets(snapshot);
  const isStep = (i: number) => i !== ego && i !== j && snapshot.context.introduces[i] === 1;
  const vias: number[][] = [];
  for (const z of sets[ego])
    if (isStep(z)) {
      if (sets[z].has(j)) vias.push([z]);
      for (const y of sets[z]) if (y !== z && isStep(y) && sets[y].has(j)) vias.push([z, y]);
    }
  return vias.map((via) => ({ via, p: probability(snapshot, [ego, ...via, j]) }));
}

/** Π w / s along a way. */
function probability({ offsets, neighbors, weights }: Snapshot, way: number[]): number {
  return way.slice(1).reduce((p, to, k) => {
    const from = way[k];
    const row = weights.subarray(offsets[from], offsets[from + 1]);
    const at = neighbors.subarray(offsets[from], offsets[from + 1]).indexOf(to);
    return (p * row[at]) / row.reduce((sum, weight) => sum + weight, 0);
  }, 1);
}
