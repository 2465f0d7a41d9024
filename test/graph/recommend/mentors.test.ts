import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { candidatesOf } from '../../../graph/recommend/candidates.ts';
import { type Direction, isOpposite, mentorFeatureNames, mentorFeatures } from '../../../graph/recommend/mentor-features.ts';
import { mentorContributions, mentorRelevance } from '../../../graph/recommend/mentor-relevance.ts';
import { type MentorOptions, recommendMentors } from '../../../graph/recommend/mentors.ts';
import { viewOf } from '../../../graph/snapshot/view.ts';
import { anyMentorSmall, type MentorSmall, mentorNetwork } from '../../support/mentor-networks.ts';
import { neighborSets, type Small } from '../../support/small-networks.ts';

const mentorsOf = (given: MentorSmall, ego: number, options: MentorOptions = {}, viewer: number | null = ego) =>
  recommendMentors(viewOf(mentorNetwork(given), viewer), ego, options);
const people = (given: MentorSmall, ego: number, options: MentorOptions = {}) =>
  mentorsOf(given, ego, options).items.map(({ person }) => person);

describe('informal mentors', () => {
  test('are nobody where there is nothing in common', () => {
    expect(people({ small: { people: [{}, {}], ties: [] } }, 0)).toEqual([]);
    expect(mentorsOf({ small: { people: [{}], ties: [] } }, 0)).toMatchObject({ items: [], after: { people: 0, units: 0 } });
  });

  test('who offer what is sought come in the order of strength', () => {
    const small: Small = {
      people: [{ seeks: [1] }, { offers: [1] }, { offers: [1] }, { offers: [1] }, { offers: [2] }],
      ties: [],
    };
    const strengths = [5, 1, 3].map((strength, k) => ({ person: k + 1, topic: 1, strength }));
    expect(people({ small, strengths }, 0, { bridging: 0 })).toEqual([1, 3, 2]);
  });

  test('who offer a rare topic come before who offer a common one', () => {
    const small: Small = {
      people: [{ seeks: [1, 2] }, { offers: [1] }, { offers: [1] }, { offers: [1] }, { offers: [2] }],
      ties: [],
    };
    expect(people({ small }, 0, { bridging: 0 })[0]).toBe(4);
  });

  test('of a broader or a narrower topic count half, of another one nothing', () => {
    const small: Small = {
      people: [{ seeks: [1] }, { offers: [1] }, { offers: [2] }, { offers: [3] }, { offers: [4] }],
      ties: [],
    };
    const { items } = mentorsOf({ small, broader: { 1: 2, 3: 1 } }, 0, { bridging: 0 });
    expect(items.map(({ person }) => person)).toEqual([1, 2, 3]);
    const [same, above, below] = items.map(({ topics }) => topics[0].weight);
    expect([above, below]).toEqual([same / 2, same / 2]);
  });

  test('lead the shared community rather than being in it, and a small one rather than a large one', () => {
    const one = { communities: [1] };
    const small: Small = {
      people: [{ communities: [1, 2] }, one, one, one, { communities: [2] }, one],
      ties: [],
    };
    const given: MentorSmall = { small, roles: [{ person: 2, community: 1, role: 'lead' }] };
    expect(people(given, 0, { bridging: 0 })).toEqual([2, 4, 1, 3, 5]);
  });

  test('of a community about what is sought come before those of another one', () => {
    const small: Small = { people: [{ communities: [1, 2], seeks: [1] }, { communities: [1] }, { communities: [2] }], ties: [] };
    expect(people({ small, about: { 2: [1] } }, 0, { bridging: 0 })).toEqual([2, 1]);
    expect(people({ small, about: { 1: [1] } }, 0, { bridging: 0 })).toEqual([1, 2]);
  });

  test('are more senior, less senior or of a level, as is asked', () => {
    const small: Small = { people: [{ seeks: [1] }, { offers: [1] }, { offers: [1] }, { offers: [1] }], ties: [] };
    const given = { small, levels: [3, 5, 1, 3] };
    for (const [direction, first] of [
      ['senior', 1],
      ['junior', 2],
      ['peer', 3],
    ] as const)
      expect(people(given, 0, { bridging: 0, direction })[0], direction).toBe(first);
  });

  test('are nobody of a level that lies the other way, yet who has no level stays', () => {
    const small: Small = {
      people: [{ seeks: [1] }, ...Array.from({ length: 6 }, () => ({ offers: [1] }))],
      ties: [],
    };
    const given = { small, levels: [3, 1, 2, 3, 4, 5, undefined] };
    const found = (direction: Direction, levels: (number | undefined)[]) =>
      people({ ...given, levels }, 0, { direction }).sort((a, b) => a - b);
    expect(found('senior', given.levels)).toEqual([3, 4, 5, 6]);
    expect(found('junior', given.levels)).toEqual([1, 2, 3, 6]);
    expect(found('peer', given.levels)).toEqual([2, 3, 4, 6]);
    expect(found('any', given.levels)).toEqual([1, 2, 3, 4, 5, 6]);
    for (const direction of ['senior', 'junior', 'peer', 'any'] as const) {
      expect(found(direction, []), direction).toEqual([1, 2, 3, 4, 5, 6]);
      expect(found(direction, [undefined, 1, 2, 3, 4, 5, 6]), direction).toEqual([1, 2, 3, 4, 5, 6]);
    }
  });

  test('are of any level where any will do: then theirs counts neither for nor against them', () => {
    const small: Small = { people: [{ seeks: [1] }, { offers: [1] }, { offers: [1] }, { offers: [1] }], ties: [] };
    const { items } = mentorsOf({ small, levels: [3, 1, 9, 3] }, 0, { bridging: 0, direction: 'any' });
    expect(items.map(({ person }) => person)).toEqual([1, 2, 3]);
    expect(new Set(items.map(({ relevance }) => relevance)).size).toBe(1);
    expect(items.flatMap(({ grounds }) => grounds.map(({ kind }) => kind))).not.toContain('level');
  });

  test('are two or three steps away rather than direct colleagues or strangers', () => {
    const path: Small['ties'] = [0, 1, 2].map((source) => ({ source, target: source + 1 }));
    const small: Small = { people: [{ seeks: [1] }, ...Array(4).fill({ offers: [1] })], ties: path };
    const { items } = mentorsOf({ small }, 0, { bridging: 0 });
    expect(items.map(({ person, distance }) => [person, distance])).toEqual([
      [2, 2],
      [3, 3],
      [1, 1],
      [4, 4],
    ]);
    expect(items.map(({ via }) => via)).toEqual([[1], [1, 2], [], []]);
  });

  test('with fewer mentorships for their capacity come first; with none to spare they still may', () => {
    const people = [{ seeks: [1] }, { offers: [1] }, { offers: [1] }, { offers: [1] }];
    const order = (mentorships: Small['mentorships']) =>
      recommendMentors(viewOf(mentorNetwork({ small: { people, ties: [], mentorships } }), 0), 0, { bridging: 0 }).items.map(
        ({ person }) => person,
      );
    expect(order([])).toEqual([1, 2, 3]);
    const busy = [
      { mentors: [1], mentees: [2, 3] },
      { mentors: [1], mentees: [2] },
      { mentors: [2], mentees: [3] },
    ];
    expect(order(busy)).toEqual([3, 2, 1]);
    expect(order(busy.map((each) => ({ ...each, state: 'requested' as const })))).toEqual([1, 2, 3]);
  });

  test('with less waiting for them come first, and who rests, was dismissed or is in the reporting line not at all', () => {
    const offers = { offers: [1] };
    const small: Small = {
      people: [{ seeks: [1], manager: 4 }, offers, offers, { ...offers, pausedUntil: '2026-06-01' }, offers, offers, {}],
      ties: [],
      answers: [
        { from: 6, to: 1, state: 'saved', days: 1 },
        { from: 0, to: 5, state: 'dismissed', days: 1 },
      ],
    };
    expect(people({ small }, 0, { bridging: 0 })).toEqual([2, 1]);
  });

  test('for one topic only offer it, or what is broader or narrower, whatever else is sought', () => {
    const small: Small = {
      people: [{ seeks: [2], communities: [1] }, { offers: [1] }, { offers: [2] }, { communities: [1] }, { offers: [3] }],
      ties: [{ source: 0, target: 3 }],
    };
    const given = { small, broader: { 3: 1 } };
    const topic = mentorNetwork(given).directory.topic.get('t1')!;
    expect(people(given, 0, { topic })).toEqual([1, 4]);
  });

  test('what somebody seeks is read for nobody else', () => {
    const small: Small = { people: [{ seeks: [1] }, { offers: [1] }, {}], ties: [] };
    expect(mentorsOf({ small }, 0, {}, 2).items).toEqual([]);
    expect(mentorsOf({ small }, 0, {}, null).items).toHaveLength(1);
    expect(people({ small: { people: [{ offers: [1] }, { seeks: [1] }], ties: [] } }, 0)).toEqual([]);
  });

  test('are not all from one unit once bridging counts', () => {
    const own = { unit: 1, offers: [1] };
    const small: Small = {
      people: [{ unit: 1, seeks: [1] }, own, own, own, { unit: 2, offers: [1] }, { unit: 2 }, { unit: 2 }],
      ties: [
        { source: 0, target: 1 },
        { source: 1, target: 2 },
        { source: 1, target: 3 },
        { source: 4, target: 5 },
        { source: 4, target: 6 },
      ],
    };
    expect(people({ small }, 0, { k: 2, bridging: 0 })).toEqual([2, 3]);
    expect(people({ small }, 0, { k: 2, bridging: 0.5 })).toContain(4);
  });

  test('are no direct contacts for whom nothing speaks', () => {
    const small: Small = { people: [{}, {}, {}], ties: [{ source: 0, target: 1 }] };
    expect(people({ small }, 0)).toEqual([]);
    expect(people({ small, levels: [1, 2] }, 0)).toEqual([1]);
  });

  test('chosen for reach that is not there have a reason all the same', () => {
    const small: Small = { people: [{}, {}], ties: [{ source: 0, target: 1 }] };
    const { grounds } = mentorsOf({ small, levels: [1, 2] }, 0, { bridging: 1 }).items[0];
    expect(grounds).toEqual([{ kind: 'level', gap: 1, weight: 0 }]);
  });

  test('refuse what is no person, topic, number or share', () => {
    const small: Small = { people: [{}, {}], ties: [] };
    expect(() => mentorsOf({ small }, 2, {}, null)).toThrow('ego is 2');
    expect(() => mentorsOf({ small }, 0, { topic: 0 })).toThrow('topic is 0');
    expect(() => mentorsOf({ small }, 0, { k: 0 })).toThrow('k is 0');
    expect(() => mentorsOf({ small }, 0, { bridging: 2 })).toThrow('bridging is 2');
  });
});

