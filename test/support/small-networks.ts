import fc from 'fast-check';
import type { Mentorship } from '../../graph/records/mentorship.ts';
import { personSchema } from '../../graph/records/person.ts';
import type { Suggestion } from '../../graph/records/suggestion.ts';
import { type Tie, tieSchema } from '../../graph/records/tie.ts';
import { buildNetwork, type Network, type Records } from '../../graph/snapshot/network.ts';
import { noRecords } from './no-records.ts';

/** Records in short: people are p00, p01, … and groups are known by number. */
export interface Small {
  people: {
    unit?: number;
    office?: number;
    manager?: number;
    introduces?: boolean;
    visibility?: 'open' | 'communities' | 'hidden';
    communities?: number[];
    events?: number[];
    offers?: number[];
    seeks?: number[];
    pausedUntil?: string;
  }[];
  ties: { source: number; target: number; weight?: number; private?: boolean }[];
  /** Mentorships that run, of these states where they are given. */
  mentorships?: { mentors: number[]; mentees: number[]; state?: Mentorship['state'] }[];
  /** What people made of suggestions, so many days before 2026. */
  answers?: { from: number; to: number; state: Suggestion['state']; days: number }[];
}

export const personId = (i: number) => `p${String(i).padStart(2, '0')}`;

/** The network of records in short. */
export const smallNetwork = (small: Small): Network => buildNetwork(smallRecords(small), { seq: 1, today: '2026-01-01' });

/** Records from those in short; every group that somebody names exists. */
export function smallRecords({ people, ties, answers = [], mentorships = [] }: Small): Records & { tie: Tie[] } {
  const numbers = (of: (person: Small['people'][number]) => number[] | undefined) => [
    ...new Set(people.flatMap((p) => of(p) ?? [])),
  ];
  const named = (prefix: string, word: string, list: number[]) =>
    list.map((k) => ({ id: `${prefix}${k}`, name: `${word} ${k}` }));
  return {
    ...noRecords,
    person: people.map((p, i) =>
      personSchema.parse({
        id: personId(i),
        name: `Person ${i}`,
        ...(p.unit !== undefined && p.unit >= 0 ? { unit: `u${p.unit}` } : {}),
        ...(p.office !== undefined ? { office: `Office ${p.office}` } : {}),
        ...(p.manager !== undefined ? { manager: personId(p.manager) } : {}),
        introduces: p.introduces ?? true,
        visibility: p.visibility ?? 'open',
        ...(p.pausedUntil !== undefined ? { pausedUntil: p.pausedUntil } : {}),
      }),
    ),
    unit: named(
      'u',
      'Unit',
      numbers((p) => (p.unit !== undefined && p.unit >= 0 ? [p.unit] : [])),
    ),
    topic: named(
      't',
      'Topic',
      numbers((p) => [...(p.offers ?? []), ...(p.seeks ?? [])]),
    ),
    community: named(
      'c',
      'Community',
      numbers((p) => p.communities),
    ).map((c) => ({ ...c, kind: 'group' as const, topics: [] })),
    event: named(
      'e',
      'Event',
      numbers((p) => p.events),
    ).map((e) => ({
      ...e,
      kind: 'social' as const,
      start: '2025-05-01T09:00:00Z',
      speakers: [],
    })),
    membership: people.flatMap((p, i) =>
      (p.communities ?? []).map((c) => ({ person: personId(i), community: `c${c}`, role: 'member' as const })),
    ),
    suggestion: answers.map(({ from, to, state, days }) => ({
      id: `${from}-${to}`,
      for: personId(from),
      person: personId(to),
      reasons: [],
      state,
      at: new Date(Date.UTC(2026, 0, 1) - days * 86_400_000).toISOString(),
    })),
    mentorship: mentorships.map(({ mentors, mentees, state = 'active' }, m) => ({
      id: `m${String(m).padStart(2, '0')}`,
      format: 'long-term',
      mentors: mentors.map(personId),
      mentees: mentees.map(personId),
      state,
    })),
    attendance: people.flatMap((p, i) =>
      (p.events ?? []).map((e) => ({ person: personId(i), event: `e${e}`, status: 'attended' as const })),
    ),
    skill: people.flatMap((p, i) =>
      [...new Set([...(p.offers ?? []), ...(p.seeks ?? [])])].map((t) => ({
        person: personId(i),
        topic: `t${t}`,
        ...(p.offers?.includes(t) ? { offers: 3 } : {}),
        seeks: p.seeks?.includes(t) ?? false,
      })),
    ),
    tie: ties.map((tie, t) =>
      tieSchema.parse({
        source: personId(tie.source),
        target: personId(tie.target),
        kind: `${tie.private ? 'mentoring' : 'contact'}${repeated(ties, t) ? `-${t}` : ''}`,
        weight: tie.weight ?? 1,
        visibility: tie.private ? 'private' : 'shared',
      }),
    ),
  };
}

/** Whether there is such a tie before: then it needs a kind of its own. */
const repeated = (ties: Small['ties'], t: number) => {
  const { source, target, private: isPrivate } = ties[t];
  return ties.slice(0, t).some((tie) => tie.source === source && tie.target === target && tie.private === isPrivate);
};

export interface Shape {
  minPeople?: number;
  maxPeople?: number;
  /** Mean contacts of a person. */
  degree?: number;
  /** Some people are hidden or seen by their communities only, some ties are private. */
  privacy?: boolean;
}

/** Any small network with units (or none), offices, reporting lines (circles among them), communities, events and topics. */
export function anySmall({ minPeople = 1, maxPeople = 12, degree = 3, privacy = false }: Shape = {}): fc.Arbitrary<Small> {
  const few = (most: number) => fc.uniqueArray(fc.nat(most), { maxLength: 2 });
  return fc.integer({ min: minPeople, max: maxPeople }).chain((n) =>
    fc.record({
      people: fc.array(
        fc.record({
          unit: fc.integer({ min: -1, max: 3 }),
          office: fc.option(fc.nat(2), { nil: undefined }),
          manager: fc.option(fc.nat(n - 1), { nil: undefined, freq: 1 }),
          introduces: fc.constantFrom(true, true, true, false),
          visibility: privacy ? fc.constantFrom('open', 'open', 'open', 'communities', 'hidden') : fc.constant('open'),
          communities: few(3),
          events: few(3),
          offers: few(3),
          seeks: few(3),
        }),
        { minLength: n, maxLength: n },
      ) as fc.Arbitrary<Small['people']>,
      ties: fc.array(
        fc.record({
          source: fc.nat(n - 1),
          target: fc.nat(n - 1),
          weight: fc.integer({ min: 1, max: 4 }),
          private: privacy ? fc.constantFrom(false, false, false, true) : fc.constant(false),
        }),
        { maxLength: Math.ceil((n * degree) / 2) },
      ),
    }),
  );
}

/** Neighbours of everybody as sets, read off the rows one by one. */
export function neighborSets({
  n,
  offsets,
  neighbors,
}: {
  n: number;
  offsets: Int32Array;
  neighbors: Int32Array;
}): Set<number>[] {
  return Array.from({ length: n }, (_, i) => new Set(neighbors.subarray(offsets[i], offsets[i + 1])));
}

/** Everybody within two steps of ego over sets of neighbours, ego not among them. */
export function withinTwoSteps(sets: Set<number>[], ego: number): Set<number> {
  const found = new Set([...sets[ego]].flatMap((z) => [z, ...sets[z]]));
  found.delete(ego);
  return found;
}
