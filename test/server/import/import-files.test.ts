import { existsSync, readdirSync, readlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importFiles } from '../../../server/import/import-files.ts';
import type { Store } from '../../../server/store/store.ts';
import { dump } from '../../support/dump.ts';
import { all, faultsOf, filesIn, importTexts, temporaryStore } from '../../support/imports.ts';

const people = 'id,unit\na,R\nb,R\nc,S\n';

describe('rows of one key', () => {
  test('of ties add up: weights sum, the first is the earliest and the last the latest', async () => {
    const store = await temporaryStore();
    const ties =
      'source,target,type,weight,first,last\na,b,Reports_To,1,2020-03,2020-04\na,b,reports to,2.5,2020-01,2020-02\nb,a,reports-to,1,,\n';
    await importTexts(store, { 'people.csv': people, 'ties.csv': ties });
    expect(await all(store, 'tie')).toEqual([
      {
        source: 'a',
        target: 'b',
        kind: 'reports-to',
        weight: 3.5,
        first: '2020-01-01T00:00:00.000Z',
        last: '2020-04-01T00:00:00.000Z',
        origin: 'file',
        visibility: 'shared',
      },
      { source: 'b', target: 'a', kind: 'reports-to', weight: 1, origin: 'file', visibility: 'shared' },
    ]);
  });

  test('of people are at fault, and the second names the first', async () => {
    expect(await faultsOf({ 'people.csv': 'id,name\na,A\nb,B\na,A\n' })).toEqual([
      { file: 'people.csv', line: 4, column: 'id', value: 'a', detail: 'given twice, first on line 2: expected each id once' },
    ]);
  });

  test('of skills are taken together, unless they disagree', async () => {
    const store = await temporaryStore();
    const files = { 'people.csv': people, 'topics.csv': 'id\ngo\n' };
    await importTexts(store, { ...files, 'skills.csv': 'person,topic,offers,seeks\na,go,3,\na,go,,yes\n' });
    expect(await all(store, 'skill')).toEqual([{ person: 'a', topic: 'go', offers: 3, seeks: true }]);
    const faults = await faultsOf({ ...files, 'skills.csv': 'person,topic,offers\na,go,3\na,go,4\n' });
    expect(faults).toMatchObject([{ line: 3, column: 'offers', value: '4', detail: expect.stringMatching(/than on line 2/) }]);
  });

  test('one of them private makes the tie private', async () => {
    const store = await temporaryStore();
    const ties = 'source,target,visibility\na,b,shared\na,b,Private\na,b,\n';
    await importTexts(store, { 'people.csv': people, 'ties.csv': ties });
    expect(await all(store, 'tie')).toMatchObject([{ weight: 3, visibility: 'private' }]);
  });
});

