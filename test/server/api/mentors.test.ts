import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Mentors } from '../../../server/api/mentors.schema.ts';
import { type TestServer, testServer } from '../../support/server.ts';
import { put, smallOrganization } from '../../support/small-organization.ts';

let server: TestServer;
beforeAll(async () => {
  const more = [put('skill', { person: 'a8', topic: 'graphs', offers: 5 }), put('topic', { id: 'maps', name: 'Maps' })];
  server = await testServer([...smallOrganization(), ...more]);
});
afterAll(() => server.stop());

const mentors = (query = '', as = 'a1;member', id = 'a1') => server.api<Mentors>(`/people/${id}/mentors${query}`, { as });

describe('GET /people/{id}/mentors', () => {
  test('ranks who offers what is sought first, with reasons, what both share, and who introduces', async () => {
    const { status, body } = await mentors();
    expect(status).toBe(200);
    expect(body).toMatchObject({ person: 'a1', topic: null, bridging: 0.3, seeks: [{ topic: 'graphs', name: 'Graphs' }] });
    const [first] = body.items;
    expect(first).toMatchObject({
      person: 'b2',
      distance: 2,
      introduction: { via: ['b1'] },
      topics: [{ topic: 'graphs', name: 'Graphs', strength: 4, sought: 'graphs' }],
      communities: [{ community: 'makers', name: 'Makers', role: 'member' }],
    });
    expect(first.reasons.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['offers', 'community']));
    for (const { person, introduction } of body.items)
      for (const id of [person, ...introduction.via]) expect(body.people[id]).toBeDefined();
    expect(body.reach.after.people).toBeGreaterThanOrEqual(body.reach.before.people);
  });

  test('with a topic answers for that topic only', async () => {
    expect((await mentors('?topic=graphs')).body.items.map(({ person }) => person)).toEqual(['b2']);
    expect((await mentors('?topic=maps')).body).toMatchObject({ topic: 'maps', items: [] });
    expect((await mentors('?topic=magic')).body).toMatchObject({ status: 422, errors: [{ pointer: '/topic' }] });
  });

  test('may be of any level, if that is what is asked for', async () => {
    const { status, body } = await mentors('?direction=any&topic=graphs');
    expect(status).toBe(200);
    expect(body.items.map(({ person }) => person)).toEqual(['b2']);
  });

  test('has at most k, and refuses what is no number, share or direction', async () => {
    expect((await mentors('?k=2')).body.items).toHaveLength(2);
    for (const query of ['?k=0', '?bridging=2', '?direction=up']) expect((await mentors(query)).status, query).toBe(400);
  });

  test('never names who is hidden, and asks nothing of others', async () => {
    const { body } = await mentors('?k=50');
    expect(JSON.stringify(body)).not.toContain('"a8"');
    for (const as of ['a2;member', 'a2;lead', ';analyst', ';admin']) expect((await mentors('', as)).status, as).toBe(404);
    expect((await mentors('', 'a1;member', 'nobody')).status).toBe(404);
  });

  test('leaves out whom one has dismissed', async () => {
    const answered = await server.api('/people/a1/suggestions/b2', {
      as: 'a1;member',
      method: 'PUT',
      json: { state: 'dismissed' },
    });
    expect(answered.status).toBe(200);
    await expect.poll(async () => (await mentors('?topic=graphs')).body.items).toEqual([]);
    await server.api('/people/a1/suggestions/b2', { as: 'a1;member', method: 'PUT', json: { state: 'shown' } });
    await expect.poll(async () => (await mentors('?topic=graphs')).body.items.length).toBe(1);
  });
});
