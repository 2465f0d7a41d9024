import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SuggestionItem } from '../../../server/api/suggestions.schema.ts';
import { type TestServer, testServer } from '../../support/server.ts';
import { put, smallOrganization } from '../../support/small-organization.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer(smallOrganization());
});
afterAll(() => server.stop());

const answer = (from: string, person: string, json: object, asking = {}) =>
  server.api(`/people/${from}/suggestions/${person}`, { method: 'PUT', json, as: `${from};member`, ...asking });
const listed = async (from: string, query = '') =>
  (await server.api(`/people/${from}/suggestions${query}`, { as: `${from};member` })).body.items.map(
    ({ person, state }: SuggestionItem) => `${person} ${state}`,
  );
const suggested = async (id: string) =>
  (await server.api(`/people/${id}/contacts?k=17`)).body.items.map(({ person }: { person: string }) => person);

describe('an answer to a suggestion', () => {
  test('is kept once for each pair, with its reasons, and the last one stands', async () => {
    const reasons = ['Your first contact in Legal'];
    const { status, body } = await answer('a3', 'c1', { state: 'saved', reasons });
    expect(status).toBe(200);
    expect(body).toMatchObject({ for: 'a3', person: 'c1', state: 'saved', reasons });
    expect((await answer('a3', 'c1', { state: 'dismissed' })).body).toMatchObject({ id: body.id, state: 'dismissed', reasons });
    expect(await listed('a3')).toEqual(['c1 dismissed']);
    expect(await listed('a3', '?state=saved')).toEqual([]);
    expect((await server.api('/people/a3/suggestions', { as: 'a3;member' })).body.people.c1.name).toBe('Jo Ana');
  });

  test('given twice changes nothing the second time', async () => {
    const first = await answer('a3', 'c2', { state: 'saved' });
    const seq = await server.service.store.seq();
    expect((await answer('a3', 'c2', { state: 'saved' })).body).toEqual(first.body);
    expect(await server.service.store.seq()).toBe(seq);
  });

  test('is in the log under the name of who gave it', async () => {
    const seq = await server.service.store.seq();
    await answer('a3', 'c3', { state: 'saved' });
    const changes = await server.service.store.changesSince(seq);
    expect(changes.map(({ actor, kind }) => `${actor} ${kind}`)).toEqual(['a3 suggestion']);
  });

  test('to a stale version is refused, where a version is named', async () => {
    const { headers } = await answer('a4', 'c2', { state: 'saved' });
    const stale = { headers: { 'If-Match': headers.get('ETag')! } };
    expect((await answer('a4', 'c2', { state: 'dismissed' }, stale)).status).toBe(200);
    expect((await answer('a4', 'c2', { state: 'saved' }, stale)).status).toBe(412);
    expect((await answer('a4', 'c1', { state: 'saved' }, { headers: { 'If-Match': '"none"' } })).status).toBe(412);
  });

  test('says only what one says oneself of it: no introduction, and nothing unknown', async () => {
    for (const json of [{ state: 'introduced' }, { state: 'saved', colour: 'red' }, {}])
      expect((await answer('a3', 'c1', json)).status, JSON.stringify(json)).toBe(422);
  });

  test('takes whom one saved or dismissed out of the next suggestions, of whom one was merely shown not', async () => {
    const before = await suggested('b5');
    expect(before).toEqual(expect.arrayContaining(['a1', 'c1', 'a2']));
    await answer('b5', 'a1', { state: 'saved' });
    await answer('b5', 'c1', { state: 'dismissed' });
    await answer('b5', 'a2', { state: 'shown' });
    expect(await suggested('b5')).toEqual(expect.arrayContaining(before.filter((id: string) => id !== 'a1' && id !== 'c1')));
    expect(await suggested('b5')).not.toContain('a1');
    expect(await suggested('b5')).not.toContain('c1');
    await answer('b5', 'a1', { state: 'shown' });
    expect(await suggested('b5')).toContain('a1');
  });

  test('may plan the day of meeting, which stays with other answers until it is taken off or they are dismissed', async () => {
    const planned = async (json: object) => {
      const { status, body } = await answer('a5', 'c1', json);
      return [status, body.state, body.plannedFor];
    };
    expect((await answer('a5', 'c1', { plannedFor: '2026-12-01' })).status).toBe(404);
    expect(await planned({ state: 'saved', plannedFor: '2026-12-01' })).toEqual([200, 'saved', '2026-12-01']);
    expect(await planned({ state: 'saved' })).toEqual([200, 'saved', '2026-12-01']);
    expect(await planned({ plannedFor: '2026-12-08' })).toEqual([200, 'saved', '2026-12-08']);
    const { items } = (await server.api('/people/a5/suggestions', { as: 'a5;member' })).body;
    expect(items).toContainEqual(expect.objectContaining({ person: 'c1', plannedFor: '2026-12-08' }));
    expect(await planned({ plannedFor: null })).toEqual([200, 'saved', undefined]);
    await planned({ plannedFor: '2026-12-08' });
    expect(await planned({ state: 'dismissed' })).toEqual([200, 'dismissed', undefined]);
    for (const plannedFor of ['tomorrow', '2026-02-30', 1]) expect((await planned({ plannedFor }))[0]).toBe(422);
  });

  test('that they met makes the two a contact, so that reach grows', async () => {
    const reach = async () => (await server.api('/people/a6/reach?steps=2')).body.people;
    const before = await reach();
    await answer('a6', 'c2', { state: 'met' });
    expect(await reach()).toBeGreaterThan(before);
    expect((await server.api('/ties/a6,c2,contact')).body).toMatchObject({ origin: 'suggestion', weight: 1 });
  });

  test('does not touch a contact that is there', async () => {
    const before = (await server.api('/ties/a1,b1,contact')).body;
    await answer('a1', 'b1', { state: 'met' });
    expect((await server.api('/ties/a1,b1,contact')).body).toEqual(before);
  });
});

