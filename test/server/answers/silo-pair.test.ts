import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SiloPair } from '../../../server/api/silos.schema.ts';
import { type TestServer, testServer } from '../../support/server.ts';
import { smallOrganization } from '../../support/small-organization.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer(smallOrganization(), { MIN_GROUP_SIZE: '2' });
});
afterAll(() => server.stop());

const between = async (as?: string): Promise<SiloPair> => (await server.api('/silos/sales/legal', { as })).body;

describe('whom to introduce between two units', () => {
  test('rests, for an analyst who is somebody, on no private tie of theirs', async () => {
    // a1 knows c2 in private.
    expect(await between('a1;analyst')).toEqual(await between(';analyst'));
  });

  test('tells analysts nothing of what anybody answered, and is in the order of the ids that they are told', async () => {
    const before = await between(';analyst');
    expect(before.introductions.length).toBeGreaterThan(0);
    const [{ a, b }] = (await between()).introductions;
    await server.api(`/people/${a}/suggestions/${b}`, { method: 'PUT', json: { state: 'dismissed' }, as: `${a};member` });
    expect(await between(';analyst')).toEqual(before);
    expect((await between()).introductions).not.toContainEqual(expect.objectContaining({ a, b }));
    const { spanning } = (await server.api('/silos/tech/sales', { as: ';analyst' })).body;
    // a2 and b2 … have one tie across each.
    expect(spanning.slice(-2)).toEqual(spanning.slice(-2).toSorted());
  });
});