describe('a second import', () => {
  const files = {
    'people.csv': people,
    'ties.csv': 'source,target,weight\na,b,0.1\na,b,0.2\nb,c,3\n',
    'communities.csv': 'id,name,kind,goals,topics\nk,Kappa,Excellence,Show value,go;ci\n',
    'topics.csv': 'id,broader\ngo,ci\nci,\n',
    'memberships.csv': 'person,community,role,since\na,k,Lead,2020-01\na,k,,2021-01\n',
    'events.csv': 'id,kind,start,speakers\ne,Lunch and Learn,2024-05-31T12:00Z,a;b\n',
    'attendance.csv': 'person,event,guestOf\nc,e,a\n',
    'skills.csv': 'person,topic,offers\na,go,5\n',
  };

  test('of the same files writes nothing and leaves the number of the last change', async () => {
    const store = await temporaryStore();
    const first = await importTexts(store, files);
    const before = await dump(store);
    const second = await importTexts(store, files);
    expect(second.seq).toBe(first.seq);
    expect(Object.values(second.changes).map((kind) => [kind!.added, kind!.changed])).toEqual(Array(8).fill([0, 0]));
    expect(await dump(store)).toEqual(before);
    expect(before).toHaveLength(15);
  });

  test('replaces what is under its keys and leaves all else', async () => {
    const store = await temporaryStore();
    await importTexts(store, files);
    const report = await importTexts(store, { 'people.csv': 'id,name\na,Ann\nd,Dan\n', 'ties.csv': 'source,target\nb,c\n' });
    expect(report.changes).toEqual({
      person: { added: 1, changed: 1, unchanged: 0 },
      tie: { added: 0, changed: 1, unchanged: 0 },
    });
    expect((await all(store, 'person')).map(({ id, name, unit }) => [id, name, unit])).toEqual([
      ['a', 'Ann', undefined],
      ['b', 'b', 'R'],
      ['c', 'c', 'S'],
      ['d', 'Dan', undefined],
    ]);
    expect((await all(store, 'tie')).map(({ weight }) => weight)).toEqual([0.1 + 0.2, 1]);
  });

  test('leaves what people chose where no file states it, in a cell or a whole column', async () => {
    const store = await temporaryStore();
    const chosen = 'id,visibility,introduces,mentorCapacity,pausedUntil\n';
    await importTexts(store, { 'people.csv': `${chosen}a,hidden,no,0,2026-05-01\nb,communities,,,\n` });
    const own = async () =>
      (await all(store, 'person')).map(({ visibility, introduces, mentorCapacity, pausedUntil }) =>
        [visibility, introduces, mentorCapacity, pausedUntil].join(' '),
      );
    const before = ['hidden false 0 2026-05-01', 'communities true 2 '];
    expect(await own()).toEqual(before);
    const report = await importTexts(store, { 'people.csv': 'id,title\na,Boss\nb,\n' });
    expect(report.changes.person).toEqual({ added: 0, changed: 1, unchanged: 1 });
    expect(await own()).toEqual(before);
    await importTexts(store, { 'people.csv': `${chosen}a,,,,\nb,,no,,\n` });
    expect(await own()).toEqual([before[0], 'communities false 2 ']);
    await importTexts(store, { 'person.jsonl': '{"id":"a","visibility":"open"}\n' });
    expect((await own())[0]).toBe('open false 0 2026-05-01');
  });

  test('leaves a private tie private where no file says that it is shared', async () => {
    const store = await temporaryStore();
    const seen = async () => (await all(store, 'tie')).map(({ weight, visibility }) => [weight, visibility]);
    await importTexts(store, { 'people.csv': people, 'ties.csv': 'source,target,visibility\na,b,private\nb,c,\n' });
    const report = await importTexts(store, { 'ties.csv': 'source,target,weight\na,b,2\nb,c,1\n' });
    expect(report.changes.tie).toEqual({ added: 0, changed: 1, unchanged: 1 });
    expect(await seen()).toEqual([
      [2, 'private'],
      [1, 'shared'],
    ]);
    await importTexts(store, { 'ties.csv': 'source,target,weight,visibility\na,b,2,shared\na,b,1,\n' });
    expect((await seen())[0]).toEqual([3, 'shared']);
  });

  test('to be seen only is a dry run: the same report, and no change', async () => {
    const store = await temporaryStore();
    const { seq, ...dry } = await importTexts(store, files, { dryRun: true });
    expect(seq).toBeNull();
    expect(await dump(store)).toEqual([]);
    const { seq: after, ...wet } = await importTexts(store, files);
    expect(dry).toEqual(wet);
    expect(after).toBe(15);
  });
});

