import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { candidatesOf } from '../../../graph/recommend/candidates.ts';
import { featureNames, featuresOf } from '../../../graph/recommend/features.ts';
import { throughContacts } from '../../../graph/recommend/go-betweens.ts';
import { bridgingPairs } from '../../../graph/recommend/pairs.ts';
import { relevance } from '../../../graph/recommend/relevance.ts';
import { viewOf } from '../../../graph/snapshot/view.ts';
import { anySmall, neighborSets, type Small, smallNetwork, withinTwoSteps } from '../../support/small-networks.ts';

// Units 0 (people 0, 1, 2) and 1 (3, 4, 5) whose middles are two go-betweens apart: 0 – 6 – 7 – 3.
const twoUnits: Small = {
  people: [0, 0, 0, 1, 1, 1, 2, 2].map((unit) => ({ unit })),
  ties: [
    [0, 1],
    [0, 2],
    [3, 4],
    [3, 5],
    [0, 6],
    [6, 7],
    [7, 3],
  ].map(([source, target]) => ({ source, target })),
};

describe('pairs that bridge two units', () => {
  test('of two stars with a way between their middles is the pair of middles', () => {
    const view = viewOf(smallNetwork(twoUnits), null);
    const pairs = bridgingPairs(view, 0, 1);
    expect(pairs.map(({ a, b }) => [a, b])).toEqual([[0, 3]]);
    expect(pairs[0]).toMatchObject({ via: [6, 7], gain: { people: 6 } });
    expect(pairs[0].grounds).toEqual([{ kind: 'reach', people: 6 }]);
  });

  test('need somebody who can bring them about: a way, a community or an event', () => {
    const people = twoUnits.people.map((person, i) => (i === 6 ? { ...person, introduces: false } : person));
    expect(bridgingPairs(viewOf(smallNetwork({ ...twoUnits, people }), null), 0, 1)).toEqual([]);
    const members = people.map((person, i) => (i === 1 || i === 4 ? { ...person, events: [1] } : person));
    const [pair] = bridgingPairs(viewOf(smallNetwork({ ...twoUnits, people: members }), null), 0, 1);
    expect(pair).toMatchObject({ a: 1, b: 4, via: [] });
    expect(pair.grounds.map((ground) => ground.kind)).toEqual(['reach', 'event']);
  });

  test('name nobody whom the viewer may not see', () => {
    const people = twoUnits.people.map((person, i) => (i === 3 ? { ...person, visibility: 'hidden' as const } : person));
    expect(bridgingPairs(viewOf(smallNetwork({ ...twoUnits, people }), null), 0, 1)).toEqual([]);
    const between = twoUnits.people.map((person, i) => (i === 7 ? { ...person, visibility: 'hidden' as const } : person));
    expect(bridgingPairs(viewOf(smallNetwork({ ...twoUnits, people: between }), 0), 0, 1)).toEqual([]);
  });

  test('are those that people gained on both sides × chance puts first, nobody in more than is allowed', () => {
    fc.assert(
      fc.property(anySmall({ minPeople: 6, maxPeople: 14 }), fc.integer({ min: 1, max: 3 }), (small, perPerson) => {
        const view = viewOf(smallNetwork(small), null);
        const { snapshot } = view;
        fc.pre(snapshot.units >= 2);
        const pairs = bridgingPairs(view, 0, 1, { k: 5, perPerson });
        const all = byBruteForce(view).sort((s, t) => t.worth - s.worth || s.a - t.a || s.b - t.b);
        const times = new Map<number, number>();
        const expected = all.filter(({ a, b }) => {
          const free = [a, b].every((i) => (times.get(i) ?? 0) < perPerson);
          if (free) for (const i of [a, b]) times.set(i, (times.get(i) ?? 0) + 1);
          return free;
        });
        expect(pairs.map(({ a, b, gain }) => ({ a, b, people: gain.people }))).toEqual(
          expected.slice(0, 5).map(({ a, b, people }) => ({ a, b, people })),
        );
        expect(pairs.every(({ grounds }) => grounds.length >= 1 && grounds.length <= 3)).toBe(true);
      }),
    );
  });

  test('are refused for a unit that is not there', () => {
    expect(() => bridgingPairs(viewOf(smallNetwork(twoUnits), null), 0, 3)).toThrow('unit is 3, expected a unit number in 0 … 2');
  });
});

function byBruteForce(view: ReturnType<typeof viewOf>) {
  const { snapshot } = view;
  const { unit, context } = snapshot;
  const sets = neighborSets(snapshot);
  const row = new Float64Array(featureNames.length);
  const towards = (i: number, j: number) => {
    const features = featuresOf(snapshot);
    features.load(i);
    features.read(j, row);
    return relevance(row);
  };
  const gained = (i: number, j: number) => [j, ...sets[j]].filter((x) => x !== i && !withinTwoSteps(sets, i).has(x)).length;
  const share = ({ offsets, groupsOf }: typeof context.events, i: number, j: number) =>
    groupsOf.subarray(offsets[i], offsets[i + 1]).some((group) => groupsOf.subarray(offsets[j], offsets[j + 1]).includes(group));
  const people = sets.map((_, i) => i);
  return people
    .filter((a) => unit[a] === 0)
    .flatMap((a) => people.filter((b) => unit[b] === 1).map((b) => ({ a, b })))
    .filter(
      ({ a, b }) =>
        candidatesOf(view, a).includes(b) &&
        (throughContacts(snapshot, a).leadsTo(b) || share(context.communities, a, b) || share(context.events, a, b)),
    )
    .map(({ a, b }) => {
      const total = gained(a, b) + gained(b, a);
      return { a, b, people: total, worth: total * (0.3 + 0.7 * ((towards(a, b) + towards(b, a)) / 2)) };
    });
}
