import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { approachable } from '../../../graph/recommend/approachable.ts';
import { recommendContacts } from '../../../graph/recommend/contacts.ts';
import { featureNames, featuresOf } from '../../../graph/recommend/features.ts';
import { relevance } from '../../../graph/recommend/relevance.ts';
import { type View, viewOf } from '../../../graph/snapshot/view.ts';
import { objectiveOf, subsets } from '../../support/contact-objective.ts';
import { datasets } from '../../support/datasets.ts';
import { everybody, organization, withGroups } from '../../support/organization.ts';
import { plainContacts } from '../../support/plain-contacts.ts';
import { readDataset } from '../../support/read-dataset.ts';
import { anySmall, neighborSets, type Small, smallNetwork, withinTwoSteps } from '../../support/small-networks.ts';

const anyBridging = fc.constantFrom(0, 0.3, 0.5, 0.8, 1);
const setUp = (small: Small, at: number) => {
  const ego = at % small.people.length;
  return { ego, view: viewOf(smallNetwork(small), ego) };
};

describe('recommended contacts', () => {
  test('of the only person, and of somebody tied to everybody, are none', () => {
    expect(recommendContacts(viewOf(smallNetwork({ people: [{}], ties: [] }), 0), 0)).toEqual({
      items: [],
      before: { people: 0, units: 0 },
      after: { people: 0, units: 0 },
    });
    const pair = smallNetwork({ people: [{}, {}], ties: [{ source: 0, target: 1 }] });
    expect(recommendContacts(viewOf(pair, 1), 1).items).toEqual([]);
  });

  test('of an isolate at λ = 1 begin with the middle of the star nobody led to', () => {
    const people = [{ unit: 1 }, ...Array.from({ length: 6 }, () => ({ unit: 2 }))];
    const ties = [2, 3, 4, 5, 6].map((target) => ({ source: 1, target }));
    const view = viewOf(smallNetwork({ people, ties }), 0);
    const { items, before, after } = recommendContacts(view, 0, { k: 1, bridging: 1 });
    expect(items[0]).toMatchObject({ person: 1, score: 1, gain: { people: 6, units: 1 }, via: [] });
    expect([before, after]).toEqual([
      { people: 0, units: 0 },
      { people: 6, units: 1 },
    ]);
  });

  test('are lazily chosen as a greedy choice that values everybody each time would', () => {
    fc.assert(
      fc.property(anySmall({ maxPeople: 14 }), fc.nat(), anyBridging, (small, at, bridging) => {
        const { view, ego } = setUp(small, at);
        const objective = objectiveOf(view, ego, bridging);
        const chosen: number[] = [];
        for (const { person, score } of recommendContacts(view, ego, { k: 5, bridging }).items) {
          const now = objective.of(chosen);
          const worth = new Map(
            objective.candidates.filter((j) => !chosen.includes(j)).map((j) => [j, objective.of([...chosen, j]) - now]),
          );
          expect(score).toBeCloseTo(worth.get(person)!, 9);
          expect(score).toBeGreaterThan(Math.max(...worth.values()) - 1e-9);
          chosen.push(person);
        }
      }),
    );
  });

  test('rest on the chance that answers say a tie forms, be it less or more than at first', () => {
    fc.assert(
      fc.property(anySmall({ maxPeople: 14 }), fc.nat(), anyBridging, fc.constantFrom(0.05, 0.9), (small, at, bridging, base) => {
        const { view: first, ego } = setUp(small, at);
        const { context } = first.snapshot;
        const answers = { ...context.answers, baseChance: base };
        const view = { ...first, snapshot: { ...first.snapshot, context: { ...context, answers } } };
        const objective = objectiveOf(view, ego, bridging);
        const items = recommendContacts(view, ego, { k: 5, bridging }).items;
        for (const [k, { score }] of items.entries()) {
          const chosen = items.slice(0, k).map(({ person }) => person);
          const best = Math.max(
            ...objective.candidates.filter((j) => !chosen.includes(j)).map((j) => objective.of([...chosen, j])),
          );
          expect(score).toBeCloseTo(best - objective.of(chosen), 9);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('are exactly those of an eager greedy choice over the same sums, bit for bit, of equals the lowest index', () => {
    fc.assert(
      fc.property(anySmall({ maxPeople: 14 }), fc.nat(), anyBridging, (small, at, bridging) => {
        const { view, ego } = setUp(small, at);
        expect(chosenOf(view, ego, bridging, 14)).toEqual(eagerChoice(view, ego, bridging, 14));
      }),
    );
  });

  test.each([1, 2, 3])('are so among thousands too, with groups and without (seed %i)', (seed) => {
    for (const view of [everybody(organization('S', seed)), everybody(withGroups(organization('S', seed), seed))])
      for (const [at, bridging] of [0.5, 1, 0.5, 0].entries()) {
        const ego = (at * 331 + seed) % view.snapshot.n;
        expect(chosenOf(view, ego, bridging, 10)).toEqual(eagerChoice(view, ego, bridging, 10));
      }
  });

  test('are worth at least 1 − 1/e of the best set there is', () => {
    fc.assert(
      fc.property(
        anySmall({ maxPeople: 10 }),
        fc.nat(),
        anyBridging,
        fc.integer({ min: 1, max: 3 }),
        (small, at, bridging, k) => {
          const { view, ego } = setUp(small, at);
          const objective = objectiveOf(view, ego, bridging);
          const chosen = recommendContacts(view, ego, { k, bridging }).items.map((item) => item.person);
          const best = Math.max(...subsets(objective.candidates, k).map(objective.of));
          expect(chosen.length).toBe(Math.min(k, objective.candidates.length));
          expect(objective.of(chosen)).toBeGreaterThanOrEqual((1 - 1 / Math.E) * best - 1e-9);
        },
      ),
    );
  });

  test('come near the best set on 200 small cases: 0.97 of it on average, 0.80 at the least', () => {
    const cases = fc.sample(fc.tuple(anySmall({ maxPeople: 11 }), fc.nat(), fc.constantFrom(0.3, 0.5, 0.8, 1)), {
      seed: 1,
      numRuns: 2000,
    });
    const ratios: number[] = [];
    for (const [small, at, bridging] of cases) {
      const { view, ego } = setUp(small, at);
      const objective = objectiveOf(view, ego, bridging);
      // With no more candidates than are asked for there is nothing to choose.
      if (objective.candidates.length < 5 || ratios.length === 200) continue;
      const chosen = recommendContacts(view, ego, { k: 3, bridging }).items.map(({ person }) => person);
      const best = Math.max(...subsets(objective.candidates, 3).map(objective.of));
      if (best > 0) ratios.push(objective.of(chosen) / best);
    }
    expect(ratios).toHaveLength(200);
    expect(ratios.reduce((sum, ratio) => sum + ratio, 0) / 200).toBeGreaterThanOrEqual(0.97);
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(0.8);
  });

  test('at λ = 0 are in the order of relevance, equals in that of indexes', () => {
    fc.assert(
      fc.property(anySmall({ maxPeople: 14 }), fc.nat(), (small, at) => {
        const { view, ego } = setUp(small, at);
        const { relevance, candidates } = objectiveOf(view, ego, 0);
        const { items } = recommendContacts(view, ego, { k: 14, bridging: 0 });
        expect(items.map((item) => item.person)).toEqual(
          [...candidates].sort((a, b) => relevance.get(b)! - relevance.get(a)! || a - b),
        );
        if (items.length > 0) expect(items[0].score).toBe(1);
      }),
    );
  });

  test('at λ = 1 are in the order of indexes where nothing is left to gain', () => {
    // 0 knows the middle of a star: everybody is within two steps.
    const ties = [0, 2, 3, 4].map((target) => ({ source: 1, target }));
    const view = viewOf(smallNetwork({ people: [{}, {}, {}, {}, {}], ties }), 0);
    const { items } = recommendContacts(view, 0, { bridging: 1 });
    expect(items.map(({ person, score }) => [person, score])).toEqual([
      [2, 0],
      [3, 0],
      [4, 0],
    ]);
    expect(items.every((item) => item.grounds.length > 0)).toBe(true);
  });

  test('gain in whole numbers what two steps reach when all the ties form, one after the other', () => {
    fc.assert(
      fc.property(anySmall({ maxPeople: 14, degree: 2 }), fc.nat(), anyBridging, (small, at, bridging) => {
        const { view, ego } = setUp(small, at);
        const sets = neighborSets(view.snapshot);
        const figures = () => {
          const reached = withinTwoSteps(sets, ego);
          return {
            people: reached.size,
            units: new Set([...reached].map((i) => view.snapshot.unit[i]).filter((u) => u >= 0)).size,
          };
        };
        const today = withinTwoSteps(sets, ego);
        const { items, before, after } = recommendContacts(view, ego, { k: 6, bridging });
        expect(before).toEqual(figures());
        for (const { person, gain, opens } of items) {
          const sooner = figures();
          const alone = [person, ...sets[person]].filter((i) => i !== ego && !today.has(i));
          expect(new Set(opens)).toEqual(new Set(alone));
          sets[ego].add(person);
          sets[person].add(ego);
          expect(gain).toEqual({ people: figures().people - sooner.people, units: figures().units - sooner.units });
        }
        expect(after).toEqual(figures());
      }),
    );
  });

  test('are the same every time, whoever was asked about before', () => {
    fc.assert(
      fc.property(anySmall({ maxPeople: 14 }), fc.nat(), anyBridging, (small, at, bridging) => {
        const { view, ego } = setUp(small, at);
        const first = recommendContacts(view, ego, { bridging });
        recommendContacts(view, (ego + 1) % view.snapshot.n, { bridging: 1 });
        expect(recommendContacts(view, ego, { bridging })).toEqual(first);
        expect(recommendContacts(viewOf(smallNetwork(small), ego), ego, { bridging })).toEqual(first);
      }),
    );
  });

  test('name no go-between, and suggest nobody, whom the viewer may not see', () => {
    fc.assert(
      fc.property(anySmall({ privacy: true, maxPeople: 14 }), fc.nat(), anyBridging, (small, at, bridging) => {
        const { view, ego } = setUp(small, at);
        for (const seen of [
          view,
          viewOf(smallNetwork(small), null),
          viewOf(smallNetwork(small), (ego + 1) % small.people.length),
        ])
          for (const { person, via, grounds } of recommendContacts(seen, ego, { bridging }).items) {
            const named = grounds.flatMap((ground) => ('people' in ground && Array.isArray(ground.people) ? ground.people : []));
            expect([person, ...via, ...named].every((i) => seen.visible[i] === 1)).toBe(true);
            expect(via.every((i) => small.people[i].introduces)).toBe(true);
          }
        for (const { opens } of recommendContacts(view, ego, { bridging }).items)
          expect([...opens].every((i) => view.visible[i] === 1)).toBe(true);
      }),
    );
  });

  test('are those of a network in which hidden people, and private ties of others, do not exist', () => {
    fc.assert(
      fc.property(anySmall({ privacy: true, maxPeople: 14 }), fc.nat(), anyBridging, (small, at, bridging) => {
        const ego = at % small.people.length;
        fc.pre(small.people[ego].visibility === 'open');
        const gone = (i: number) => small.people[i].visibility === 'hidden';
        const kept = small.people.map((_, i) => i).filter((i) => !gone(i));
        const without: Small = {
          people: kept.map((i) => {
            const { manager, ...person } = small.people[i];
            return manager === undefined || gone(manager) ? person : { ...person, manager: kept.indexOf(manager) };
          }),
          ties: small.ties
            .filter((tie) => !gone(tie.source) && !gone(tie.target) && (!tie.private || tie.source === ego || tie.target === ego))
            .map((tie) => ({ ...tie, source: kept.indexOf(tie.source), target: kept.indexOf(tie.target) })),
        };
        // Who reports to a hidden manager is still kept from the people above: without them nobody would know.
        fc.pre(kept.every((i) => small.people[i].manager === undefined || !gone(small.people[i].manager!)));
        const before = recommendContacts(viewOf(smallNetwork(small), ego), ego, { bridging });
        const after = recommendContacts(viewOf(smallNetwork(without), kept.indexOf(ego)), kept.indexOf(ego), { bridging });
        expect(before.items.map(({ person, score, gain, via }) => ({ person, score, gain, via }))).toEqual(
          after.items.map(({ person, score, gain, via }) => ({
            person: kept[person],
            score,
            gain,
            via: via.map((i) => kept[i]),
          })),
        );
        expect([before.before, before.after]).toEqual([after.before, after.after]);
      }),
    );
  });

  test('stop when they are told to', () => {
    const view = viewOf(smallNetwork({ people: [{}, {}], ties: [] }), 0);
    const stop = {
      signal: {
        throwIfAborted() {
          throw new Error('stopped');
        },
      },
      progress() {},
    };
    expect(() => recommendContacts(view, 0, {}, stop)).toThrow('stopped');
  });

  test('are refused for options that make no sense, with what came and what was expected', () => {
    const view = viewOf(smallNetwork({ people: [{}, {}], ties: [] }), 0);
    expect(() => recommendContacts(view, 2)).toThrow('ego is 2, expected a person index in 0 … 1');
    expect(() => recommendContacts(view, 0, { k: 0 })).toThrow('k is 0');
    expect(() => recommendContacts(view, 0, { bridging: 1.5 })).toThrow('bridging is 1.5, expected a number in 0 … 1');
    expect(() => recommendContacts(view, 0, { via: 0 })).toThrow('via is 0');
  });
});

test('nobody in ego’s reporting line and no contact is among them, at any λ', () => {
  fc.assert(
    fc.property(anySmall({ maxPeople: 14 }), fc.nat(), anyBridging, (small, at, bridging) => {
      const { view, ego } = setUp(small, at);
      const allowed = new Set(approachable(view, ego));
      const people = recommendContacts(view, ego, { k: 14, bridging }).items.map((item) => item.person);
      expect(new Set(people)).toEqual(allowed);
      expect(people.length).toBe(allowed.size);
    }),
  );
});

describe.skipIf(!datasets.present)('on real networks', () => {
  test('the lazy choice is the eager one (email-eu-core)', () => {
    const network = readDataset('email-eu-core');
    for (let ego = 0; ego < network.snapshot.n; ego += 200)
      for (const bridging of [0.5, 1]) {
        const view = viewOf(network, ego);
        expect(chosenOf(view, ego, bridging, 10)).toEqual(eagerChoice(view, ego, bridging, 10));
      }
  });

  test('the lazy choice is the eager one for hubs and for those beside them too (musae-github)', () => {
    const network = readDataset('musae-github');
    const { n, offsets, neighbors } = network.snapshot;
    const degree = (i: number) => offsets[i + 1] - offsets[i];
    const byDegree = Array.from({ length: n }, (_, i) => i).sort((i, j) => degree(j) - degree(i) || i - j);
    const hub = byDegree[0];
    for (const ego of [hub, neighbors[offsets[hub]], byDegree[n >> 1], byDegree[n - 1]]) {
      const view = viewOf(network, ego);
      expect(chosenOf(view, ego, 0.5, 2)).toEqual(eagerChoice(view, ego, 0.5, 2));
    }
  });
});

/** Everybody valued each time; of equals the lowest index. */
function eagerChoice(view: View, ego: number, bridging: number, k: number) {
  const row = new Float64Array(featureNames.length),
    features = featuresOf(view.snapshot);
  features.load(ego);
  const candidates = Array.from(approachable(view, ego), (person) => {
    features.read(person, row);
    return { person, relevance: relevance(row) };
  });
  return plainContacts(view, ego, candidates, bridging, k);
}

const chosenOf = (view: View, ego: number, bridging: number, k: number) =>
  recommendContacts(view, ego, { k, bridging }).items.map(({ person, score, relevance }) => ({ person, score, relevance }));
