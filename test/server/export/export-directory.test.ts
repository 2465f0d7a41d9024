import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Write } from '../../../graph/records/change.ts';
import type { Person } from '../../../graph/records/person.ts';
import type { Tie } from '../../../graph/records/tie.ts';
import { exportDirectory } from '../../../server/export/export-directory.ts';
import { importFiles } from '../../../server/import/import-files.ts';
import type { Store } from '../../../server/store/store.ts';
import { dump } from '../../support/dump.ts';
import { all, importTexts, temporaryDirectory, temporaryStore } from '../../support/imports.ts';

const person = (id: string, rest: Partial<Person> = {}): Person => ({
  id,
  name: id,
  languages: [],
  external: false,
  visibility: 'open',
  introduces: true,
  mentorCapacity: 2,
  aliases: [],
  attributes: {},
  ...rest,
});
const tie = (source: string, target: string, rest: Partial<Tie> = {}): Tie => ({
  source,
  target,
  kind: 'contact',
  weight: 1,
  visibility: 'shared',
  ...rest,
});
const puts = (records: { [K in Write['kind']]?: Extract<Write, { op: 'put'; kind: K }>['record'][] }): Write[] =>
  (
    [
      'unit',
      'topic',
      'person',
      'community',
      'program',
      'event',
      'skill',
      'membership',
      'attendance',
      'enrolment',
      'mentorship',
      'tie',
      'contact',
      'suggestion',
      'introduction',
    ] as const
  ).flatMap((kind) => (records[kind] ?? []).map((record) => ({ op: 'put', kind, record }) as Write));

/** Exports a store and imports the directory into another: both, and the directory. */
async function roundTrip(store: Store) {
  const directory = join(await temporaryDirectory(), 'out');
  const files = await exportDirectory(store, directory);
  const other = await temporaryStore();
  if (files.length > 0) await importFiles(other, [directory], {}, { actor: 'system:test' });
  return { directory, files, other };
}