describe('timed contacts', () => {
  const first = {
    'people.csv': people,
    'contacts.csv': 'source,target,time,weight\na,b,100,1\na,b,100,2\na,b,200,\nb,c,300,5\n',
  };
  const more = { 'contacts.csv': 'source,target,time\na,b,50\nc,a,400\n' };
  const weights = async (store: Parameters<typeof dump>[0]) =>
    Object.fromEntries(
      (await all(store, 'tie')).map(({ source, target, kind, weight }) => [`${source}${target} ${kind}`, weight]),
    );

  test('alone make ties of kind contact: the sum over all that are stored, however many imports they came in', async () => {
    const store = await temporaryStore();
    await importTexts(store, first);
    expect(await weights(store)).toEqual({ 'ab contact': 4, 'bc contact': 5 });
    await importTexts(store, more);
    expect(await weights(store)).toEqual({ 'ab contact': 5, 'bc contact': 5, 'ca contact': 1 });
    const [tie] = await all(store, 'tie');
    expect(tie).toMatchObject({ first: '1970-01-01T00:00:50.000Z', last: '1970-01-01T00:03:20.000Z', origin: 'contacts' });
    const before = await dump(store);
    const seq = await store.seq();
    for (const again of [first, more]) expect((await importTexts(store, again)).seq).toBe(seq);
    expect(await dump(store)).toEqual(before);
  });

  test('given with another weight change the sum', async () => {
    const store = await temporaryStore();
    await importTexts(store, first);
    await importTexts(store, { 'contacts.csv': 'source,target,time,weight\na,b,100,10\n' });
    expect(await weights(store)).toEqual({ 'ab contact': 11, 'bc contact': 5 });
  });

  test('beside ties.csv are history only, also when they come again without it', async () => {
    const store = await temporaryStore();
    const both = { ...first, 'ties.csv': 'source,target,kind,weight\na,b,email,4\nb,c,email,5\n' };
    await importTexts(store, both);
    expect(await weights(store)).toEqual({ 'ab email': 4, 'bc email': 5 });
    const seq = await store.seq();
    expect((await importTexts(store, { 'contacts.csv': first['contacts.csv'] })).seq).toBe(seq);
    await importTexts(store, more);
    expect(await weights(store)).toEqual({ 'ab contact': 1, 'ab email': 4, 'bc email': 5, 'ca contact': 1 });
  });

  test('that made ties make them no longer once ties.csv states the ties', async () => {
    const store = await temporaryStore();
    await importTexts(store, first);
    await importTexts(store, more);
    const { changes } = await importTexts(store, { ...first, 'ties.csv': 'source,target,kind,weight\na,b,email,4\n' });
    expect(await weights(store)).toEqual({ 'ab contact': 1, 'ab email': 4, 'ca contact': 1 });
    expect(changes.tie).toEqual({ added: 1, changed: 2, unchanged: 0 });
  });

  test('of a pair whose tie of their kind is stated in the store are kept as its history, with a warning', async () => {
    const store = await temporaryStore();
    await importTexts(store, { 'people.csv': people, 'ties.csv': 'source,target,weight\na,b,7\n' });
    const { warnings } = await importTexts(store, { 'contacts.csv': first['contacts.csv'] });
    expect(await weights(store)).toEqual({ 'ab contact': 7, 'bc contact': 5 });
    expect(warnings).toEqual([{ file: 'contacts.csv', detail: expect.stringMatching(/^2 contacts are kept as history/) }]);
  });

  test('may stand in ties.csv with a time column: they make ties of their own kinds', async () => {
    const store = await temporaryStore();
    const ties =
      'source,target,type,time,weight,visibility\na,b,meeting,2023-07-01,0.5,private\na,b,meeting,2023-08-01,0.25,\na,b,email,2023-07-01,1,\n';
    await importTexts(store, { 'people.csv': people, 'ties.csv': ties });
    expect(await all(store, 'tie')).toMatchObject([
      { kind: 'email', weight: 1, visibility: 'shared', origin: 'contacts' },
      {
        kind: 'meeting',
        weight: 0.75,
        visibility: 'private',
        first: '2023-07-01T00:00:00.000Z',
        last: '2023-08-01T00:00:00.000Z',
      },
    ]);
    expect(await store.count('contact')).toBe(3);
    await importTexts(store, { 'ties.csv': 'source,target,type,time\na,b,meeting,2023-09\n' });
    expect((await all(store, 'tie'))[1]).toMatchObject({ kind: 'meeting', weight: 1.75, visibility: 'private' });
  });
});

