import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordVersion } from '../../../server/answers/record-version.ts';
import { type TestServer, testServer } from '../../support/server.ts';
import { smallOrganization } from '../../support/small-organization.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer(smallOrganization());
});
afterAll(() => server.stop());

const ids = (body: { items: { id: string }[] }) => body.items.map(({ id }) => id);

describe('the directory', () => {
  test('has everybody for the operator, in the order of ids', async () => {
    const { body } = await server.api('/people');
    expect(body.total).toBe(19);
    expect(ids(body).slice(0, 3)).toEqual(['a1', 'a2', 'a3']);
    expect(body.items[0]).toMatchObject({ name: 'Ana Müller', unit: 'sales', unitName: 'Sales' });
  });

  test('pages by cursor come to everybody once', async () => {
    const seen: string[] = [];
    for (let cursor = ''; ; ) {
      const { body } = await server.api(`/people?limit=7${cursor && `&cursor=${cursor}`}`);
      seen.push(...ids(body));
      if (body.nextCursor === null) break;
      cursor = body.nextCursor;
    }
    expect(seen).toHaveLength(19);
    expect(new Set(seen).size).toBe(19);
  });

  test('finds names without regard to case and accents, the best match first', async () => {
    expect(ids((await server.api('/people?query=ANA')).body)).toEqual(['a1', 'c1', 'b2']);
    expect(ids((await server.api('/people?query=muller')).body)).toEqual(['a1']);
    expect(ids((await server.api(`/people?query=${encodeURIComponent('zoe angs')}`)).body)).toEqual(['b1']);
    expect(ids((await server.api('/people?query=legal')).body)).toEqual(['c1', 'c2', 'c3']);
    expect(ids((await server.api('/people?query=ana%20legal')).body)).toEqual(['c1']);
    expect(ids((await server.api('/people?query=xyz')).body)).toEqual([]);
  });

  test('hides who is hidden, and from strangers who is seen in communities only', async () => {
    const seenBy = async (as: string) => ids((await server.api('/people', { as })).body);
    expect(await seenBy('b3;member')).toHaveLength(17);
    expect(await seenBy('b3;member')).not.toContain('b8');
    expect(await seenBy('a1;member')).toContain('b8');
    expect(await seenBy('a1;member')).not.toContain('a8');
    expect(await seenBy('a8;member')).toContain('a8');
    expect(await seenBy(';analyst')).not.toContain('a8');
  });

  test('filters by unit and community', async () => {
    expect(ids((await server.api('/people?unit=legal')).body)).toEqual(['c1', 'c2', 'c3']);
    expect(ids((await server.api('/people?community=makers&unit=tech')).body)).toEqual(['b1', 'b2', 'b8']);
    expect(ids((await server.api('/people?community=nobody')).body)).toEqual([]);
  });

  test('tells attributes and hidden managers to nobody but themselves and the administration', async () => {
    expect((await server.api('/people/a3', { as: 'b3;member' })).body).toMatchObject({ attributes: {}, managerName: null });
    expect((await server.api('/people/a3', { as: 'b3;member' })).body).not.toHaveProperty('manager');
    expect((await server.api('/people/a3', { as: 'a3;member' })).body).toMatchObject({ attributes: { badge: 'a3' } });
    expect((await server.api('/people/a3')).body).toMatchObject({ manager: 'a8', managerName: 'Person A8' });
  });
});

describe('a profile', () => {
  test('has communities with roles, topics and events', async () => {
    const { body } = await server.api('/people/a1');
    expect(body.communities).toEqual([{ id: 'makers', name: 'Makers', kind: 'practice', role: 'lead' }]);
    expect(body.seeks).toEqual([{ topic: 'graphs', name: 'Graphs' }]);
    expect(body.events.map(({ id }: { id: string }) => id)).toEqual(['lunch']);
    expect((await server.api('/people/b2')).body.offers).toEqual([{ topic: 'graphs', name: 'Graphs', strength: 4 }]);
  });

  test('tells what somebody seeks to themself only', async () => {
    for (const as of ['b1;member', ';admin', 'b1;admin', ';analyst', 'b1;lead'])
      expect((await server.api('/people/a1', { as })).body.seeks, as).toEqual([]);
    expect((await server.api('/people/a1', { as: 'a1;member' })).body.seeks).toHaveLength(1);
  });

  test('has the record’s version for who sees all of it; an ETag tells others nothing of the rest', async () => {
    const tag = async (path: string, as?: string) => (await server.api(path, { as })).headers.get('ETag')!.slice(1).split('.')[0];
    const person = recordVersion('person', (await server.service.store.get('person', 'a3'))!);
    expect(await tag('/people/a3', 'b3;member')).not.toBe(person);
    expect(await tag('/people/a3', 'b3;member')).toBe(await tag('/people/a3', 'b4;member'));
    for (const as of [undefined, 'a3;member', ';admin']) expect(await tag('/people/a3', as)).toBe(person);

    // a8 is hidden.
    const talk = { id: 'talk', name: 'Talk', kind: 'social', start: '2025-04-01T12:00:00Z', speakers: ['b3', 'a8'] };
    await server.api('/events', { json: talk });
    const event = recordVersion('event', (await server.service.store.get('event', 'talk'))!);
    expect((await server.api('/events/talk', { as: 'b3;member' })).body.speakers).toEqual(['b3']);
    expect(await tag('/events/talk', 'b3;member')).not.toBe(event);
    for (const as of [undefined, ';admin']) expect(await tag('/events/talk', as)).toBe(event);
  });

  test('missing and hidden people answer the same', async () => {
    const missing = await server.api('/people/nobody', { as: 'b1;member' });
    const hidden = await server.api('/people/a8', { as: 'b1;member' });
    expect([missing.status, hidden.status]).toEqual([404, 404]);
    expect({ ...hidden.body, requestId: '' }).toEqual({ ...missing.body, requestId: '' });
  });
});