const everything = puts({
  unit: [
    { id: 'R&D', name: 'Research, "and" Development' },
    { id: 'ü', name: ' blanks around ', parent: 'R&D' },
  ],
  topic: [
    { id: 'ci', name: 'CI' },
    { id: 'go', name: 'Go; the language', broader: 'ci' },
  ],
  person: [
    person('a', {
      name: 'Ann\nLee',
      email: 'a@x.org',
      unit: 'ü',
      office: '',
      title: '"Chief"',
      level: -3,
      timezone: 'Europe/Oslo',
      languages: ['de', 'en'],
      hired: '2020-02-29',
      aliases: ['has;semicolon', ''],
      attributes: { level: 'IC2', Level: 'x', ' pad': 'y', dept: 'Ωmega', empty: '', '': 'nameless', 'a;b': '=1+1' },
    }),
    person('b', {
      manager: 'a',
      left: '2024-01-31',
      external: true,
      visibility: 'hidden',
      introduces: false,
      mentorCapacity: 0,
      pausedUntil: '2025-01-01',
    }),
    person('ид 🙂, "x"', { name: '\ud800 half' }),
  ],
  community: [
    { id: 'k', name: 'K', kind: 'excellence', goals: ' padded goals ', purpose: 'p', topics: ['go', 'ci'] },
    { id: 'l', name: 'L', kind: 'practice', topics: ['go', 'go'] },
  ],
  event: [
    {
      id: 'e',
      name: 'E',
      kind: 'conference',
      start: '2024-05-31T09:00:00Z',
      end: '2024-05-30T09:00:00.000Z',
      speakers: ['a'],
      capacity: 5,
      program: 'p',
    },
    {
      id: 'f',
      name: 'F',
      kind: 'session',
      start: '2024-05-31T09:00:00.000Z',
      parent: 'e',
      speakers: [],
      office: 'Oslo',
      link: 'https://x.org/?a=1,2',
    },
    { id: 'g', name: 'G', kind: 'social', start: '2024-05-31T09:00:00Z', speakers: [] },
  ],
  skill: [
    { person: 'a', topic: 'go', offers: 5, seeks: false },
    { person: 'b', topic: 'go', seeks: true },
  ],
  membership: [
    { person: 'a', community: 'k', role: 'lead', since: '2020-01-01', until: '2019-01-01' },
    { person: 'a', community: 'k', role: 'lead', since: '2021-01-01' },
    { person: 'b', community: 'k', role: 'member' },
  ],
  attendance: [
    { person: 'a', event: 'e', status: 'invited' },
    { person: 'b', event: 'e', status: 'attended', guestOf: 'a' },
  ],
  program: [
    {
      id: 'p',
      name: 'P, "x"',
      formats: ['group', 'micro', 'group'],
      objectives: ['has;semicolon', 'b'],
      start: '2025-01-01',
      end: '2024-01-01',
    },
    { id: 'q', name: 'Q', formats: [], objectives: ['one', 'two'] },
  ],
  enrolment: [
    { person: 'a', program: 'p', roles: ['mentor', 'champion'] },
    { person: 'b', program: 'p', roles: [] },
    { person: 'a', program: 'q', roles: ['leader', 'leader'] },
  ],
  mentorship: [
    {
      id: 'm',
      program: 'p',
      format: 'group',
      mentors: ['b'],
      mentees: ['a', 'ид 🙂, "x"'],
      topic: 'go',
      state: 're-up',
      start: '2024-01-01',
    },
    {
      id: 'n',
      format: 'exchange',
      mentors: ['a', 'b', 'a'],
      mentees: ['b', 'a'],
      state: 'ended',
      start: '2025-01-01',
      end: '2024-01-01',
    },
    { id: 'o', format: 'long-term', mentors: ['a'], mentees: ['b'], state: 'active' },
  ],
  tie: [
    tie('a', 'b', { kind: 'Odd_Kind', weight: 0.1 + 0.2 }),
    tie('a', 'b', { kind: 'reports-to', weight: 1e-7, origin: 'survey', visibility: 'private' }),
    tie('b', 'a', { origin: 'file', first: '2020-01-01T00:00:00.000Z', last: '2021-01-01T00:00:00.000Z' }),
    tie('b', 'a', { kind: 'email', origin: ' padded ' }),
    tie('b', 'ид 🙂, "x"', { kind: 'meeting', weight: 3, first: '2022-01-01T00:00:00.000Z', last: '2021-01-01T00:00:00.000Z' }),
    tie('ид 🙂, "x"', 'a', {
      weight: 2.5,
      origin: 'contacts',
      visibility: 'private',
      first: '2023-01-01T00:00:00.000Z',
      last: '2023-01-02T00:00:00.000Z',
    }),
  ],
  contact: [
    { source: 'ид 🙂, "x"', target: 'a', kind: 'contact', time: '2023-01-01T00:00:00.000Z', weight: 1, history: false },
    { source: 'ид 🙂, "x"', target: 'a', kind: 'contact', time: '2023-01-02T00:00:00.000Z', weight: 1.5, history: false },
    { source: 'b', target: 'a', kind: 'email', time: '2023-01-02T00:00:00Z', weight: 1, history: true },
  ],
  suggestion: [
    { id: 's', for: 'a', person: 'b', reasons: ['You both know Jo; and Li'], state: 'shown', at: '2024-01-01T00:00:00.000Z' },
    {
      id: 't',
      for: 'b',
      person: 'a',
      reasons: [],
      state: 'met',
      at: '2024-01-01T00:00:00Z',
      plan: 'spring',
      plannedFor: '2024-02-01',
    },
  ],
  introduction: ['Hello;\nwill you?', ' Hello.\n', ''].map((text, i) => ({
    id: `i${i}`,
    for: 'a',
    person: 'ид 🙂, "x"',
    via: 'b',
    text,
    state: 'asked' as const,
    at: '2024-01-01T00:00:00.000Z',
  })),
});