describe('ties', () => {
  test('of weight 0 and with oneself are dropped, with one warning for each sort', async () => {
    const store = await temporaryStore();
    const ties = 'source,target,weight\na,b,0\na,a,1\nb,b,1\na,c,\n';
    const { warnings, changes } = await importTexts(store, { 'people.csv': people, 'ties.csv': ties });
    expect(changes.tie).toEqual({ added: 1, changed: 0, unchanged: 0 });
    expect(warnings).toEqual([
      { file: 'ties.csv', line: 2, detail: 'weight 0: the row is dropped' },
      { file: 'ties.csv', line: 3, detail: 'a tie with oneself: the row is dropped (2 rows, the first on this line)' },
    ]);
  });

  test('are chosen by their kinds and by the weight of their rows', async () => {
    const store = await temporaryStore();
    const ties = 'source,target,kind,weight\na,b,reports_to,1\na,b,reports_to,3\na,c,advice,5\nzz,c,advice,5\n';
    await importTexts(store, { 'people.csv': people, 'ties.csv': ties }, { kinds: ['Reports To'], minWeight: 2 });
    expect(await all(store, 'tie')).toMatchObject([{ kind: 'reports-to', weight: 3 }]);
  });

  test('of a chosen kind that no row has are a warning which names the kinds there are', async () => {
    const { warnings } = await importTexts(
      await temporaryStore(),
      { 'people.csv': people, 'ties.csv': 'source,target,kind\na,b,email\na,c,advice\n' },
      { kinds: ['advise'] },
    );
    expect(warnings).toEqual([{ file: 'ties.csv', detail: 'no tie is of kind "advise": there are email, advice' }]);
  });

  test('to unknown people are at fault, or make these people where that is asked for', async () => {
    const files = { 'people.csv': people, 'ties.csv': 'source,target\na,x\ny,b\n' };
    expect(await faultsOf(files)).toMatchObject([
      { file: 'ties.csv', line: 2, column: 'target', value: 'x', detail: expect.stringMatching(/^unknown person: expected/) },
      { file: 'ties.csv', line: 3, column: 'source', value: 'y' },
    ]);
    const store = await temporaryStore();
    await importTexts(store, files, { createMissing: true });
    expect((await all(store, 'person')).map(({ id, name }) => [id, name])).toContainEqual(['x', 'x']);
    expect(await store.count('tie')).toBe(2);
  });

  test('may refer to people of the store', async () => {
    const store = await temporaryStore();
    await importTexts(store, { 'people.csv': people });
    await importTexts(store, { 'ties.csv': 'source,target\na,b\n' });
    expect(await store.count('tie')).toBe(1);
  });
});