describe('reach', () => {
  test('counts by step and unit whom the person may see', async () => {
    const { body } = await server.api('/people/a1/reach?steps=2');
    // a2 … a7, b1, and over their own private tie c2; then b2 … b8 through b1, c1 and c3 through c2.
    expect(body.steps[0]).toEqual({ distance: 1, people: 8, byUnit: { sales: 6, tech: 1, legal: 1 } });
    expect(body.steps[1]).toEqual({ distance: 2, people: 8, byUnit: { tech: 6, legal: 2 } });
    expect(body).toMatchObject({ people: 16, peopleTotal: 17, units: 3, unitsTotal: 3 });
  });

  test('a private tie changes nobody else’s reach', async () => {
    expect((await server.api('/people/c3/reach?steps=2')).body.steps[1].byUnit).toEqual({ tech: 1 });
  });

  test('the map lists everybody but ego with the person before them', async () => {
    const { body } = await server.api('/people/a2/reach?include=map');
    expect((await server.api('/people/a2/reach?include=maps')).body.errors[0].detail).toContain('expected map');
    expect(body.map.complete).toBe(true);
    expect(body.map.people.map(({ id }: { id: string }) => id)).not.toContain('a2');
    expect(body.map.people.find(({ id }: { id: string }) => id === 'b3')).toMatchObject({ distance: 2, via: 'b1', unit: 'tech' });
    expect(body.map.cells.find(({ unit }: { unit: string }) => unit === 'legal').counts).toEqual([0, 0, 1, 2]);
    expect(body.map.medianShare).toBeGreaterThan(0);
  });

  test('is nobody else’s business', async () => {
    expect((await server.api('/people/a1/reach', { as: 'a1;member' })).status).toBe(200);
    for (const as of ['a2;member', 'a2;lead', 'a2;analyst', ';admin'])
      for (const what of ['reach', 'contacts', 'ego', 'measures'])
        expect((await server.api(`/people/a1/${what}`, { as })).status, `${as} ${what}`).toBe(404);
  });
});

describe('contacts', () => {
  test('say of which units nobody would be near without one of them, in view of the others', async () => {
    const [item] = (await server.api('/people/a3/contacts?k=1&bridging=1')).body.items;
    const { people } = (await server.api('/people/a3/contacts?k=1&bridging=1')).body;
    expect(item.without).toEqual({
      units: ['legal'],
      text: `Without ${people[item.person].name} you would reach nobody in Legal`,
    });
    const { items } = (await server.api('/people/a3/contacts?k=17')).body;
    expect(items.length).toBeGreaterThan(3);
    expect(items.filter(({ without }: { without?: object }) => without).map((each: { person: string }) => each.person)).toEqual([
      'b2',
    ]);
  });

  test('come with reasons, go-betweens and what they add', async () => {
    const { body } = await server.api('/people/a3/contacts?k=3&bridging=0.5');
    expect(body.items).toHaveLength(3);
    for (const item of body.items) {
      expect(item.reasons.length).toBeGreaterThan(0);
      expect(item.person in body.people).toBe(true);
      for (const via of item.introduction.via) expect(via in body.people).toBe(true);
    }
    const gained = body.items.reduce((sum: number, item: { gain: { people: number } }) => sum + item.gain.people, 0);
    expect(body.reach.after.people - body.reach.before.people).toBe(gained);
  });

  test('never name hidden people, not even as go-betweens', async () => {
    for (const id of ['a1', 'a3', 'b5', 'c3'])
      expect(JSON.stringify((await server.api(`/people/${id}/contacts?k=17&include=opens`)).body)).not.toContain('"a8"');
  });

  test('kept people are shown with whom they would open', async () => {
    const { body } = await server.api('/people/a3/contacts?k=1&include=opens&keep=c2&keep=a8&keep=nobody');
    expect(body.kept).toEqual([{ person: 'c2', opens: expect.arrayContaining(['c2', 'c1', 'c3']) }]);
    expect(body.people.c2.name).toBe('Person C2');
  });

  test('a mentor who does not exist is told with its pointer', async () => {
    const { status, body } = await server.api('/people/a3/contacts?via=nobody');
    expect(status).toBe(422);
    expect(body.errors).toEqual([{ pointer: '/via', value: 'nobody', detail: expect.any(String) }]);
  });
});

test('measures come with percentiles among the people whom one may see', async () => {
  const { body } = await server.api('/people/b1/measures');
  const degree = body.measures.find(({ id }: { id: string }) => id === 'degree');
  expect(degree).toMatchObject({ value: 9, percentile: 100 });
  expect(degree.text).toMatch(/^Is tied to 9 people/);
});

test('the ego network has its ties once', async () => {
  const { body } = await server.api('/people/c3/ego');
  expect(body.nodes.map(({ id }: { id: string }) => id)).toEqual(['c1', 'c2', 'c3']);
  expect(body.ties).toHaveLength(3);
});
