import { expect, test } from 'vitest';
import { seededRandom } from '../../../graph/arrays/seeded-random.ts';
import { dump } from '../../support/dump.ts';
import { faultsOf, importTexts, temporaryStore } from '../../support/imports.ts';

/** Rows of a table by cells: the first is the header. */
type Rows = string[][];
/** What is done to a row, and which column the fault is to be in. */
type Damage = {
  files: string[];
  damage: (cells: string[], at: (name: string) => number) => (string | Buffer)[] | string;
  column?: string;
};

const people = 400;

/** A sound organization in seven files: names with quotes, delimiters and line ends in them. */
function organization(): Record<string, Rows> {
  const random = seededRandom(7);
  const person = () => `p${Math.floor(random() * people)}`;
  const several = (n: number, row: (i: number) => string[]) => Array.from({ length: n }, (_, i) => row(i));
  const pairs = (n: number, rest: (i: number) => string[]) =>
    several(n, (i) => {
      const source = person();
      let target = person();
      while (target === source) target = person();
      return [source, target, ...rest(i)];
    });
  return {
    'units.csv': [
      ['id', 'name', 'parent'],
      ...several(60, (i) => [`u${i}`, `Unit "${i}", of many`, i === 0 ? '' : `u${Math.floor((i - 1) / 3)}`]),
    ],
    'topics.csv': [['id', 'name', 'broader'], ...several(60, (i) => [`t${i}`, `Topic ${i}`, ''])],
    'people.csv': [
      ['id', 'name', 'unit', 'level', 'hired', 'visibility', 'external', 'manager', 'note'],
      ...several(people, (i) => [
        `p${i}`,
        i % 7 === 0 ? `Row\n${i}, Ann` : `Name ${i}`,
        `u${i % 60}`,
        String(i % 5),
        '2020-05',
        'open',
        'no',
        i === 0 ? '' : 'p0',
        'x',
      ]),
    ],
    'communities.csv': [
      ['id', 'name', 'kind', 'goals', 'topics'],
      ...several(60, (i) => [`c${i}`, `C ${i}`, 'excellence', 'Goal', `t${i};t0`]),
    ],
    'memberships.csv': [
      ['person', 'community', 'role', 'since'],
      ...several(300, (i) => [`p${i}`, `c${i % 60}`, 'core', '2021-01-31']),
    ],
    'ties.csv': [
      ['source', 'target', 'type', 'weight', 'first', 'last'],
      ...pairs(4_000, () => ['advice', '2', '2020-01', '2021-01']),
    ],
    'contacts.csv': [['source', 'target', 'time', 'weight'], ...pairs(4_000, (i) => [String(i * 60), '1'])],
  };
}

const put = (column: string, value: string | Buffer) => (cells: string[], at: (name: string) => number) =>
  cells.map((cell, i) => (i === at(column) ? value : cell));

const damages: Record<string, Damage> = {
  'unknown person': { files: ['ties.csv', 'contacts.csv'], damage: put('target', 'nobody'), column: 'target' },
  'unknown manager': { files: ['people.csv'], damage: put('manager', 'nobody'), column: 'manager' },
  'unknown parent': { files: ['units.csv'], damage: put('parent', 'nowhere'), column: 'parent' },
  'unknown topic': { files: ['communities.csv'], damage: put('topics', 't1;t999'), column: 'topics' },
  'unknown community': { files: ['memberships.csv'], damage: put('community', 'c999'), column: 'community' },
  'bad time': { files: ['contacts.csv'], damage: put('time', '31/12/2020'), column: 'time' },
  'impossible day': { files: ['ties.csv'], damage: put('first', '2019-02-30'), column: 'first' },
  'last before first': { files: ['ties.csv'], damage: put('last', '2010-01'), column: 'last' },
  'bad date': { files: ['people.csv'], damage: put('hired', 'last spring'), column: 'hired' },
  'negative weight': { files: ['ties.csv', 'contacts.csv'], damage: put('weight', '-1'), column: 'weight' },
  'no number': { files: ['ties.csv', 'contacts.csv'], damage: put('weight', 'NaN'), column: 'weight' },
  'column missing': { files: ['people.csv', 'ties.csv', 'contacts.csv'], damage: (cells) => cells.slice(0, -1) },
  'column too many': { files: ['people.csv', 'ties.csv', 'memberships.csv'], damage: (cells) => [...cells, 'more'] },
  'NUL byte': { files: ['people.csv'], damage: put('name', 'A\0nn'), column: 'name' },
  'NUL byte in an id': { files: ['people.csv'], damage: (cells) => [`${cells[0]}\0`, ...cells.slice(1)], column: 'id' },
  'NUL byte in a column of no field': { files: ['people.csv'], damage: put('note', '\0'), column: 'note' },
  'Latin-1': { files: ['people.csv'], damage: put('name', Buffer.from('Jürgen', 'latin1')), column: 'name' },
  'Latin-1 in ties': { files: ['ties.csv'], damage: put('type', Buffer.from('café', 'latin1')), column: 'type' },
  'unknown word': { files: ['people.csv'], damage: put('visibility', 'secret'), column: 'visibility' },
  'unknown role': { files: ['memberships.csv'], damage: put('role', 'boss'), column: 'role' },
  'no truth': { files: ['people.csv'], damage: put('external', 'perhaps'), column: 'external' },
  'nothing in a required cell': { files: ['ties.csv', 'contacts.csv'], damage: put('source', ''), column: 'source' },
  'id too long': { files: ['ties.csv'], damage: put('source', 'x'.repeat(201)), column: 'source' },
  'quote not closed': { files: ['people.csv', 'ties.csv'], damage: (cells) => `"${cells.join(',').replaceAll(/[\n"]/g, ' ')}` },
  'quote inside': {
    files: ['people.csv', 'ties.csv'],
    damage: (cells) => `${cells[0]},a"b"${cells.slice(2).join(',').replaceAll(/[\n"]/g, ' ')}`,
  },
  'text after a quote': { files: ['contacts.csv'], damage: (cells) => `"${cells[0]}"x,${cells.slice(1).join(',')}` },
  'excellence without goals': { files: ['communities.csv'], damage: put('goals', ''), column: 'goals' },
};