describe('people', () => {
  test('keep columns that are no field as attributes, by the names they have', async () => {
    const store = await temporaryStore();
    await importTexts(store, {
      'people.csv': 'ID,Mentor Capacity,Job Title,Active,introduces,languages\na,3, Smith ,yes,No,de; en\n',
    });
    expect(await all(store, 'person')).toEqual([
      {
        id: 'a',
        name: 'a',
        mentorCapacity: 3,
        introduces: false,
        languages: ['de', 'en'],
        external: false,
        visibility: 'open',
        aliases: [],
        attributes: { 'Job Title': 'Smith', Active: 'yes' },
      },
    ]);
  });

  test('may have attributes called as what every object has, but not one called __proto__', async () => {
    const store = await temporaryStore();
    const { warnings } = await importTexts(store, { 'people.csv': 'id,constructor,__proto__\na,c,p\n' });
    expect((await all(store, 'person'))[0].attributes).toEqual({ constructor: 'c' });
    expect(warnings).toMatchObject([{ line: 1, detail: 'columns left out, not known here: __proto__' }]);
    expect(await faultsOf({ 'person.jsonl': '{"id":"a","constructor":"x"}\n' })).toMatchObject([{ column: 'constructor' }]);
  });

  test('with a level that is no integer have it as an attribute, with one warning for the file', async () => {
    const store = await temporaryStore();
    const { warnings } = await importTexts(store, { 'people.csv': 'id,level\na,Support\nb,3\nc,IC2\n' });
    expect((await all(store, 'person')).map(({ level, attributes }) => [level, attributes])).toEqual([
      [undefined, { level: 'Support' }],
      [3, {}],
      [undefined, { level: 'IC2' }],
    ]);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatchObject({ file: 'people.csv', line: 2, detail: expect.stringMatching(/2 rows/) });
  });

  test('of files in which 1 is the top have their levels turned round', async () => {
    const store = await temporaryStore();
    await importTexts(store, { 'people.csv': 'id,level\na,1\nb,2\nc,5\nd,\n' }, { reverseLevel: true });
    expect((await all(store, 'person')).map(({ level }) => level)).toEqual([5, 4, 1, undefined]);
  });

  test('make the units they name, but not those that units.csv or the store has', async () => {
    const store = await temporaryStore();
    await importTexts(store, { 'people.csv': people, 'units.csv': 'id,name,parent\nR,Research,S\nS,Science,\n' });
    await importTexts(store, { 'people.csv': 'id,unit\nd,R\ne,New\n' });
    expect((await all(store, 'unit')).map(({ id, name }) => [id, name])).toEqual([
      ['New', 'New'],
      ['R', 'Research'],
      ['S', 'Science'],
    ]);
  });
});

describe('what hangs on its own kind', () => {
  test('may come in any order, but never hang on itself by any way round', async () => {
    expect(await faultsOf({ 'people.csv': 'id\na\n', 'units.csv': 'id,parent\nx,y\ny,z\nz,x\nw,x\nv,v\nu,\n' })).toMatchObject([
      { file: 'units.csv', line: 2, column: 'parent', value: 'y', detail: 'a circle: x → y → z → x: expected a forest' },
      { line: 3 },
      { line: 4 },
      { line: 6, value: 'v' },
    ]);
  });

  test('also when the circle closes through the store', async () => {
    const store = await temporaryStore();
    await importTexts(store, { 'people.csv': 'id,manager\na,b\nb,\n' });
    expect(await faultsOf({ 'people.csv': 'id,manager\nb,a\n' }, {}, store)).toMatchObject([
      { line: 2, column: 'manager', value: 'a' },
    ]);
    await importTexts(store, { 'people.csv': 'id,manager\nb,a\na,\n' });
  });

  test('must be there', async () => {
    expect(await faultsOf({ 'people.csv': 'id,manager\na,nobody\n' })).toMatchObject([
      { line: 2, column: 'manager', value: 'nobody' },
    ]);
  });
});

