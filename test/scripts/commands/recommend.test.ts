import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../../server/store/store.ts';
import { crosstie } from '../../support/crosstie.ts';
import { smallOrganization } from '../../support/small-organization.ts';

let directory: string;
let store: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'crosstie-recommend-'));
  store = `sqlite:${join(directory, 'store.db')}`;
  const opened = await openStore(store);
  await opened.apply(smallOrganization(), 'system:test');
  await opened.close();
});
afterAll(() => rm(directory, { recursive: true }));

const run = (...args: string[]) => crosstie(['recommend', ...args, '--store', store]);
const written = async () => {
  const opened = await openStore(store);
  try {
    return await opened.count('suggestion');
  } finally {
    await opened.close();
  }
};

test('suggests to everybody at once, or to a unit, and writes only when told to', async () => {
  const { stdout, stderr } = await run('--all', '--format', 'csv');
  const [head, ...rows] = stdout.trim().split('\n');
  expect(head).toBe('person,contact,contactName,people,units,via');
  expect(new Set(rows.map((row) => row.split(',')[0])).size).toBe(19);
  expect(rows.filter((row) => row.startsWith('b3,'))).toHaveLength(3);
  expect(stderr).toMatch(/^Gini of exposure: 0\.\d{3}, each chosen alone 0\.\d{3}\.\n$/);
  expect(await written()).toBe(0);
  const ofUnit = ['--all', '--unit', 'tech', '-k', '2', '--bridging', '0', '--write', '--format', 'json'];
  const body = JSON.parse((await run(...ofUnit)).stdout);
  expect(body).toMatchObject({
    scope: { unit: 'tech', people: 8 },
    k: 2,
    suggestions: 16,
    plan: expect.stringMatching(/^batch-/),
  });
  expect(body.items).toHaveLength(16);
  expect(await written()).toBe(16);
});

test('suggests to one person ten at most', async () => {
  const { items } = JSON.parse((await run('a3', '--format', 'json')).stdout);
  expect(items.length).toBeGreaterThan(3);
  expect(items.length).toBeLessThanOrEqual(10);
});

test('prints what nobody else would open, as the JSON has it, where there is such a contact', async () => {
  const json = async (person: string) => JSON.parse((await run(person, '-k', '10', '--format', 'json')).stdout).items;
  const texts = (await json('a3')).flatMap(({ without }: { without?: { text: string } }) => without?.text ?? []);
  expect(texts.length).toBeGreaterThan(0);
  const { stdout } = await run('a3', '-k', '10');
  for (const text of ['without', ...texts]) expect(stdout).toContain(text);
  expect((await run('a3', '-k', '10', '--format', 'csv')).stdout).toMatch(/^person,.*,via,without\n/);
});

test('wants one person or --all, and what is there', async () => {
  for (const wrong of [[], ['a1', '--all'], ['--all', '-k', '99'], ['--all', '--via', 'a1']])
    expect(await run(...wrong)).toMatchObject({ status: 2, stdout: '' });
  expect(await run('--all', '--unit', 'nope')).toMatchObject({ status: 1, stderr: `There is no unit "nope" in ${store}.\n` });
});