describe('export of a store', () => {
  test('and import into a new one give the same records, whatever is in them', async () => {
    const store = await temporaryStore();
    await store.apply(everything, 'system:test');
    const { directory, other } = await roundTrip(store);
    expect(await dump(other)).toEqual(await dump(store));
    expect((await readdir(directory)).sort()).toEqual(
      [
        ...['attendance', 'communities', 'contacts', 'enrolments', 'events', 'introductions', 'memberships'].map(
          (name) => `${name}.csv`,
        ),
        ...['mentorships', 'people', 'programs', 'skills', 'suggestions', 'ties', 'topics', 'units'].map((name) => `${name}.csv`),
        ...['community', 'contact', 'event', 'introduction', 'membership', 'person'].map((kind) => `${kind}.jsonl`),
        ...['enrolment', 'mentorship', 'program', 'suggestion', 'tie', 'unit'].map((kind) => `${kind}.jsonl`),
      ].sort(),
    );
  });

  test('and import into the same one change nothing', async () => {
    const store = await temporaryStore();
    await store.apply(everything, 'system:test');
    const seq = await store.seq();
    const { directory } = await roundTrip(store);
    expect((await importFiles(store, [directory], {}, { actor: 'system:test' })).seq).toBe(seq);
  });

  test('keeps in mind which ties are sums over contacts', async () => {
    const store = await temporaryStore();
    await importTexts(store, { 'people.csv': 'id\na\nb\n', 'contacts.csv': 'source,target,time\na,b,1\na,b,2\n' });
    const { other } = await roundTrip(store);
    for (const each of [store, other]) await importTexts(each, { 'contacts.csv': 'source,target,time\na,b,3\n' });
    expect(await all(store, 'tie')).toMatchObject([{ weight: 3 }]);
    expect(await dump(other)).toEqual(await dump(store));
  });

  test('has no file for what there is none of, and columns only for what is there', async () => {
    const store = await temporaryStore();
    await importTexts(store, { 'people.csv': 'id,unit,Job Title\nb,,Smith\na,R,\n', 'ties.csv': 'source,target\na,b\n' });
    const { directory, files } = await roundTrip(store);
    expect(files).toEqual([
      { file: 'units.csv', records: 1 },
      { file: 'people.csv', records: 2 },
      { file: 'ties.csv', records: 1 },
    ]);
    expect(await readFile(join(directory, 'people.csv'), 'utf8')).toBe('id,name,unit,Job Title\na,a,R,\nb,b,,Smith\n');
    expect(await readFile(join(directory, 'ties.csv'), 'utf8')).toBe('source,target\na,b\n');
    expect((await roundTrip(await temporaryStore())).files).toEqual([]);
  });

  test('writes into no directory that holds something', async () => {
    const directory = await temporaryDirectory();
    await writeFile(join(directory, 'notes.txt'), 'x');
    await expect(exportDirectory(await temporaryStore(), directory)).rejects.toMatchObject({ type: 'usage' });
    await mkdir(join(directory, 'empty'));
    await exportDirectory(await temporaryStore(), join(directory, 'empty'));
  });

  test('of people with any texts in their fields and attributes comes back the same', async () => {
    const any = fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replaceAll('\0', ''));
    const word = fc.oneof(
      any,
      fc.constantFrom('', ' ', 'level', 'Level', 'a;b', '"', '\r\n', '=x', '\ufeff', 'id', '-', 'constructor'),
    );
    const record = fc.record({
      name: word.filter((text) => text !== ''),
      office: fc.option(word, { nil: undefined }),
      languages: fc.array(word, { maxLength: 3 }),
      level: fc.option(fc.integer(), { nil: undefined }),
      attributes: fc.dictionary(
        word.filter((key) => key !== '__proto__'),
        word,
        { maxKeys: 4, noNullPrototype: true },
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 6 }), async (records) => {
        const store = await temporaryStore();
        const written = records.map(({ office, level, ...rest }, i) =>
          person(`p${i}`, { ...rest, ...(office !== undefined && { office }), ...(level !== undefined && { level }) }),
        );
        await store.apply(puts({ person: written }), 'system:test');
        expect(await dump((await roundTrip(store)).other)).toEqual(await dump(store));
      }),
      { numRuns: 40 },
    );
  });
});