describe('columns and files', () => {
  test('are renamed by --map, or left out', async () => {
    const store = await temporaryStore();
    const files = {
      'people.csv': 'No,Department\na,R\n',
      'teams.csv': 'team,kind\nt,squad\n',
      'memberships.csv': 'id,team,from\na,t,2020-01\n',
    };
    const map = [
      'people.no=id',
      'people.Department=unit',
      'teams.csv=communities',
      'communities.team=id',
      'teams.kind=',
      'memberships.id=person',
      'memberships.team=community',
      'memberships.from=since',
    ];
    const { warnings } = await importTexts(store, files, { map });
    expect(warnings).toEqual([]);
    expect(await all(store, 'person')).toMatchObject([{ id: 'a', unit: 'R' }]);
    expect(await all(store, 'community')).toMatchObject([{ id: 't', kind: 'group' }]);
    expect(await all(store, 'membership')).toEqual([{ person: 'a', community: 't', role: 'member', since: '2020-01-01' }]);
  });

  test('that --map names and that are not there are wrong usage, which says what is there', async () => {
    const importing = (map: string[]) => importTexts(awaited, { 'people.csv': people }, { map });
    const awaited = await temporaryStore();
    await expect(importing(['people.team=unit'])).rejects.toMatchObject({
      type: 'usage',
      message: expect.stringMatching(/people: id, unit/),
    });
    await expect(importing(['people=unit'])).rejects.toMatchObject({ type: 'usage' });
    await expect(importing(['people.csv=folk'])).rejects.toMatchObject({
      type: 'usage',
      message: expect.stringMatching(/"folk"/),
    });
    await expect(importTexts(awaited, { 'people.csv': people }, { only: ['ties'] })).rejects.toMatchObject({ type: 'usage' });
  });

  test('that are not known are left out with a warning each', async () => {
    const { warnings, files } = await importTexts(await temporaryStore(), {
      'people.csv': people,
      'ties.csv': 'source,target,program,note\na,b,p,n\n',
      'train.csv': 'x\n',
    });
    expect(files.map(({ file }) => file)).toEqual(['people.csv', 'ties.csv']);
    expect(warnings).toMatchObject([
      { file: 'ties.csv', line: 1, detail: 'columns left out, not known here: program, note' },
      { file: 'train.csv', detail: expect.stringMatching(/not a file that is known/) },
    ]);
  });

  test('are chosen by --only, without a word about the others', async () => {
    const store = await temporaryStore();
    const files = { 'people.csv': people, 'ties.csv': 'no,such\n', 'train.csv': 'x\n' };
    expect((await importTexts(store, files, { only: ['people'] })).warnings).toEqual([]);
  });

  test('that are missing or mean the same are told with the header’s line, and once: not again for each row', async () => {
    expect(
      await faultsOf({
        'people.csv': 'name\na\n',
        'ties.csv': 'source,target,SOURCE\na,b,c\n',
        'contacts.csv': 'source,target\na,b\n',
      }),
    ).toMatchObject([
      { file: 'contacts.csv', line: 1, column: 'time', detail: expect.stringMatching(/^no such column among source, target/) },
      { file: 'people.csv', line: 1, column: 'id' },
      { file: 'ties.csv', line: 1, column: 'SOURCE', detail: expect.stringMatching(/two columns mean the same/) },
    ]);
  });

  test('of a directory without a file that is known are nothing to import', async () => {
    const store = await temporaryStore();
    await expect(importTexts(store, { 'train.csv': 'x\n' })).rejects.toMatchObject({ type: 'usage' });
    await expect(importFiles(store, ['/no/such/place'], {}, { actor: 'system:test' })).rejects.toMatchObject({ type: 'usage' });
  });
});

describe('KIND.jsonl', () => {
  test('adds to what the table of its kind states, exactly as it stands', async () => {
    const store = await temporaryStore();
    const jsonl = '{"id":"a","attributes":{"level":"IC"},"office":" Oslo "}\n\n{"id":"z","name":"Zoë"}\n';
    await importTexts(store, { 'people.csv': 'id,dept\na,R\n', 'person.jsonl': jsonl });
    expect(await all(store, 'person')).toMatchObject([
      { id: 'a', name: 'a', office: ' Oslo ', attributes: { dept: 'R', level: 'IC' } },
      { id: 'z', name: 'Zoë' },
    ]);
  });

  test('with lines that are no records is at fault', async () => {
    const jsonl =
      '{"id":"a"}\nnot json\n[]\n{"id":"b","level":"x"}\n{"name":"no id"}\n{"id":"c","nme":"x"}\n{"id":"a","name":"B"}\n';
    expect(await faultsOf({ 'people.csv': 'id,name\na,A\n', 'person.jsonl': jsonl })).toMatchObject([
      { file: 'person.jsonl', line: 2, value: 'not json' },
      { line: 3 },
      { line: 4, column: 'level', value: '"x"' },
      { line: 5, column: 'id', detail: expect.stringMatching(/missing/) },
      { line: 6, column: 'nme' },
      { line: 7, column: 'name', value: 'B', detail: expect.stringMatching(/line 2 of people.csv/) },
    ]);
  });
});

