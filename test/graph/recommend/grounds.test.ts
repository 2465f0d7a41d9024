import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recommendContacts } from '../../../graph/recommend/contacts.ts';
import { learnedTowards } from '../../../graph/recommend/learned-towards.ts';
import { type PastFeature, pastFeatureNames } from '../../../graph/recommend/past-features.ts';
import type { LearnedRelevances } from '../../../graph/recommend/relevance-fit.ts';
import { viewOf } from '../../../graph/snapshot/view.ts';
import { learnedAs, learnedAtRandom } from '../../support/learned-at-random.ts';
import { anySmall, neighborSets, type Small, smallNetwork, withinTwoSteps } from '../../support/small-networks.ts';
import { expectTrue } from '../../support/true-grounds.ts';

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
    expect(kinds(0)).toEqual(['office', 'common-contacts', 'many-contacts']);
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

  describe('of what was learned', () => {
    // 0 and 1 are in unit 0, 2 to 5 in unit 1; 0 and 4 have no contact in common, but 2 and 5 have.
    const small: Small = {
      people: [{ unit: 0 }, { unit: 0 }, { unit: 1 }, { unit: 1 }, { unit: 1 }, { unit: 1 }],
      ties: [
        [0, 2],
        [0, 3],
        [1, 4],
        [2, 5],
        [4, 5],
      ].map(([source, target]) => ({ source, target })),
    };
    const told = (added: Partial<Record<PastFeature, number>>, ego = 0, people = small) => {
      const contributions = Float64Array.from(pastFeatureNames, (name) => added[name] ?? 0);
      const towards = learnedOnly(4, contributions);
      const likely = learnedTowards(ego, towards, Int32Array.from(people.people.keys()));
      const { items } = recommendContacts(viewOf(smallNetwork(people), ego), ego, { k: 1, bridging: 0 }, undefined, likely);
      expect(items[0].person).toBe(4);
      return items[0].grounds.map(({ weight, ...ground }) => ground);
    };

    test('name the largest first, with what the snapshot says of it', () => {
      expect(told({ tiesToUnit: 3, tiesFromUnit: 2, unitDensity: 0.5, unitBegun: 0.5 })).toEqual([
        { kind: 'contacts-in-unit', unit: 1, people: 2 },
        { kind: 'known-in-unit', unit: 0, people: 1 },
        { kind: 'units-tied', units: [1, 0], ties: 3 },
      ]);
      expect(told({ threeSteps: 2, tiesFromUnit: 1 })).toEqual([
        { kind: 'near-contacts', people: 1 },
        { kind: 'known-in-unit', unit: 0, people: 1 },
      ]);
      expect(told({ svd: 2, active: 1, together: 0.1 })).toEqual([
        { kind: 'near-contacts', people: 1 },
        { kind: 'many-contacts', people: 2 },
        { kind: 'together' },
      ]);
    });

    test('take what is told of the unit of two colleagues together', () => {
      const colleagues = { ...small, people: small.people.map((person, i) => (i === 0 ? { unit: 1 } : person)) };
      expect(told({ tiesToUnit: 3, sameUnit: -1, threeSteps: 1 }, 0, colleagues)).toEqual([
        { kind: 'same-unit', unit: 1, ego: 2, person: 1 },
        { kind: 'near-contacts', people: 1 },
      ]);
    });

    test('say nothing of when others meet people, nor what the tie would bring, which plays no part at λ = 0', () => {
      expect(told({ rhythm: 3, tiesToUnit: 1 })).toEqual([{ kind: 'contacts-in-unit', unit: 1, people: 2 }]);
      expect(told({ rhythm: 3 })).toEqual([{ kind: 'reach', people: 2, alone: false }]);
      const closer = { ...small, ties: [...small.ties, { source: 3, target: 4 }] };
      expect(
        told({ rhythm: 9, commonContacts: -1, tiesToUnit: -1, tiesFromUnit: -1, unitBegun: -1, svd: -1, active: -1 }, 0, closer),
      ).toEqual([{ kind: 'close-by', steps: 2 }]);
    });
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
          // What plays no part is told only where nothing else can be.
          const gains = grounds.filter(({ kind }) => ['first-in-unit', 'opens-unit', 'reach'].includes(kind));
          if (bridging === 0 && gains.length > 0) expect(grounds.map(({ kind }) => kind)).toEqual(['reach']);
          for (const ground of grounds) expectTrue(ground, { view, ego, person, account, today, before, after, known });
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** Says this of one person, and of all others that they are unlikely. */
const learnedOnly = (one: number, contributions: Float64Array): LearnedRelevances => {
  const of = (person: number) => learnedAs(person === one ? contributions : new Float64Array(pastFeatureNames.length));
  const logit = (person: number) => of(person).logit(person);
  return {
    ...learnedAs(contributions),
    logit,
    relevance: (person) => of(person).relevance(person),
    contributions: (person) => of(person).contributions(person),
  };
};
