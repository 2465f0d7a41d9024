import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Experts } from '../../../server/api/experts.schema.ts';
import { type TestServer, testServer } from '../../support/server.ts';
import { put, smallOrganization } from '../../support/small-organization.ts';

let server: TestServer;
beforeAll(async () => {
  const offers = (person: string, topic: string, offers: number) => put('skill', { person, topic, offers });
  const more = [
    put('topic', { id: 'trees', name: 'Trees', broader: 'graphs' }),
    offers('a8', 'graphs', 5), // hidden
    offers('b8', 'graphs', 5), // seen in communities only
    offers('a2', 'trees', 4),
  ];
  server = await testServer([...smallOrganization(), ...more]);
});
afterAll(() => server.stop());

const experts = (query: string, as?: string) => server.api<Experts>(`/topics/graphs/experts${query}`, { as });
const people = async (query: string, as?: string) => (await experts(query, as)).body.items.map(({ person }) => person);

describe('GET /topics/{id}/experts', () => {
  test('tells who knows it, how far they are from the viewer, and who can introduce', async () => {
    const { body } = await experts('?near=a1', 'a1;member');
    expect(body).toMatchObject({ topic: { id: 'graphs', name: 'Graphs' }, near: 'a1' });
    expect(body.items).toEqual([
      expect.objectContaining({ person: 'b8', strength: 5, distance: 2, introduction: { via: ['b1'] } }),
      { person: 'b2', topic: { id: 'graphs', name: 'Graphs' }, strength: 4, distance: 2, introduction: { via: ['b1'] } },
      { person: 'a2', topic: { id: 'trees', name: 'Trees' }, strength: 4, distance: 1, introduction: { via: [] } },
    ]);
    expect((await experts('', 'a1;member')).body).toEqual(body);
  });

  test('names only people whom the viewer may see', async () => {
    expect(await people('', 'c2;member')).toEqual(expect.not.arrayContaining(['a8', 'b8']));
    expect(await people('', 'a1;member')).toContain('b8');
    expect(await people('', ';admin')).not.toContain('a8');
  });

  test('tells nobody how far others are from each other', async () => {
    expect((await experts('?near=a2', 'a1;member')).status).toBe(422);
    expect((await experts('?near=a1', ';admin')).status).toBe(422);
    const { body } = await experts('', ';admin');
    expect(body.near).toBeNull();
    for (const { distance, introduction } of body.items) expect([distance, introduction]).toEqual([null, { via: [] }]);
  });

  test('says what could be near: anybody to the operator, oneself to others', async () => {
    const faultTo = async (as?: string) => (await server.api('/topics/graphs/experts?near=zzz', { as })).body.errors[0];
    expect(await faultTo()).toMatchObject({ pointer: '/near', detail: 'expected the id of a person' });
    expect(await faultTo('a1;member')).toMatchObject({ pointer: '/near', detail: 'expected your own id' });
  });

  test('tells the operator from anybody, at most k, and knows no other topic', async () => {
    expect((await experts('?near=c1&k=1')).body).toMatchObject({ near: 'c1', items: [{ person: 'b2', distance: 1 }] });
    expect((await server.api('/topics/magic/experts')).status).toBe(404);
  });
});
