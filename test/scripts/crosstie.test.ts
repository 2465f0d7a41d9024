import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Contacts } from '../../server/api/people.schema.ts';
import { readConfig } from '../../server/config.ts';
import { serve } from '../../server/main.ts';
import { openStore } from '../../server/store/store.ts';
import { crosstie } from '../support/crosstie.ts';
import { meetingRing, ringTies } from '../support/meeting-ring.ts';
import { withAsking } from '../support/server.ts';
import { smallOrganization } from '../support/small-organization.ts';

let directory: string;
let store: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'crosstie-cli-'));
  store = `sqlite:${join(directory, 'store.db')}`;
  const opened = await openStore(store);
  await opened.apply(smallOrganization(), 'system:test');
  await opened.close();
});
afterAll(() => rm(directory, { recursive: true }));

describe('the exit status', () => {
  test('is 0 for help and version', async () => {
    const { status, stdout } = await crosstie(['--help']);
    expect(status).toBe(0);
    for (const name of ['serve', 'import', 'export', 'demo', 'measure', 'silos', 'bridges', 'recommend', 'mentors'])
      expect(stdout).toMatch(new RegExp(`^ {2}${name} `, 'm'));
    expect((await crosstie(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test.each([
    [[]],
    [['fly']],
    [['measure', '--wings']],
    [['recommend']],
    [['mentors']],
    [['recommend', 'a1', '--bridging', '3']],
    [['measure', '--measures', 'degree,wisdom']],
    [['silos', '--format', 'xml']],
    [['silos', '--store', 'oracle:x']],
  ])('is 2 for the wrong usage %j, with the reason on stderr', async (args) => {
    const { status, stdout, stderr } = await crosstie(args, { CROSSTIE_STORE: store });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).not.toBe('');
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test('is 1 with a message when a command fails', async () => {
    const { status, stdout, stderr } = await crosstie(['recommend', 'nobody', '--store', store]);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toBe(`There is no person "nobody" in ${store}.\n`);
  });

  test.each([
    [2, 'neo4j://user@localhost:1', 'NEO4J_USER'],
    [1, 'damaged', 'is no SQLite database'],
  ])('is %i for the store %s that cannot be opened, with the reason alone on stderr', async (expected, name, reason) => {
    const file = join(directory, 'damaged.db');
    await writeFile(file, 'no database at all, but longer than its header would be: '.repeat(20));
    const { status, stdout, stderr } = await crosstie(['measure', '--store', name === 'damaged' ? `sqlite:${file}` : name]);
    expect([status, stdout]).toEqual([expected, '']);
    expect(stderr).toContain(reason);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  test('a configuration that is not valid lists every bad key', async () => {
    const { status, stderr } = await crosstie(['serve'], { PORT: 'x', WORKERS: '0', LOG_LEVEL: 'loud', CROSSTIE_STORE: store });
    expect(status).toBe(2);
    for (const key of ['PORT=x', 'WORKERS=0', 'LOG_LEVEL=loud']) expect(stderr).toContain(key);
  });
});

describe('measure', () => {
  const columns =
    'id,unit,degree,strength,betweenness,harmonic,constraint,effectiveSize,participation,reach1,reach2,reach3,units2,articulation';

  test('prints one row a person, with full precision in CSV', async () => {
    const { stdout } = await crosstie(['measure', '--format', 'csv', '--store', store]);
    const [head, ...rows] = stdout.trimEnd().split('\n');
    expect(head).toBe(columns);
    expect(rows).toHaveLength(19);
    // b1: seven of Tech, a1 (weight 3) and a2.
    expect(rows.find((row) => row.startsWith('b1,'))).toMatch(/^b1,tech,9,11,0\.\d{10,},/);
    expect(rows.find((row) => row.startsWith('b1,'))).toMatch(/,true$/);
  });

  test('prints the chosen measures in the order in which they are asked for', async () => {
    const { stdout } = await crosstie(['measure', '--measures', 'reach2,degree', '--format', 'json', '--store', store]);
    const rows = JSON.parse(stdout);
    expect(rows[0]).toEqual({ id: 'a1', unit: 'sales', reach2: expect.any(Number), degree: 8 });
    const csv = await crosstie(['measure', '--measures', 'reach2,degree', '--format', 'csv', '--store', store]);
    expect(csv.stdout).toMatch(/^id,unit,reach2,degree\n/);
  });
});

test.each([
  [['measure'], 'absent.db'],
  [['recommend', 'a1'], 'absent.db'],
  [['export', '--gexf', 'absent.gexf'], 'absent.db'],
])('%s of a store that is not there fails, and makes none', async (args, name) => {
  const file = join(directory, name);
  const { status, stdout, stderr } = await crosstie([...args, '--store', `sqlite:${file}`]);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toBe(`There is no store at sqlite:${file}; crosstie import DIR or crosstie demo makes one.\n`);
  expect(existsSync(file)).toBe(false);
});

test('bridges of a unit that is not there names it', async () => {
  const { status, stderr } = await crosstie(['bridges', '--unit', 'nope', '--store', store]);
  expect(status).toBe(1);
  expect(stderr).toContain('There is no unit "nope"');
});

test('what is undefined is null in JSON and nothing in CSV', async () => {
  const lonely = `sqlite:${join(directory, 'lonely.db')}`;
  const opened = await openStore(lonely);
  await opened.apply(
    [...smallOrganization()].filter(({ kind }) => kind === 'person' || kind === 'unit'),
    'system:test',
  );
  await opened.close();
  const args = ['measure', '--measures', 'degree,constraint', '--store', lonely];
  expect(JSON.parse((await crosstie([...args, '--format', 'json'])).stdout)[0]).toMatchObject({ degree: 0, constraint: null });
  expect((await crosstie([...args, '--format', 'csv'])).stdout).toContain('\na1,sales,0,\n');
});

test.each([
  [['introduce', '-k', 'many'], 2, '-k'],
  [['introduce', '--unit', 'sales'], 2, '--unit is given once'],
  [['introduce', '--unit', 'sales', '--unit', 'nope'], 1, 'There is no unit "nope"'],
  [['departure', 'b1', 'nobody'], 1, 'There is no person "nobody"'],
  [['champions', '-k', '0'], 2, '-k'],
  [['evaluate', 'graph'], 2, 'expected contacts.csv, train.csv and test.csv, or programs.csv'],
])('%j says what is wrong', async (args, expected, reason) => {
  const { status, stdout, stderr } = await crosstie(args, { CROSSTIE_STORE: store });
  expect([status, stdout]).toEqual([expected, '']);
  expect(stderr).toContain(reason);
});

test('commands print the bodies that the API answers', async () => {
  const running = await serve(readConfig({ CROSSTIE_STORE: store, PORT: '0', WORKERS: '1', LOG_LEVEL: 'silent' }));
  const server = withAsking(running);
  const printed = async (...args: string[]) =>
    JSON.parse((await crosstie([...args, '--format', 'json', '--store', store])).stdout);
  try {
    expect(await printed('silos', '--permutations', '99')).toEqual((await server.api('/silos?permutations=99')).body);
    expect(await printed('bridges', '-k', '5', '--unit', 'tech')).toEqual((await server.api('/bridges?k=5&unit=tech')).body);
    expect(await printed('recommend', 'a3', '-k', '4', '--bridging', '0.7')).toEqual(
      (await server.api('/people/a3/contacts?k=4&bridging=0.7')).body,
    );
    const posted = async (path: string, json: object) => (await server.api(path, { json })).body;
    expect(await printed('introduce', '-k', '3', '--capacity', '1', '--bridging', '0.5')).toEqual(
      await posted('/introductions/plan', { k: 3, capacity: 1, bridging: 0.5 }),
    );
    expect(await printed('departure', '-k', '2')).toEqual((await server.api('/departures?k=2')).body);
    expect(await printed('departure', 'b1', 'b2')).toEqual(await posted('/departures', { people: ['b1', 'b2'] }));
    expect(await printed('champions', '-k', '2')).toEqual((await server.api('/champions?k=2')).body);
    expect(await printed('recommend', 'a3', '--via', 'a1')).toEqual((await server.api('/people/a3/contacts?via=a1')).body);
  } finally {
    await running.stop();
  }
});

test('recommend learns from past contacts as the server does', async () => {
  const url = `sqlite:${join(directory, 'ring.db')}`;
  const opened = await openStore(url);
  await opened.apply([...meetingRing, ...ringTies], 'system:test');
  await opened.close();
  const running = await serve(readConfig({ CROSSTIE_STORE: url, PORT: '0', WORKERS: '1', LOG_LEVEL: 'silent' }));
  try {
    await running.service.relevance.settled();
    const { stdout } = await crosstie(['recommend', 'p03', '--include', 'contributions', '--format', 'json', '--store', url]);
    const { body } = await withAsking(running).api('/people/p03/contacts?include=contributions');
    expect(body.learnedFrom).toBe(1200);
    // The command line is told single features, a person kinds of them: of both, the sum is the same.
    const summed = ({ items, ...answer }: Contacts) => ({
      ...answer,
      items: items.map(({ contributions, ...item }) => ({ ...item, logit: contributions?.logit.toFixed(9) })),
    });
    expect(summed(JSON.parse(stdout))).toEqual(summed(body));
    const told = await crosstie(['relevance', '--format', 'json', '--store', url]);
    const { learned, ...weights } = JSON.parse(told.stdout);
    const { learned: by, ...same } = (await withAsking(running).api('/relevance')).body;
    expect(weights).toEqual(same);
    expect({ ...learned, at: by.at }).toEqual(by);
    expect(told.stderr).toMatch(/^Learned from 1200 past contacts of 30 people, among them \d+ new ties\.$/m);
  } finally {
    await running.stop();
  }
});

test('bridges give CSV what chance would give of each role, and a table without', async () => {
  const lines = async (format: string) =>
    (await crosstie(['bridges', '-k', '3', '--format', format, '--store', store])).stdout.split('\n');
  const [head, first] = await lines('csv');
  expect(head).toMatch(/,liaison,coordinatorExpected,coordinatorZ,gatekeeperExpected,.*,liaisonExpected,liaisonZ$/);
  expect(first.split(',')).toHaveLength(head.split(',').length);
  expect((await lines('table')).join()).not.toContain('Expected');
});

test('tables are for people: rounded, with names', async () => {
  const { stdout } = await crosstie(['recommend', 'a3', '-k', '2', '--store', store]);
  expect(stdout).toContain('Zoë Ångström');
  expect(stdout).not.toMatch(/\d\.\d{8,}/);
});
