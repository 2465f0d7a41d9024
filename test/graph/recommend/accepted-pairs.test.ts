import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acceptedPairs } from '../../../graph/recommend/accepted-pairs.ts';
import { eligiblePairs } from '../../../graph/recommend/eligible-pairs.ts';
import { viewOf } from '../../../graph/snapshot/view.ts';
import { anySmall, neighborSets, type Small, smallNetwork, withinTwoSteps } from '../../support/small-networks.ts';

// 0 – 1 – 2 – 3: 0 and 3 are three steps apart.
const path: Small = {
  people: [{ office: 1 }, {}, {}, { office: 1 }],
  ties: [0, 1, 2].map((i) => ({ source: i, target: i + 1 })),
};

describe('accepted introductions', () => {
  test('tell each end what it brings to them, and what they share', () => {
    const [[toFirst, toLast]] = acceptedPairs(viewOf(smallNetwork(path), null), [[0, 3]]) as [[object[], object[]]];
    expect(toFirst).toMatchObject([{ kind: 'reach', people: 1 }, { kind: 'office' }]);
    expect(toLast).toMatchObject([{ kind: 'reach', people: 1 }, { kind: 'office' }]);
  });

  test('are none of people who know each other by now, or have nobody between them', () => {
    const view = viewOf(smallNetwork(path), null);
    expect(
      acceptedPairs(view, [
        [0, 1],
        [2, 1],
      ]),
    ).toEqual([null, null]);
    const apart = smallNetwork({ ...path, ties: [] });
    expect(acceptedPairs(viewOf(apart, null), [[0, 3]])).toEqual([null]);
  });

  test('count no hidden people, and say nothing that is not so', () => {
    fc.assert(
      fc.property(anySmall({ minPeople: 2, privacy: true }), fc.nat(11), fc.nat(11), (small, i, j) => {
        const view = viewOf(smallNetwork(small), null);
        const { n } = view.snapshot;
        const [a, b] = [i % n, j % n];
        fc.pre(a !== b);
        const [found] = acceptedPairs(view, [[a, b]]);
        const eligible = eligiblePairs(view);
        eligible.load(a);
        expect(found !== null).toBe(eligible.includes(b));
        const sets = neighborSets(view.introductions);
        for (const [ego, person, grounds] of found
          ? ([
              [a, b, found[0]],
              [b, a, found[1]],
            ] as const)
          : []) {
          expect(grounds.length).toBeGreaterThan(0);
          expect(grounds.length).toBeLessThanOrEqual(3);
          const before = withinTwoSteps(sets, ego);
          const more = [person, ...sets[person]].filter((x) => x !== ego && !before.has(x)).length;
          for (const ground of grounds) if (ground.kind === 'reach') expect(ground.people).toBe(more);
          for (const ground of grounds)
            if (ground.kind === 'common-contacts') for (const z of ground.people) expect(view.visible[z]).toBe(1);
        }
      }),
    );
  });
});
