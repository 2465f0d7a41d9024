import { describe, expect, test } from 'vitest';
import { importFiles } from '../../../server/import/import-files.ts';
import { datasets } from '../../support/datasets.ts';
import { all, faultsOf, importTexts, temporaryStore } from '../../support/imports.ts';

const people = 'id\na\nb\nc\nd\n';
const files = {
  'people.csv': people,
  'topics.csv': 'id\nGraphs\n',
  'programs.csv':
    'id,name,start,end,formats,objectives\np1,Spring,2025-01,2025-06-30,Long Term;leader_session,Widen reach;Keep knowledge\np2,,,,,\n',
  'enrolments.csv': 'person,program,roles\na,p1,Mentor;Champion\nb,p1,mentee\nc,p2,\n',
  'mentorships.csv':
    'id,program,format,mentors,mentees,topic,state,start,end\nm1,p1,GROUP,a;d,b; c,Graphs,Re Up,2025-01-15T09:00Z,2025-06-30\nm2,,,a,b,,,,\n',
};

describe('programs.csv, enrolments.csv and mentorships.csv', () => {
  test('give programmes, who takes part, and who learns from whom', async () => {
    const store = await temporaryStore();
    const { changes, warnings } = await importTexts(store, files);
    expect(warnings).toEqual([]);
    expect(changes).toMatchObject({ program: { added: 2 }, enrolment: { added: 3 }, mentorship: { added: 2 } });
    expect(await all(store, 'program')).toEqual([
      {
        id: 'p1',
        name: 'Spring',
        formats: ['long-term', 'leader-session'],
        objectives: ['Widen reach', 'Keep knowledge'],
        start: '2025-01-01',
        end: '2025-06-30',
      },
      { id: 'p2', name: 'p2', formats: [], objectives: [] },
    ]);
    expect(await all(store, 'enrolment')).toEqual([
      { person: 'a', program: 'p1', roles: ['mentor', 'champion'] },
      { person: 'b', program: 'p1', roles: ['mentee'] },
      { person: 'c', program: 'p2', roles: [] },
    ]);
    expect(await all(store, 'mentorship')).toEqual([
      {
        id: 'm1',
        program: 'p1',
        format: 'group',
        mentors: ['a', 'd'],
        mentees: ['b', 'c'],
        topic: 'Graphs',
        state: 're-up',
        start: '2025-01-15',
        end: '2025-06-30',
      },
      { id: 'm2', format: 'long-term', mentors: ['a'], mentees: ['b'], state: 'active' },
    ]);
    const { seq } = await importTexts(store, files);
    expect(seq).toBe(await store.seq());
    expect((await store.changesSince(0)).filter(({ kind }) => kind === 'mentorship')).toHaveLength(2);
  });

  test('tell each bad row with its column, value and what was expected, and are not imported', async () => {
    const store = await temporaryStore();
    const faults = await faultsOf(
      {
        'people.csv': people,
        'programs.csv': 'id,start,end,formats\np1,soon,,\np2,2025-02-01,2025-01-01,\np3,,,group;speed\n',
        'enrolments.csv': 'person,program,roles\nnobody,p1,\na,none,\na,p1,guru\na,,\n',
        'mentorships.csv': [
          'id,program,mentors,mentees,topic,state,start,end',
          'm1,p1,a;nobody,b,,,,',
          'm2,none,a,b,,,,',
          'm3,,a,b,none,,,',
          'm4,,a,,,,,',
          'm5,,a,b,,over,,',
          'm6,,a,a,,,,',
          'm7,,a,b,,,2025-02-01,2025-01-31',
          'm8,,;,b,,,,',
          'm1,,a,b,,,,',
        ].join('\n'),
      },
      {},
      store,
    );
    const told = faults.map(({ file, line, column, value, detail }) => `${file}:${line} ${column} ${value}: ${detail}`);
    const word = 'expected one of';
    expect(told).toEqual([
      'enrolments.csv:2 person nobody: unknown person: expected one of people.csv or the store (or --create-missing)',
      'enrolments.csv:3 program none: unknown program: expected one of programs.csv or the store',
      `enrolments.csv:4 roles guru: ${word} mentor, mentee, leader, champion, coordinator`,
      'enrolments.csv:5 program : empty: expected a value',
      'mentorships.csv:2 mentors nobody: unknown person: expected one of people.csv or the store (or --create-missing)',
      'mentorships.csv:3 program none: unknown program: expected one of programs.csv or the store',
      'mentorships.csv:4 topic none: unknown topic: expected one of topics.csv or the store',
      'mentorships.csv:5 mentees : empty: expected a value',
      `mentorships.csv:6 state over: ${word} requested, proposed, accepted, active, re-up, completed, ended, declined, expired`,
      'mentorships.csv:7 mentees a: expected somebody else than the mentor: nobody is their own',
      'mentorships.csv:8 end 2025-01-31: before start: expected 2025-02-01 or later',
      'mentorships.csv:9 mentors : at least one mentor',
      'programs.csv:2 start soon: expected a date: ISO 8601 (2024-05-31, 2024-05)',
      'programs.csv:3 end 2025-01-01: before start: expected 2025-02-01 or later',
      expect.stringMatching(/^programs\.csv:4 formats group;speed: expected one of long-term, micro, /),
    ]);
    expect(await store.seq()).toBe(0);
  });

  test('make people who are not known, where that is asked for', async () => {
    const store = await temporaryStore();
    await importTexts(store, { 'mentorships.csv': 'id,mentors,mentees\nm,x,y;z\n' }, { createMissing: true });
    expect((await all(store, 'person')).map(({ id }) => id)).toEqual(['x', 'y', 'z']);
  });

  test('may refer to what the store holds', async () => {
    const store = await temporaryStore();
    await importTexts(store, files);
    const { changes } = await importTexts(store, { 'mentorships.csv': 'id,program,mentors,mentees,state\nm2,p2,c,d,ended\n' });
    expect(changes).toMatchObject({ mentorship: { changed: 1 } });
    expect(await store.get('mentorship', 'm2')).toMatchObject({ program: 'p2', mentors: ['c'], state: 'ended' });
  });
});

describe.skipIf(!datasets.present)('cncf-lfx-mentoring', () => {
  test('has programmes as it is, and their mentorships where its rows are read as such', async () => {
    const store = await temporaryStore();
    const directory = datasets.path('cncf-lfx-mentoring');
    const { warnings } = await importFiles(store, [directory], {}, { actor: 'system:test' });
    expect(warnings[0]).toMatchObject({ file: 'programs.csv', detail: expect.stringMatching(/^columns left out.*mentors/) });
    expect(await store.get('program', 'q001')).toMatchObject({ start: '2022-03-01', end: '2022-05-31' });

    const map = ['programs.csv=mentorships', 'programs.program=id'];
    const { changes } = await importFiles(store, [directory], { map }, { actor: 'system:test' });
    expect(changes.mentorship).toEqual({ added: 523, changed: 0, unchanged: 0 });
    // SOURCE.md: 1,073 rows of who mentored whom.
    const pairs = (await all(store, 'mentorship')).reduce((sum, each) => sum + each.mentors.length * each.mentees.length, 0);
    expect(pairs).toBe(1073);
  });
});
