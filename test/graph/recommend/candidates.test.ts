import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { candidatesOf } from '../../../graph/recommend/candidates.ts';
import { strongerHalf } from '../../../graph/snapshot/stronger-half.ts';
import { viewOf } from '../../../graph/snapshot/view.ts';
import { anySmall, neighborSets, type Small, smallNetwork } from '../../support/small-networks.ts';

const candidates = (small: Small, ego: number) => [...candidatesOf(viewOf(smallNetwork(small), ego), ego)];

describe('candidates', () => {
  test('are everybody else where nothing speaks against it, however far away', () => {
    expect(candidates({ people: [{}, {}, {}], ties: [] }, 1)).toEqual([0, 2]);
  });

  test('are not ego’s contacts, managers up to the top, and people below; but colleagues under the same manager are', () => {
    const people = [{}, { manager: 0 }, { manager: 1 }, { manager: 2 }, { manager: 3 }, { manager: 1 }, {}];
    expect(candidates({ people, ties: [{ source: 6, target: 2 }] }, 2)).toEqual([5]);
    expect(candidates({ people, ties: [] }, 0)).toEqual([6]);
  });

  test('end a circle of managers, and everybody in it is above ego', () => {
    const people = [{ manager: 1 }, { manager: 2 }, { manager: 1 }, { manager: 0 }, {}];
    expect(candidates({ people, ties: [] }, 0)).toEqual([4]);
    expect(candidates({ people, ties: [] }, 4)).toEqual([0, 1, 2, 3]);
  });

  test('are neither on ego’s list nor dismissed within 180 days; whom others saved or dismissed they may be', () => {
    const answers: Small['answers'] = [
      { from: 0, to: 1, state: 'dismissed', days: 100 },
      { from: 0, to: 2, state: 'dismissed', days: 200 },
      { from: 0, to: 3, state: 'saved', days: 400 },
      { from: 0, to: 4, state: 'shown', days: 1 },
      { from: 0, to: 5, state: 'introduced', days: 1 },
      { from: 1, to: 0, state: 'dismissed', days: 1 },
    ];
    const small = { people: [{}, {}, {}, {}, {}, {}], ties: [], answers };
    expect(candidates(small, 0)).toEqual([2, 4]);
    expect(candidates(small, 2)).toEqual([0, 1, 3, 4, 5]);
  });

  test('have capacity left: ten who wait, or a break, are enough', () => {
    const waiting = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ from: at + 2, to: 0, state: 'saved' as const, days: 1 }));
    const people = [{}, { pausedUntil: '2026-03-01' }, ...Array.from({ length: 12 }, () => ({}))];
    expect(candidates({ people, ties: [], answers: waiting(9) }, 13)).toEqual([0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(candidates({ people, ties: [], answers: waiting(10) }, 13)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  test('are no contacts whose ties were left out for being weak', () => {
    const small: Small = {
      people: [{}, {}, {}, {}],
      ties: [
        { source: 0, target: 1, weight: 9 },
        { source: 0, target: 2, weight: 1 },
        { source: 2, target: 3, weight: 9 },
      ],
    };
    const view = viewOf(smallNetwork(small), 0);
    const snapshot = strongerHalf(view.snapshot);
    expect(neighborSets(snapshot)[0].has(2)).toBe(false);
    expect([...candidatesOf({ ...view, snapshot }, 0)]).toEqual([3]);
  });

  test('are exactly those the rules leave', () => {
    fc.assert(
      fc.property(anySmall({ privacy: true }), fc.nat(), (small, at) => {
        const ego = at % small.people.length;
        const view = viewOf(smallNetwork(small), ego);
        const tied = neighborSets(view.introductions)[ego];
        const managersOf = (i: number) => {
          const above: number[] = [];
          for (let boss = small.people[i].manager; boss !== undefined && !above.includes(boss); boss = small.people[boss].manager)
            above.push(boss);
          return above;
        };
        const expected = small.people
          .map((_, j) => j)
          .filter(
            (j) => j !== ego && view.visible[j] && !tied.has(j) && !managersOf(ego).includes(j) && !managersOf(j).includes(ego),
          );
        expect([...candidatesOf(view, ego)]).toEqual(expected);
      }),
    );
  });
});