const anyQuestion = fc.record({
  given: anyMentorSmall(),
  bridging: fc.constantFrom(0, 0.3, 1),
  direction: fc.constantFrom<Direction>('senior', 'junior', 'peer', 'any'),
});

describe('in any network', () => {
  test('mentors are visible, never ego, of no reporting line, each once, and none is left out while there is room', () => {
    fc.assert(
      fc.property(anyQuestion, ({ given, bridging, direction }) => {
        const view = viewOf(mentorNetwork(given), 0);
        const found = recommendMentors(view, 0, { k: 50, bridging, direction }).items.map(({ person }) => person);
        const sets = neighborSets(view.snapshot);
        const allowed = new Set([...candidatesOf(view, 0), ...sets[0]]);
        for (const person of found) {
          expect(view.visible[person]).toBe(1);
          expect(person).not.toBe(0);
          expect(allowed.has(person)).toBe(true);
        }
        expect(new Set(found).size).toBe(found.length);
        const near = new Set([...sets[0]].flatMap((z) => [...sets[z]].flatMap((y) => [y, ...sets[y]])));
        const { level } = view.snapshot.context;
        const isWrong = (j: number) => isOpposite(level[j] - level[0], direction);
        for (const j of found) expect(isWrong(j)).toBe(false);
        for (const j of candidatesOf(view, 0)) if (near.has(j) && !isWrong(j)) expect(found).toContain(j);
      }),
    );
  });

  test('reasons are true, and their weights are the contributions that made the score', () => {
    fc.assert(
      fc.property(anyQuestion, ({ given, bridging, direction }) => {
        const { snapshot, ...view } = viewOf(mentorNetwork(given), 0);
        const { communities, events, level, offers } = snapshot.context;
        const all = { snapshot, ...view };
        const { items } = recommendMentors(all, 0, { k: 5, bridging, direction });
        const has = (groups: typeof communities, person: number, group: number) =>
          groups.groupsOf.subarray(groups.offsets[person], groups.offsets[person + 1]).includes(group);
        const sets = neighborSets(snapshot);
        const row = new Float64Array(mentorFeatureNames.length);
        const relevances = recommendMentors(all, 0, { k: 50, bridging, direction }).items.map(({ relevance }) => relevance);
        for (const item of items) {
          const { person, grounds, score, relevance } = item;
          mentorFeatures(all, 0, { direction }).read(person, row);
          expect(relevance).toBe(mentorRelevance(row));
          const parts = mentorContributions(row),
            positive = parts.reduce((sum, part) => sum + Math.max(0, part), 0);
          const share = ((1 - bridging) * relevance) / Math.max(...relevances);
          const told = (name: (typeof mentorFeatureNames)[number]) =>
            (share * Math.max(0, parts[mentorFeatureNames.indexOf(name)])) / positive;
          const features = {
            expertise: 'topics',
            standing: 'communities',
            event: 'events',
            level: 'level',
            'close-by': 'near',
          } as const;
          expect(grounds.length).toBeGreaterThan(0);
          expect(grounds.reduce((sum, { weight }) => sum + weight, 0)).toBeLessThanOrEqual(score + 1e-9);
          expect(grounds.map(({ weight }) => weight)).toEqual(grounds.map(({ weight }) => weight).sort((a, b) => b - a));
          for (const ground of grounds) {
            if (ground.kind in features && ground.weight > 0)
              expect(ground.weight).toBeCloseTo(told(features[ground.kind as keyof typeof features]), 10);
            if (ground.kind === 'expertise')
              for (const { offered } of ground.matches) expect(has(offers, person, offered)).toBe(true);
            if (ground.kind === 'standing')
              for (const { community } of ground.communities)
                expect(has(communities, person, community) && has(communities, 0, community)).toBe(true);
            if (ground.kind === 'event')
              for (const event of ground.events) expect(has(events, person, event) && has(events, 0, event)).toBe(true);
            if (ground.kind === 'common-contacts')
              for (const z of ground.people) expect(sets[0].has(z) && sets[z].has(person)).toBe(true);
            if (ground.kind === 'level') expect(ground.gap).toBe(level[person] - level[0]);
            if (ground.kind === 'close-by') expect(sets[0].has(person)).toBe(false);
          }
        }
      }),
    );
  });
});
