import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../../server/store/store.ts';
import { crosstie } from '../../support/crosstie.ts';
import { smallOrganization } from '../../support/small-organization.ts';

let directory: string;
let store: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'crosstie-mentors-'));
  store = `sqlite:${join(directory, 'store.db')}`;
  const opened = await openStore(store);
  await opened.apply(smallOrganization(), 'system:test');
  await opened.close();
});
afterAll(() => rm(directory, { recursive: true }));

const run = (...args: string[]) => crosstie(['mentors', ...args, '--store', store]);

describe('mentors', () => {
  test('prints the body of /mentors as JSON, and a row for each in CSV', async () => {
    const body = JSON.parse((await run('a1', '--topic', 'graphs', '--format', 'json')).stdout);
    expect(body).toMatchObject({ person: 'a1', topic: 'graphs', items: [{ person: 'b2', distance: 2 }] });
    const [head, first] = (await run('a1', '-k', '1', '--format', 'csv')).stdout.split('\n');
    expect(head).toBe('person,name,unit,score,relevance,distance,topics,communities,reasons,via');
    expect(first).toMatch(/^b2,Anatole Weiss,Tech,.*,Graphs,Makers,.*Offers what you seek: Graphs.*,Zoë Ångström$/);
  });

  test('is 1 for a person or a topic that is not there, 2 for what is no number', async () => {
    expect(await run('nobody')).toMatchObject({ status: 1, stderr: `There is no person "nobody" in ${store}.\n` });
    expect(await run('a1', '--topic', 'magic')).toMatchObject({ status: 1, stderr: `There is no topic "magic" in ${store}.\n` });
    expect(await run('a1', '-k', 'many')).toMatchObject({ status: 2, stdout: '' });
  });
});
