import type { Write } from '../../../graph/records/change.ts';
import { type Kind, keyOf, kindNames, kinds, type RecordOf } from '../../../graph/records/kinds.ts';

/** Sixty characters that stores, drivers and query languages could trip over, some beyond U+FFFF. */
export const oddText = 'Zoë "Q" `𝒳` \\ \'; DROP $1 {} %_ 名前 עברית 👩‍🔬 e\u0301 \u{10FFFD}\uE000';

type Samples = { [K in Kind]: { full: Partial<RecordOf<K>>; least: Partial<RecordOf<K>> } };

/** Of each kind, a record with all fields and one with as few as its schema lets pass; what they refer to is among them. */
const given: Samples = {
  unit: { full: { id: oddText, name: oddText, parent: 'u' }, least: { id: 'u', name: 'U' } },
  topic: { full: { id: oddText, name: oddText, broader: 't' }, least: { id: 't', name: 'T' } },
  person: {
    full: {
      id: oddText,
      name: oddText,
      email: 'zoë@example.org',
      unit: 'u',
      office: oddText,
      title: oddText,
      level: -7,
      manager: 'p',
      timezone: 'Europe/Berlin',
      languages: ['de', oddText, 'de'],
      hired: '2020-02-29',
      left: '2031-01-01',
      external: true,
      visibility: 'hidden',
      introduces: false,
      mentorCapacity: 0,
      pausedUntil: '2026-12-31',
      aliases: [oddText, ''],
      attributes: { b: oddText, [oddText]: '', a: 'x', '10': 'ten', '2': 'two' },
    },
    least: { id: 'p', name: 'P' },
  },
  community: {
    full: { id: oddText, name: oddText, kind: 'excellence', purpose: oddText, goals: 'a\nb', topics: ['t', oddText, 't'] },
    least: { id: 'c', name: 'C' },
  },
  program: {
    full: {
      id: oddText,
      name: oddText,
      formats: ['group', 'micro', 'group'],
      objectives: [oddText, 'a;b', ''],
      start: '2025-01-01',
      end: '2025-06-30',
    },
    least: { id: 'g', name: 'G' },
  },
  event: {
    full: {
      id: oddText,
      name: oddText,
      kind: 'lunch-and-learn',
      start: '2025-01-01T10:00:00Z',
      end: '2025-01-01T11:30:00.123Z',
      parent: 'e',
      capacity: 9_007_199_254_740_991,
      program: oddText,
      speakers: ['p', oddText],
      office: oddText,
      link: 'https://example.org/?a=b#c',
    },
    least: { id: 'e', name: 'E', kind: 'social', start: '2025-01-01T10:00:00Z' },
  },
  skill: {
    full: { person: oddText, topic: oddText, offers: 5, seeks: true },
    least: { person: 'p', topic: 't' },
  },
  membership: {
    full: { person: oddText, community: oddText, role: 'lead', since: '2024-01-01', until: '2025-01-01' },
    least: { person: 'p', community: 'c' },
  },
  attendance: {
    full: { person: oddText, event: oddText, status: 'invited', guestOf: 'p' },
    least: { person: 'p', event: 'e' },
  },
  enrolment: {
    full: { person: oddText, program: oddText, roles: ['mentor', 'champion'] },
    least: { person: 'p', program: 'g' },
  },
  mentorship: {
    full: {
      id: oddText,
      program: oddText,
      format: 'exchange',
      mentors: ['p', oddText],
      mentees: [oddText, 'p'],
      topic: oddText,
      state: 're-up',
      start: '2025-01-01',
      end: '2025-06-30',
    },
    least: { id: 'm', mentors: ['p'], mentees: [oddText] },
  },
  suggestion: {
    full: {
      id: oddText,
      for: oddText,
      person: 'p',
      reasons: [oddText, 'b', ''],
      state: 'dismissed',
      at: '2025-06-01T12:00:00.001Z',
      plan: oddText,
      plannedFor: '2025-07-01',
    },
    least: { id: 's', for: 'p', person: oddText, at: '2025-06-01T12:00:00Z' },
  },
  introduction: {
    full: {
      id: oddText,
      for: oddText,
      person: 'p',
      via: oddText,
      text: oddText,
      state: 'declined',
      at: '2025-06-01T12:00:00.001Z',
      since: '2025-06-02T12:00:00.001Z',
      plan: oddText,
    },
    least: { id: 'i', for: 'p', person: oddText, via: 'p', text: '', at: '2025-06-01T12:00:00Z' },
  },
  tie: {
    full: {
      source: oddText,
      target: 'p',
      kind: oddText,
      weight: 0.1 + 0.2,
      first: '2020-01-01T00:00:00Z',
      last: '2025-06-01T12:00:00.001Z',
      origin: oddText,
      visibility: 'private',
    },
    least: { source: 'p', target: oddText },
  },
  contact: {
    full: { source: oddText, target: 'p', kind: 'reports-to', time: '2025-06-01T12:00:00.001Z', weight: 1e-300, history: true },
    least: { source: 'p', target: oddText, time: '2025-06-01T12:00:00Z' },
  },
};

/** The samples as records: checked, and with their defaults. */
export const samples = Object.fromEntries(
  kindNames.map((kind) => [kind, { full: record(kind, given[kind].full), least: record(kind, given[kind].least) }]),
) as { [K in Kind]: { full: RecordOf<K>; least: RecordOf<K> } };

export const put = <K extends Kind>(kind: K, fields: Partial<RecordOf<K>>) =>
  ({ op: 'put', kind, record: record(kind, fields) }) as unknown as Write;
export const deletion = <K extends Kind>(kind: K, fields: RecordOf<K>) =>
  ({ op: 'delete', kind, key: keyOf(kind, fields) }) as unknown as Write;

/** All samples as writes, what is referred to first. */
export const allSamples: Write[] = kindNames.flatMap((kind) => [put(kind, samples[kind].least), put(kind, samples[kind].full)]);

/** People p0, p1, … */
export const people = (n: number): Write[] => Array.from({ length: n }, (_, i) => put('person', { id: `p${i}`, name: `P ${i}` }));

function record<K extends Kind>(kind: K, fields: Partial<RecordOf<K>>): RecordOf<K> {
  return kinds[kind].schema.parse(fields) as RecordOf<K>;
}
