import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../../server/access/privacy.ts';
import { suggest } from '../../../server/answers/suggest.ts';
import { suggestionId } from '../../../server/answers/suggestion-id.ts';
import { type TestServer, testServer } from '../../support/server.ts';
import { put, smallOrganization } from '../../support/small-organization.ts';

let server: TestServer;
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
const before = (person: string, state: string, at: string) =>
  put('suggestion', { id: suggestionId('a3', person), for: 'a3', person, state, at });
beforeAll(async () => {
  server = await testServer([
    ...smallOrganization(),
    before('c1', 'saved', daysAgo(300)),
    before('c2', 'dismissed', daysAgo(179)),
    before('c3', 'dismissed', daysAgo(181)),
    before('b2', 'shown', daysAgo(1)),
  ]);
});
afterAll(() => server.stop());

describe('suggesting people to each other', () => {
  test('leaves alone who has answered, and asks again after 180 days who was not wanted', async () => {
    const { service } = server;
    const viewer = { role: 'operator', person: null } as const;
    const asked = ask('records', { network: service.current.get(), viewer, minGroupSize: 5, compute: service.compute });
    const people = ['c1', 'c2', 'c3', 'b2', 'b3'];
    const given = people.map((person) => ({ for: 'a3', person, reasons: ['Why not'], plan: 'spring' }));
    const seq = await service.store.seq();
    expect(await suggest(asked, service, given)).toEqual({ written: 3, left: 2 });
    expect(await service.store.seq()).toBe(seq + 3);
    const { body } = await server.api('/people/a3/suggestions', { as: 'a3;member' });
    const states = body.items.map(({ person, state, plan }: Record<string, string>) => `${person} ${state} ${plan ?? ''}`).sort();
    expect(states).toEqual(['b2 shown spring', 'b3 shown spring', 'c1 saved ', 'c2 dismissed ', 'c3 shown spring']);
    const [change] = await service.store.changesSince((await service.store.seq()) - 1);
    expect(change.actor).toBe('system:operator');
  });
});
