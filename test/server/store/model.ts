import fc from 'fast-check';
import type { Write } from '../../../graph/records/change.ts';
import { canonical, type Kind, keyOf, kindNames, kinds } from '../../../graph/records/kinds.ts';
import { put } from './records.ts';

/** What a store is to hold, kept in the plainest way: canonical text by kind and key. */
export type Model = Map<Kind, Map<string, string>>;

export const emptyModel = (): Model => new Map(kindNames.map((kind) => [kind, new Map()]));

/** The model after the writes, or undefined when a record would refer to nothing. */
export function applied(model: Model, writes: Write[]): Model | undefined {
  const next: Model = new Map(Array.from(model, ([kind, records]) => [kind, new Map(records)]));
  for (const write of writes) {
    const records = next.get(write.kind)!;
    if (write.op === 'delete') records.delete(write.key);
    else records.set(keyOf(write.kind, write.record as never), canonical(write.kind, write.record as never));
  }
  for (const [kind, records] of next)
    for (const text of records.values())
      for (const [field, to] of Object.entries(kinds[kind].refers))
        for (const id of [JSON.parse(text)[field] ?? []].flat()) if (!next.get(to as Kind)!.has(id)) return undefined;
  return next;
}

/** Calls of `apply` on a world so small that keys and references meet all the time. */
export const calls = (): fc.Arbitrary<Write[][]> =>
  fc.array(fc.array(write(), { maxLength: 12 }), { minLength: 1, maxLength: 8 });

const id = (prefix: string) => fc.constantFrom(`${prefix}1`, `${prefix}2`, `${prefix}𝒳`);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
const instant = fc.constantFrom('2025-01-01T00:00:00Z', '2025-01-01T00:00:00.000Z');
const person = id('p');
const topic = id('t');

const records: { [K in Kind]: fc.Arbitrary<Record<string, unknown>> } = {
  unit: fc.record({ id: id('u'), name: fc.constantFrom('A', 'B'), parent: maybe(id('u')) }),
  topic: fc.record({ id: topic, name: fc.constantFrom('A', 'B'), broader: maybe(topic) }),
  person: fc.record({
    id: person,
    name: fc.constantFrom('A', 'B'),
    unit: maybe(id('u')),
    manager: maybe(person),
    level: maybe(fc.integer()),
    attributes: fc.dictionary(fc.string({ minLength: 1 }), fc.constantFrom('', 'x'), { maxKeys: 2, noNullPrototype: true }),
  }),
  community: fc.record({ id: id('c'), name: fc.constantFrom('A', 'B'), topics: fc.array(topic, { maxLength: 3 }) }),
  program: fc.record({ id: id('g'), name: fc.constantFrom('A', 'B'), formats: fc.subarray(['micro', 'group']) }),
  event: fc.record({
    id: id('e'),
    name: fc.constantFrom('A', 'B'),
    kind: fc.constant('social'),
    start: instant,
    parent: maybe(id('e')),
    speakers: fc.array(person, { maxLength: 2 }),
  }),
  skill: fc.record({ person, topic, offers: maybe(fc.integer({ min: 1, max: 5 })), seeks: fc.boolean() }),
  membership: fc.record({
    person,
    community: id('c'),
    role: fc.constantFrom('lead', 'member'),
    since: maybe(fc.constantFrom('2024-01-01', '2025-01-01')),
    until: maybe(fc.constant('2026-01-01')),
  }),
  attendance: fc.record({
    person,
    event: id('e'),
    status: fc.constantFrom('invited', 'registered', 'attended'),
    guestOf: maybe(person),
  }),
  enrolment: fc.record({ person, program: id('g'), roles: fc.subarray(['mentor', 'mentee']) }),
  mentorship: fc.record({
    id: id('m'),
    program: maybe(id('g')),
    mentors: fc.shuffledSubarray(['p1', 'p2'], { minLength: 1 }),
    mentees: fc.constantFrom(['p𝒳'], ['p𝒳', 'p1']),
    topic: maybe(topic),
    state: fc.constantFrom('active', 'ended'),
  }),
  suggestion: fc.record({
    id: id('s'),
    for: person,
    person,
    reasons: fc.array(fc.constantFrom('A', ''), { maxLength: 2 }),
    state: fc.constantFrom('shown', 'met'),
    at: instant,
  }),
  introduction: fc.record({
    id: id('i'),
    for: person,
    person,
    via: person,
    text: fc.constantFrom('A', ''),
    state: fc.constantFrom('asked', 'declined'),
    at: instant,
    since: maybe(instant),
  }),
  tie: fc.record({
    source: person,
    target: person,
    kind: fc.constantFrom('email', 'E mail', 'e-mail', 'contacted', 'reports-to'),
    weight: fc.double({ min: 0.001, max: 1e9, noNaN: true }),
    origin: maybe(fc.constantFrom('file', 'survey')),
  }),
  contact: fc.record({
    source: person,
    target: person,
    kind: fc.constantFrom('email', 'contact'),
    time: instant,
    history: fc.boolean(),
  }),
};

function write(): fc.Arbitrary<Write> {
  const kind = fc.constantFrom(...kindNames);
  const asPut = kind.chain((kind) => records[kind].map((fields) => put(kind, fields as never)));
  return fc.tuple(asPut, fc.integer({ min: 0, max: 3 })).map(([write, dice]) => {
    if (dice > 0 || write.op === 'delete') return write;
    return { op: 'delete', kind: write.kind, key: keyOf(write.kind, write.record as never) };
  });
}