describe('an edge list', () => {
  test('makes its people, with the units of a label file', async () => {
    const store = await temporaryStore();
    const directory = await filesIn({ 'g.txt': '# from\tto\r\n1 2\r\n2\t3\r\n1 2\r\n', 'g-labels.txt': '1 7\n2 7\n3 8\n' });
    const paths = [`${directory}/g.txt`, `${directory}/g-labels.txt`];
    await importFiles(store, paths, {}, { actor: 'system:test' });
    expect((await all(store, 'person')).map(({ id, unit }) => [id, unit])).toEqual([
      ['1', '7'],
      ['2', '7'],
      ['3', '8'],
    ]);
    expect((await all(store, 'tie')).map(({ source, target, weight }) => [source, target, weight])).toEqual([
      ['1', '2', 2],
      ['2', '3', 1],
    ]);
    const seq = await store.seq();
    expect((await importFiles(store, paths, {}, { actor: 'system:test' })).seq).toBe(seq);
  });

  test('with other than two ids on a line is at fault', async () => {
    const store = await temporaryStore();
    const directory = await filesIn({ 'g.txt': '1 2\n1\n1 2 3\n' });
    await expect(importFiles(store, [`${directory}/g.txt`], {}, { actor: 'system:test' })).rejects.toMatchObject({
      errors: [{ line: 2 }, { line: 3, value: '1 2 3' }],
    });
  });
});

describe('an import', () => {
  /** Files of SQLite without a name that this process has open. */
  const staging = () => readdirSync('/proc/self/fd').filter((number) => linkOf(`/proc/self/fd/${number}`).includes('etilqs_'));
  const linkOf = (path: string) => {
    try {
      return readlinkSync(path);
    } catch {
      return ''; // closed meanwhile
    }
  };

  test.skipIf(!existsSync('/proc/self/fd'))(
    'leaves no staging behind, whether it succeeds, is rejected, or is stopped',
    async () => {
      const store = await temporaryStore();
      // larger than what SQLite holds in memory
      const large = `id,note\n${Array.from({ length: 400 }, (_, i) => `${i},${'x'.repeat(100_000)}`).join('\n')}\n`;
      const directory = await filesIn({ 'people.csv': large });
      let during = 0;
      const progress = (stage: string) => {
        during = staging().length;
        if (stage === 'compare') throw new Error('stopped');
      };
      await expect(importFiles(store, [directory], {}, { actor: 'system:test', progress })).rejects.toThrow('stopped');
      expect([during, staging()]).toEqual([1, []]);
      await faultsOf({ 'people.csv': `${large}0,again\n` });
      expect(staging()).toEqual([]);
      await importFiles(store, [directory], { dryRun: true }, { actor: 'system:test' });
      expect(staging()).toEqual([]);
    },
  );

  test('that is stopped while writing has written nothing', async () => {
    const store = await temporaryStore();
    const directory = await filesIn({ 'people.csv': `id\n${Array.from({ length: 3_000 }, (_, i) => i).join('\n')}\n` });
    let writing = false;
    const signal = {
      throwIfAborted: () => {
        if (writing) throw new Error('stopped');
      },
    };
    const progress = (stage: string, done: number) => {
      writing = stage === 'write' && done > 0;
    };
    await expect(importFiles(store, [directory], {}, { actor: 'system:test', signal, progress })).rejects.toThrow('stopped');
    expect(await dump(store)).toEqual([]);
    expect(await store.seq()).toBe(0);
  });

  test('tells how many bytes it has read and how many records it has written', async () => {
    const seen: Record<string, [number, number]> = {};
    const directory = await filesIn({ 'people.csv': people, 'ties.csv': 'source,target\na,b\n' });
    await importFiles(
      await temporaryStore(),
      [directory],
      {},
      {
        actor: 'system:test',
        progress: (stage, done, total) => {
          seen[stage] = [done, total];
        },
      },
    );
    expect(seen).toEqual({ read: [38, 38], compare: [1, 1], write: [6, 6] });
  });

  test('signs its changes with its actor', async () => {
    const store = await temporaryStore();
    await importTexts(store, { 'people.csv': 'id\na\n' });
    expect(await store.changesSince(0)).toMatchObject([
      { seq: 1, actor: 'system:test', op: 'put', kind: 'person', record: { id: 'a' } },
    ]);
  });
});

