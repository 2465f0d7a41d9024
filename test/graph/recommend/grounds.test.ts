import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../graph/arrays/seeded-random.ts';
import { recommendContacts } from '../../../graph/recommend/contacts.ts';
import { learnedTowards } from '../../../graph/recommend/learned-towards.ts';
import { pastFeatureNames } from '../../../graph/recommend/past-features.ts';
import type { LearnedRelevances } from '../../../graph/recommend/relevance-fit.ts';
import { viewOf } from '../../../graph/snapshot/view.ts';
import { anySmall, neighborSets, type Small, smallNetwork, withinTwoSteps } from '../../support/small-networks.ts';

const groundsOf = (small: Small, ego: number, options = {}) =>
  recommendContacts(viewOf(smallNetwork(small), ego), ego, options).items;

describe('grounds of a suggestion', () => {
  test('at λ = 1 are what it opens, at λ = 0 what the two have in common', () => {
    const small: Small = {
      people: [{ unit: 0, office: 1 }, { unit: 0 }, { unit: 1, office: 1 }, { unit: 1 }, { unit: 2 }],
      ties: [
        { source: 0, target: 1 },
        { source: 1, target: 2 },
        { source: 2, target: 3 },
        { source: 2, target: 4 },
      ],
    };
    const kinds = (bridging: number) => groundsOf(small, 0, { k: 1, bridging })[0].grounds.map((ground) => ground.kind);
    expect(kinds(1)).toEqual(['opens-unit', 'first-in-unit']);
    expect(kinds(0)).toEqual(['office', 'common-contacts']);
  });

  test('name first what counts most', () => {
    const small: Small = {
      people: [
        { communities: [1], events: [1] },
        { communities: [1], events: [1] },
        ...Array.from({ length: 30 }, () => ({ communities: [1] })),
      ],
      ties: [],
    };
    const { grounds } = groundsOf(small, 0, { k: 1, bridging: 0 })[0];
    expect(grounds.map((ground) => ground.kind)).toEqual(['event', 'community']);
    expect(grounds[0].weight).toBeGreaterThan(grounds[1].weight);
  });

  test('follow what was learned: what speaks against a tie is no reason for it', () => {
    const small: Small = {
      people: [{ office: 1 }, {}, { office: 1 }],
      ties: [
        { source: 0, target: 1 },
        { source: 1, target: 2 },
      ],
    };
    const kinds = (commonContacts: number) => {
      const contributions = Float64Array.from(pastFeatureNames, (name) => (name === 'commonContacts' ? commonContacts : 0));
      const likely = learnedTowards(0, learnedAs(contributions), Int32Array.of(0, 1, 2));
      const { items } = recommendContacts(viewOf(smallNetwork(small), 0), 0, { bridging: 0 }, undefined, likely);
      return items[0].grounds.map((ground) => ground.kind);
    };
    expect(kinds(5)).toEqual(['common-contacts', 'office']);
    expect(kinds(0.1)).toEqual(['office', 'common-contacts']);
    expect(kinds(-1)).toEqual(['office']);
  });

  test('are never what the other person seeks, and what ego seeks only where ego looks', () => {
    const small: Small = { people: [{ seeks: [1], offers: [2] }, { offers: [1], seeks: [2] }, {}], ties: [] };
    const kinds = (viewer: number) =>
      recommendContacts(viewOf(smallNetwork(small), viewer), 0, { k: 1, bridging: 0 }).items[0].grounds.map(
        (ground) => ground.kind,
      );
    expect(kinds(0)).toEqual(['offers']);
    expect(kinds(2)).toEqual(['reach']);
  });

  test('are one at least, even where nothing is in common and nothing to gain', () => {
    // 4 knows 5 only; the tie to 4, taken first, brings 5 too.
    const small: Small = { people: [{}, {}, {}, {}, {}, {}], ties: [{ source: 4, target: 5 }] };
    const items = groundsOf(small, 0, { k: 5, bridging: 1 });
    expect(items.map((item) => item.person)).toContain(5);
    const last = items.find((item) => item.person === 5)!;
    expect(last.gain.people).toBe(0);
    expect(last.grounds).toEqual([{ kind: 'reach', people: 2, alone: true, weight: expect.any(Number) }]);
  });

  test('are true of the view, three at most, the largest part of the score first, and together no more than the score', () => {
    const anyNetwork = anySmall({ privacy: true, maxPeople: 14 });
    const anyLearned = fc.option(fc.nat());
    fc.assert(
      fc.property(anyNetwork, fc.nat(), fc.constantFrom(0, 0.5, 1), anyLearned, (small, at, bridging, seed) => {
        const ego = at % small.people.length;
        const view = viewOf(smallNetwork(small), ego);
        const { unit, context } = view.snapshot;
        const sets = neighborSets(view.snapshot);
        const today = sets.map((set) => new Set(set));
        const likely = seed === null ? undefined : learnedAtRandom(ego, small.people.length, seed);
        const { items } = recommendContacts(view, ego, { k: 8, bridging }, undefined, likely);
        for (const { person, grounds, score, relevance, account } of items) {
          const logit = account.contributions.reduce((sum, part) => sum + part, account.intercept);
          expect(relevance).toBeCloseTo(1 / (1 + Math.exp(-logit)), 9);
          const before = withinTwoSteps(sets, ego);
          const known = new Set(sets[ego]);
          sets[ego].add(person);
          const after = withinTwoSteps(sets, ego);
          const weights = grounds.map((ground) => ground.weight);
          expect(grounds.length).toBeGreaterThanOrEqual(1);
          expect(grounds.length).toBeLessThanOrEqual(3);
          expect(weights).toEqual([...weights].sort((a, b) => b - a));
          expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual(score + 1e-9);
          for (const ground of grounds)
            switch (ground.kind) {
              case 'first-in-unit':
                expect(unit[person]).toBe(ground.unit);
                expect([...known].some((i) => unit[i] === ground.unit)).toBe(false);
                break;
              case 'opens-unit':
                for (const u of ground.units) {
                  expect([...before].some((i) => unit[i] === u)).toBe(false);
                  expect([...after].some((i) => unit[i] === u)).toBe(true);
                }
                break;
              case 'common-contacts': {
                const common = [...today[ego]].filter((z) => today[person].has(z));
                expect(ground.count).toBe(common.length);
                expect(ground.people.length).toBe(Math.min(2, common.length));
                for (const z of ground.people) expect(common).toContain(z);
                break;
              }
              case 'community':
                expect([...ground.communities].sort()).toEqual(both(context.communities, context.communities, ego, person));
                break;
              case 'event':
                expect([...ground.events].sort()).toEqual(both(context.events, context.events, ego, person));
                break;
              case 'offers':
                expect([...ground.topics].sort()).toEqual(both(context.seeks, context.offers, ego, person));
                break;
              case 'office':
                expect(small.people[ego].office).toBe(small.people[person].office);
                expect(ground.person).toBe(person);
                break;
              case 'reach': {
                const alone = [person, ...today[person]].filter((i) => i !== ego && !withinTwoSteps(today, ego).has(i));
                expect(ground.people).toBe(ground.alone ? alone.length : after.size - before.size);
                expect(ground.people).toBeGreaterThan(0);
                break;
              }
              case 'close-by':
                expect(withinTwoSteps(today, ego).has(person)).toBe(true);
                break;
            }
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** Says the same of everybody. */
const learnedAs = (contributions: Float64Array): LearnedRelevances => {
  const logit = contributions.reduce((sum, part) => sum + part, -3);
  return {
    intercept: -3,
    load() {},
    logit: () => logit,
    relevance: () => 1 / (1 + Math.exp(-logit)),
    values: () => contributions,
    contributions: () => contributions,
  };
};

/** Learned of some people, for and against ties to them. */
function learnedAtRandom(ego: number, n: number, seed: number) {
  const random = seededRandom(seed);
  const known = Int32Array.from({ length: n }, (_, i) => (random() < 0.8 ? i : -1));
  const told = Array.from({ length: n }, () => learnedAs(Float64Array.from(pastFeatureNames, () => random() - 0.5)));
  const learned: LearnedRelevances = {
    ...told[0],
    logit: (person) => told[person].logit(person),
    contributions: (person) => told[person].contributions(person),
  };
  return learnedTowards(ego, learned, known);
}

type Groups = { offsets: Int32Array; groupsOf: Int32Array };

function both(mine: Groups, theirs: Groups, i: number, j: number): number[] {
  const of = ({ offsets, groupsOf }: Groups, person: number) => [...groupsOf.subarray(offsets[person], offsets[person + 1])];
  return of(mine, i).filter((group) => of(theirs, j).includes(group));
}