describe('suggestions', () => {
  test('are nobody else’s business', async () => {
    for (const as of ['a2;member', 'a2;lead', 'a2;analyst', ';admin', 'c1;member']) {
      expect((await server.api('/people/a3/suggestions', { as })).status, as).toBe(404);
      expect((await answer('a3', 'c1', { state: 'saved' }, { as })).status, as).toBe(404);
    }
    expect((await server.api('/people/a3/suggestions')).status).toBe(200);
  });

  test('of people who are missing, hidden or oneself are refused in the same way', async () => {
    const replies = await Promise.all(['nobody', 'a8', 'a3'].map((person) => answer('a3', person, { state: 'saved' })));
    expect(replies.map(({ status }) => status)).toEqual([404, 404, 404]);
    for (const { body } of replies) expect({ ...body, requestId: '' }).toEqual({ ...replies[0].body, requestId: '' });
  });

  test('say why nobody can introduce whom, and what both share instead', async () => {
    const fresh = await testServer(smallOrganization());
    const choose = (id: string, introduces: boolean) =>
      fresh.api(`/people/${id}`, {
        method: 'PATCH',
        json: { introduces },
        as: `${id};member`,
        headers: { 'If-Match': '*' },
      });
    const way = async (from: string, person: string) => {
      await fresh.api(`/people/${from}/suggestions/${person}`, {
        method: 'PUT',
        json: { state: 'saved' },
        as: `${from};member`,
      });
      const { items } = (await fresh.api(`/people/${from}/suggestions`, { as: `${from};member` })).body;
      return items.find((each: SuggestionItem) => each.person === person).introduction;
    };
    expect(await way('a2', 'b2')).toEqual({ via: ['b1'] });
    expect(await way('c3', 'a5')).toEqual({ via: [], without: { why: 'apart', shared: [] } });
    await choose('b1', false);
    const shared = [{ kind: 'community', id: 'makers', name: 'Makers' }];
    expect(await way('a2', 'b2')).toEqual({ via: [], without: { why: 'unwilling', shared } });
    expect((await way('a1', 'b1')).without.why).toBe('acquainted');
    expect(await way('a1', 'b3')).toEqual({
      via: [],
      without: { why: 'unwilling', shared: [{ kind: 'event', id: 'lunch', name: 'Lunch' }] },
    });
    await choose('b1', true);
    expect(await way('a1', 'b3')).toEqual({ via: ['b1'] });
    await fresh.stop();
  });

  test('of somebody who hides later are not listed any more', async () => {
    await answer('b6', 'a7', { state: 'saved' });
    expect(await listed('b6')).toEqual(['a7 saved']);
    const json = { visibility: 'hidden' };
    await server.api('/people/a7', { method: 'PATCH', json, as: 'a7;member', headers: { 'If-Match': '*' } });
    expect(await listed('b6')).toEqual([]);
  });

  test('name whom both know as long as they may be seen, and keep nobody’s name', async () => {
    const first = 'Would be your first contact in Tech';
    await answer('a4', 'b1', { state: 'saved', reasons: ['You both know Ana Müller and Bo Larsen', first] });
    const told = async () => {
      const { items } = (await server.api('/people/a4/suggestions', { as: 'a4;member' })).body;
      return items.find(({ person }: SuggestionItem) => person === 'b1').reasons;
    };
    const stored = async () => {
      const found = [];
      for await (const suggestion of server.service.store.scan('suggestion')) found.push(suggestion);
      return JSON.stringify(found);
    };
    const change = (id: string, json: object) =>
      server.api(`/people/${id}`, { method: 'PATCH', json, as: ';admin', headers: { 'If-Match': '*' } });
    expect(await told()).toEqual(['You both know Ana Müller and Bo Larsen', first]);
    await server.api('/people/a2', {
      method: 'PATCH',
      json: { visibility: 'hidden' },
      as: 'a2;member',
      headers: { 'If-Match': '*' },
    });
    expect(await told()).toEqual(['You both know Ana Müller', first]);
    expect((await change('a1', { left: '2025-01-01' })).status).toBe(200);
    expect(await told()).toEqual([first]);
    expect(await stored()).not.toMatch(/Ana Müller|Bo Larsen/);
    await change('a1', { left: null });
    await server.api('/people/a2', {
      method: 'PATCH',
      json: { visibility: 'open' },
      as: 'a2;member',
      headers: { 'If-Match': '*' },
    });
  });

  test('that came with a file name nobody whom their reader does not know by now', async () => {
    await server.service.store.apply(
      [
        put('suggestion', {
          id: 'old',
          for: 'c2',
          person: 'b2',
          reasons: ['You both know Person B4'],
          at: '2025-01-01T00:00:00Z',
        }),
      ],
      'system:test',
    );
    const { items } = (await server.api('/people/c2/suggestions', { as: 'c2;member' })).body;
    expect(items).toMatchObject([{ person: 'b2', reasons: ['You both know Jo Ana'] }]);
  });

  test('say who can introduce now, as long as nobody was asked, and name them', async () => {
    await answer('a2', 'b3', { state: 'saved' });
    await answer('a2', 'b4', { state: 'dismissed' });
    const { items, people } = (await server.api('/people/a2/suggestions', { as: 'a2;member' })).body;
    const via = Object.fromEntries(items.map((each: SuggestionItem) => [each.person, each.introduction?.via]));
    expect(via).toEqual({ b3: ['b1'], b4: undefined });
    expect(people.b1.name).toBe('Zoë Ångström');
  });

  test('come in pages', async () => {
    for (const person of ['a1', 'a2', 'a3', 'a4', 'a5']) await answer('b7', person, { state: 'saved' });
    const { body } = await server.api('/people/b7/suggestions?limit=3', { as: 'b7;member' });
    const rest = (await server.api(`/people/b7/suggestions?limit=3&cursor=${body.nextCursor}`, { as: 'b7;member' })).body;
    expect(new Set([...body.items, ...rest.items].map(({ person }: SuggestionItem) => person)).size).toBe(5);
    expect(rest.nextCursor).toBeNull();
  });

  test('go to others when as many wait for somebody as they can meet', async () => {
    const json = { mentorCapacity: 1 };
    await server.api('/people/c3', { method: 'PATCH', json, as: 'c3;member', headers: { 'If-Match': '*' } });
    for (const from of ['b1', 'b3', 'b4', 'b5']) await answer(from, 'c3', { state: 'saved' });
    // a3 saved them before.
    expect(await suggested('b6')).not.toContain('c3');
    await answer('b1', 'c3', { state: 'dismissed' });
    expect(await suggested('b6')).toContain('c3');
  });
});