describe('what is written between the comparison of an import and its writes', () => {
  const rest = { actor: 'system:test' };

  /** Runs `meanwhile` when the import has compared and before it writes: the store is then as the import does not know it. */
  function withMeanwhile(store: Store, meanwhile: () => Promise<unknown>): Store {
    const apply: Store['apply'] = async (writes, actor) => {
      await meanwhile();
      return store.apply(writes, actor);
    };
    return { ...store, apply };
  }

  test('by another import is in the sums over contacts, in the ties they make and in the report', async () => {
    const store = await temporaryStore();
    await importTexts(store, { 'people.csv': people });
    const contacts = (lines: string) => ({ 'contacts.csv': `source,target,time\n${lines}` });
    const slow = await filesIn(contacts('a,b,100\nb,c,100\n'));
    const interleaved = withMeanwhile(store, () => importTexts(store, contacts('a,b,200\na,b,300\n')));
    const report = await importFiles(interleaved, [slow], {}, rest);
    expect((await all(store, 'tie')).map(({ source, target, weight }) => [source, target, weight])).toEqual([
      ['a', 'b', 3],
      ['b', 'c', 1],
    ]);
    expect(report.changes).toEqual({
      tie: { added: 1, changed: 1, unchanged: 0 },
      contact: { added: 2, changed: 0, unchanged: 0 },
    });
    const serial = await temporaryStore();
    for (const files of [{ 'people.csv': people }, contacts('a,b,200\na,b,300\n'), contacts('a,b,100\nb,c,100\n')])
      await importTexts(serial, files);
    expect(await dump(store)).toEqual(await dump(serial));
  });

  test('by a person about themselves stays', async () => {
    const store = await temporaryStore();
    await importTexts(store, { 'people.csv': people });
    const hide = async () => {
      const record = (await store.get('person', 'a'))!;
      await store.apply([{ op: 'put', kind: 'person', record: { ...record, visibility: 'hidden' } }], 'a');
    };
    await importFiles(withMeanwhile(store, hide), [await filesIn({ 'people.csv': 'id,title\na,Boss\n' })], {}, rest);
    expect(await store.get('person', 'a')).toMatchObject({ title: 'Boss', visibility: 'hidden' });
  });

  test('decides whether contacts are history, as if it had been there before', async () => {
    const store = await temporaryStore();
    await importTexts(store, { 'people.csv': people });
    const stated = () => importTexts(store, { 'ties.csv': 'source,target,weight\na,b,7\n' });
    const slow = await filesIn({ 'contacts.csv': 'source,target,time\na,b,100\n' });
    const report = await importFiles(withMeanwhile(store, stated), [slow], {}, rest);
    expect(await all(store, 'tie')).toMatchObject([{ weight: 7, origin: 'file' }]);
    expect(await all(store, 'contact')).toMatchObject([{ history: true }]);
    expect(report.warnings).toMatchObject([{ detail: expect.stringContaining('kept as history') }]);
  });

  test('by the same import leaves nothing to write', async () => {
    const store = await temporaryStore();
    const files = { 'people.csv': people, 'ties.csv': 'source,target\na,b\n' };
    const once = withMeanwhile(store, () => importTexts(store, files));
    const report = await importFiles(once, [await filesIn(files)], {}, rest);
    expect(report).toMatchObject({ seq: 6, changes: { person: { unchanged: 3 }, tie: { unchanged: 1 } } });
    expect(await store.seq()).toBe(6);
  });
});
