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
  directory = await mkdtemp(join(tmpdir(), 'crosstie-what-if-'));
  store = `sqlite:${join(directory, 'store.db')}`;
  const opened = await openStore(store);
  await opened.apply(smallOrganization(), 'system:test');
  await opened.close();
});
afterAll(() => rm(directory, { recursive: true }));

const run = (...args: string[]) => crosstie(['what-if', ...args, '--store', store]);

test('tells figures before and after any mix of ties and people who come and go', async () => {
  const changes = [
    '--tie',
    'new,c3',
    '--tie',
    'a5,c3',
    '--cut',
    'b2,c1',
    '--join',
    'new,tech',
    '--join',
    'other',
    '--leave',
    'b8',
  ];
  const { before, after } = JSON.parse((await run(...changes, '--format', 'json')).stdout);
  // b8 goes with seven ties, one is cut, two come.
  expect([after.people - before.people, after.ties - before.ties]).toEqual([1, -6]);
  const csv = (await run('--leave', 'b8', '--format', 'csv')).stdout;
  expect(csv).toMatch(/^figure,before,after\npeople,19,18\nties,62,55\n/);
});

test('refuses what is no change, no pair, and nobody who is there', async () => {
  expect(await run()).toMatchObject({ status: 2, stdout: '' });
  expect(await run('--tie', 'a1')).toMatchObject({ status: 2, stderr: expect.stringContaining('--tie: "a1"') });
  expect(await run('--leave', 'nobody')).toMatchObject({ status: 1, stderr: `There is no person "nobody" in ${store}.\n` });
  expect(await run('--cut', 'a5,c3')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('there is no shared tie between a5 and c3'),
  });
  expect(await run('--join', 'x,nope')).toMatchObject({ status: 1, stderr: `There is no unit "nope" in ${store}.\n` });
});