const line = (cells: (string | Buffer)[] | string): Buffer => {
  if (typeof cells === 'string') return Buffer.from(`${cells}\n`);
  const quoted = cells.map((cell) =>
    Buffer.concat([
      Buffer.from('"'),
      typeof cell === 'string' ? Buffer.from(cell.replaceAll('"', '""')) : cell,
      Buffer.from('"'),
    ]),
  );
  return Buffer.concat([...quoted.flatMap((cell, i) => (i === 0 ? [cell] : [Buffer.from(','), cell])), Buffer.from('\n')]);
};

/** A copy of the organization with this many rows damaged, and where: each damage a copy of a sound row that is added, or a row changed. */
function damaged(rows: number, seed: number) {
  const random = seededRandom(seed);
  const expected: { file: string; line: number; column?: string; damage: string }[] = [];
  const plan = new Map<string, Map<number, string>>();
  const sound = organization();
  const names = Object.keys(damages);
  for (let i = 0; i < rows; ) {
    const name = i < names.length ? names[i] : [...names, 'given twice'][Math.floor(random() * (names.length + 1))];
    const files = damages[name]?.files ?? ['people.csv', 'units.csv', 'topics.csv'];
    const file = files[Math.floor(random() * files.length)];
    const of = plan.get(file) ?? plan.set(file, new Map()).get(file)!;
    // the units and people that others hang on stay sound
    const row = (name === 'given twice' ? 1 : 30) + Math.floor(random() * (sound[file].length - 30));
    if (of.has(row) || of.size > sound[file].length * 0.6) continue;
    of.set(row, name);
    i++;
  }
  const texts: Record<string, Buffer> = {};
  for (const [file, table] of Object.entries(sound)) {
    const at = (name: string) => table[0].indexOf(name);
    const lines: Buffer[] = [];
    let number = 1;
    const add = (cells: (string | Buffer)[] | string, damage?: string, column?: string) => {
      const bytes = line(cells);
      if (damage) expected.push({ file, line: number, damage, ...(column && { column }) });
      lines.push(bytes);
      number += bytes.filter((byte) => byte === 10).length;
    };
    table.forEach((cells, row) => {
      const name = plan.get(file)?.get(row);
      if (name === 'given twice') {
        add(cells);
        add(cells, name, 'id');
      } else if (name) add(damages[name].damage(cells, at), name, damages[name].column);
      else add(cells);
    });
    texts[file] = Buffer.concat(lines);
  }
  return { texts, expected: expected.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line)) };
}

const sound = () => damaged(0, 1).texts;

test('the sound copy imports', async () => {
  const store = await temporaryStore();
  await importTexts(store, sound());
  expect(await store.count('person')).toBe(people);
  expect(await store.count('contact')).toBe(4_000);
});

test('every one of 1,000 damaged rows is listed at its line and column, no sound row is, and the store is as before', async () => {
  const store = await temporaryStore();
  await importTexts(store, sound());
  const before = await dump(store);
  const seq = await store.seq();
  const { texts, expected } = damaged(1_000, 3);
  expect(expected).toHaveLength(1_000);
  expect(new Set(expected.map(({ damage }) => damage)).size).toBe(Object.keys(damages).length + 1);

  const faults = await faultsOf(texts, {}, store);
  const places = faults.map(({ file, line }) => `${file}:${line}`);
  expect(places).toEqual(expected.map(({ file, line }) => `${file}:${line}`));
  for (const [i, { column, damage }] of expected.entries()) if (column) expect(faults[i].column, damage).toBe(column);
  for (const fault of faults) expect(fault.detail).toMatch(/expected|goals/);
  expect(await dump(store)).toEqual(before);
  expect(await store.seq()).toBe(seq);
});

test('of more than 1,000 faults 1,000 are listed, of as many rows as that, and all are counted', async () => {
  const rows = Array.from({ length: 1_500 }, (_, i) => `p${i},maybe,secret`);
  const store = await temporaryStore();
  await expect(importTexts(store, { 'people.csv': `id,external,visibility\n${rows.join('\n')}\n` })).rejects.toMatchObject({
    errorCount: 3_000,
    message: '3,000 faults in 1,500 rows of people.csv; nothing was imported.',
    errors: expect.objectContaining({ length: 1_000, 999: expect.objectContaining({ line: 1_001 }) }),
  });
});
