import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kindNames } from '../../../graph/records/kinds.ts';
import { type Asking, type TestServer, testServer } from '../../support/server.ts';
import { put, smallOrganization } from '../../support/small-organization.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer(smallOrganization());
});
afterAll(() => server.stop());

/** The ETag of what is read at a path. */
const tagOf = async (path: string, as?: string) => (await server.api(path, { as })).headers.get('ETag')!;
const change = async (method: string, path: string, json?: unknown, asking: Asking = {}) =>
  server.api(path, { method, json, ...asking, headers: { 'If-Match': '*', ...asking.headers } });
const pointers = ({ body }: { body: { errors: { pointer: string }[] } }) => body.errors.map(({ pointer }) => pointer);

describe('ties', () => {
  test('a new tie has an address, and shows in the reach of both its ends at once', async () => {
    const before = (await server.api('/people/a5/reach?steps=1')).body.people;
    const { status, headers, body } = await server.api('/ties', { json: { source: 'a5', target: 'b5' } });
    expect(status).toBe(201);
    expect(body).toEqual({ source: 'a5', target: 'b5', kind: 'contact', weight: 1, visibility: 'shared', id: 'a5,b5,contact' });
    expect((await server.ask(headers.get('Location')!)).status).toBe(200);
    expect((await server.api('/people/a5/reach?steps=1')).body.people).toBe(before + 1);
    expect((await server.api('/people/b5/reach?steps=1')).body.steps[0].byUnit.sales).toBe(1);
    expect((await server.api('/ties', { json: { source: 'a5', target: 'b5' } })).status).toBe(409);
  });

  test('every fault is told with its pointer, and nothing is written', async () => {
    const seq = await server.service.store.seq();
    const bad = { source: 'a5', target: 'nobody', weight: 0, colour: 'red' };
    expect(pointers(await server.api('/ties', { json: bad }))).toEqual(['/weight', '/colour']);
    expect(pointers(await server.api('/ties', { json: { source: 'nobody', target: 'x' } }))).toEqual(['/source', '/target']);
    expect(pointers(await server.api('/ties', { json: { source: 'a5', target: 'a5' } }))).toEqual(['/target']);
    expect(await server.service.store.seq()).toBe(seq);
  });

  test('a change needs the version that was read, and a stale one is refused', async () => {
    const path = '/ties/a1,b1,contact';
    const tag = await tagOf(path);
    expect((await server.api(path, { method: 'PATCH', json: { weight: 2 } })).status).toBe(428);
    const changed = await change('PATCH', path, { weight: 5 }, { headers: { 'If-Match': tag } });
    expect(changed.body).toMatchObject({ weight: 5, kind: 'contact' });
    expect((await change('PATCH', path, { weight: 6 }, { headers: { 'If-Match': tag } })).status).toBe(412);
    const next = changed.headers.get('ETag')!;
    expect((await change('PATCH', path, { weight: 6 }, { headers: { 'If-Match': next } })).status).toBe(200);
  });

  test('a version stays good when something else is written', async () => {
    const tag = await tagOf('/ties/a2,b1,contact');
    await server.api('/ties', { json: { source: 'a6', target: 'b6' } });
    expect((await change('PATCH', '/ties/a2,b1,contact', { weight: 2 }, { headers: { 'If-Match': tag } })).status).toBe(200);
  });

  test('of two changes to one version one is refused', async () => {
    await server.api('/ties', { json: { source: 'c1', target: 'a7' } });
    const headers = { 'If-Match': await tagOf('/ties/c1,a7,contact') };
    const both = await Promise.all([2, 3].map((weight) => change('PATCH', '/ties/c1,a7,contact', { weight }, { headers })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  test('what a tie is cannot be changed, and null takes a field away', async () => {
    const path = '/ties/b2,c1,advice';
    expect(pointers(await change('PATCH', path, { kind: 'contact' }))).toEqual(['/kind']);
    await change('PATCH', path, { origin: 'survey' });
    expect((await change('PATCH', path, { origin: null })).body).not.toHaveProperty('origin');
  });

  test('people change their own ties only, and either end makes one private', async () => {
    const as = (viewer: string) => ({ as: `${viewer};member` });
    expect((await server.api('/ties', { json: { source: 'b6', target: 'c3' }, ...as('b6') })).status).toBe(201);
    expect((await server.api('/ties', { json: { source: 'b7', target: 'c3' }, ...as('b6') })).status).toBe(422);
    const path = '/ties/b6,c3,contact';
    expect(pointers(await change('PATCH', path, { weight: 9 }, as('c3')))).toEqual(['/weight']);
    expect((await server.api('/people/b5/reach')).body.steps[1].byUnit.legal).toBe(2);
    expect((await change('PATCH', path, { visibility: 'private' }, as('c3'))).status).toBe(200);
    expect((await server.api('/people/b5/reach')).body.steps[1].byUnit.legal).toBe(1);
    expect((await server.api(path, as('b5'))).status).toBe(404);
    expect((await server.api(path, as('b6'))).status).toBe(200);
    expect((await change('DELETE', path, undefined, as('a1'))).status).toBe(404);
    expect((await change('DELETE', path, undefined, as('b6'))).status).toBe(204);
    expect((await server.api(path)).status).toBe(404);
  });

  test('nobody learns from a refusal what they may not see', async () => {
    const as = 'b4;member';
    const without = (path: string, method: string) => server.api(path, { method, as, ...(method !== 'DELETE' && { json: {} }) });
    // A private tie of two others, a shared one, and none at all.
    for (const path of ['/ties/a1,c2,contact', '/ties/a1,a2,contact', '/ties/a1,c3,contact'])
      for (const method of ['PATCH', 'DELETE']) expect((await without(path, method)).status, `${method} ${path}`).toBe(404);
    const made = async (source: string, target: string, viewer = as) => {
      const { status, body } = await server.api('/ties', { json: { source, target }, as: viewer });
      return { status, faults: body.errors?.map(({ value: _, ...fault }: { value?: string }) => fault) };
    };
    // There is one from a1 to c2, none from a1 to c3.
    expect(await made('a1', 'c2')).toEqual(await made('a1', 'c3'));
    // a8 is hidden.
    const missing = await made('b4', 'nobody');
    expect(missing.status).toBe(422);
    expect(await made('b4', 'a8')).toEqual(missing);
    const manager = async (id: string) =>
      (await change('PATCH', '/people/b4', { manager: id }, { as })).body.errors.map(({ detail }: { detail: string }) => detail);
    expect(await manager('a8')).toEqual(await manager('nobody'));
    expect((await made('a8', 'b4', 'a8;member')).status).toBe(201);
    expect((await change('DELETE', '/ties/a8,b4,contact')).status).toBe(204);
    // A tie that one has stays one's own when the other end hides.
    expect((await change('PATCH', '/ties/a1,a8,contact', { visibility: 'private' }, { as: 'a1;member' })).status).toBe(200);
    await change('PATCH', '/ties/a1,a8,contact', { visibility: 'shared' });
  });

  test('are listed page by page, and only those that one may see', async () => {
    const all = (await server.api('/ties?limit=500')).body.items;
    const seen: string[] = [];
    for (let cursor = ''; ; ) {
      const { body } = await server.api(`/ties?limit=10${cursor && `&cursor=${cursor}`}`);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      if (!body.nextCursor) break;
      cursor = body.nextCursor;
    }
    expect(seen).toEqual(all.map(({ id }: { id: string }) => id));
    const seenBy = async (as: string) => (await server.api('/ties?limit=500', { as })).body.items;
    const has = (items: { id: string }[], id: string) => items.some((tie) => tie.id === id);
    expect(has(all, 'a1,c2,contact')).toBe(true);
    expect(has(await seenBy('a1;member'), 'a1,c2,contact')).toBe(true);
    expect(has(await seenBy('b3;member'), 'a1,c2,contact')).toBe(false);
    expect(
      (await seenBy('b3;member')).some(({ source, target }: Record<string, string>) => source === 'a8' || target === 'a8'),
    ).toBe(false);
    expect(await seenBy(';admin')).toEqual([]);
    for (const { source } of await seenBy(';analyst')) expect(source).toMatch(/^p-/);
  });

  test('under pseudonyms neither the order, nor a cursor, nor an address tells who it is', async () => {
    const as = 'b1;analyst';
    const seen: { id: string; source: string }[] = [];
    for (let cursor = ''; ; ) {
      const { body } = await server.api(`/ties?limit=10${cursor && `&cursor=${cursor}`}`, { as });
      seen.push(...body.items);
      if (!body.nextCursor) break;
      cursor = body.nextCursor;
      expect(Buffer.from(cursor, 'base64url').toString()).toMatch(/^\[\d+,"p-[0-9A-F]+,p-[0-9A-F]+,\w+"\]$/);
    }
    const ids = seen.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(20);
    expect(ids).toEqual([...new Set(ids)].sort());
    expect((await server.api(`/ties/${ids[0]}`, { as })).body).toEqual(seen[0]);
    expect((await server.api('/ties/a1,b1,contact', { as })).status).toBe(404);
    expect((await server.api('/ties/a1,b1,contact', { as: 'a1;analyst' })).status).toBe(404);
    const [{ source }] = seen;
    const ofOne = (await server.api(`/ties?limit=500&person=${source}`, { as })).body.items;
    expect(ofOne).toEqual(seen.filter((tie) => Object.values(tie).includes(source)));
    expect((await server.api('/ties?person=a1', { as })).body.items).toEqual([]);
    const toNobody = (await server.api('/ties?limit=500', { as: ';analyst' })).body.items;
    expect(toNobody).toEqual(seen);
  });

  test('that sum up contacts change with those only, and take them along', async () => {
    const { store } = server.service;
    const pair = { source: 'a6', target: 'c3' };
    const times = ['2026-01-01T10:00:00Z', '2026-01-02T10:00:00Z'];
    const contacts = times.map((time) => put('contact', { ...pair, time }));
    const other = put('contact', { source: 'a6', target: 'c2', time: times[0] });
    const sum = put('tie', { ...pair, weight: 2, first: times[0], last: times[1], origin: 'contacts' });
    await server.service.current.refresh(await store.apply([...contacts, other, sum], 'system:test'));
    const path = '/ties/a6,c3,contact';
    expect(pointers(await change('PATCH', path, { weight: 5, last: null, origin: 'file' })).sort()).toEqual([
      '/last',
      '/origin',
      '/weight',
    ]);
    expect((await change('PATCH', path, { weight: 5 }, { as: 'a6;member' })).status).toBe(422);
    expect((await change('PATCH', path, { visibility: 'private' }, { as: 'c3;member' })).status).toBe(200);
    expect(pointers(await server.api('/ties', { json: { source: 'a6', target: 'c2', origin: 'contacts' } }))).toEqual([
      '/origin',
    ]);
    expect((await change('DELETE', path)).status).toBe(204);
    const left: string[] = [];
    for await (const contact of store.scan('contact')) left.push(contact.target);
    expect(left).toEqual(['c2']);
  });

  test('an id may hold commas, slashes and other scripts', async () => {
    const id = 'x,/ % 張';
    await server.api('/people', { json: { id, name: '張' } });
    const { headers, body } = await server.api('/ties', { json: { source: id, target: 'a1' } });
    expect(body.id).toBe('x%2C%2F%20%25%20%E5%BC%B5,a1,contact');
    expect((await server.read(headers.get('Location')!)).body).toMatchObject({ source: id });
    expect((await server.api(`/people/${encodeURIComponent(id)}/reach?steps=1`)).body.people).toBe(1);
    expect((await change('DELETE', `/people/${encodeURIComponent(id)}`)).status).toBe(204);
  });
});

describe('people', () => {
  test('are written by the administration', async () => {
    const { status, headers } = await server.api('/people', { json: { id: 'd1', name: 'Di' }, as: ';admin' });
    expect([status, headers.get('Location')]).toEqual([201, '/api/v1/people/d1']);
    for (const as of ['a1;member', 'a1;lead', ';analyst'])
      expect((await server.api('/people', { json: { id: 'd2', name: 'Do' }, as })).status).toBe(404);
    expect((await change('PUT', '/people/d1', { id: 'd1', name: 'Didi', unit: 'legal' })).body).toMatchObject({ name: 'Didi' });
    expect(pointers(await change('PUT', '/people/d1', { id: 'd1', name: 'D', unit: 'no', manager: 'd1' }))).toEqual([
      '/manager',
      '/unit',
    ]);
    expect((await change('DELETE', '/people/d1')).status).toBe(204);
  });

  test('change what is theirs in their own record, and nothing else', async () => {
    const as = 'a4;member';
    const changed = await change('PATCH', '/people/a4', { introduces: false }, { as });
    expect(changed.body).toMatchObject({ introduces: false, name: 'Person A4' });
    expect(pointers(await change('PATCH', '/people/a4', { level: 9, unit: 'legal' }, { as })).sort()).toEqual([
      '/level',
      '/unit',
    ]);
    expect((await change('PATCH', '/people/a5', { introduces: false }, { as })).status).toBe(404);
  });

  test('who opts out is gone from everybody else’s answers at once', async () => {
    const reach = async () => (await server.api('/people/a1/reach')).body.peopleTotal;
    const before = await reach();
    const tag = await tagOf('/people/c2', 'c2;member');
    await change('PATCH', '/people/c2', { visibility: 'hidden' }, { as: 'c2;member', headers: { 'If-Match': tag } });
    expect(await reach()).toBe(before - 1);
    expect((await server.api('/people/c2', { as: 'a1;member' })).status).toBe(404);
    expect(JSON.stringify((await server.api('/people/a1/contacts?k=17&include=opens')).body)).not.toContain('"c2"');
    await change('PATCH', '/people/c2', { visibility: 'open' });
  });

  test('who is deleted takes along what cannot be without them; others forget them', async () => {
    await change('PATCH', '/people/a4', { manager: 'b3' });
    expect((await change('DELETE', '/people/b3')).status).toBe(204);
    const { store } = server.service;
    for (const kind of kindNames)
      for await (const record of store.scan(kind)) expect(JSON.stringify(record), kind).not.toContain('"b3"');
    expect(await store.get('person', 'a4')).not.toHaveProperty('manager');
    expect((await store.get('event', 'lunch'))?.speakers).toEqual([]);
    expect((await server.api('/people/b3')).status).toBe(404);
  });
});

describe('mentorships and programmes', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer([
      ...smallOrganization(),
      put('program', { id: 'spring', name: 'Spring', formats: ['group'], objectives: ['Reach'] }),
      put('program', { id: 'autumn', name: 'Autumn' }),
      put('enrolment', { person: 'a4', program: 'autumn', roles: ['mentor'] }),
      put('mentorship', {
        id: 'circle',
        program: 'spring',
        format: 'group',
        mentors: ['b1'],
        mentees: ['a1', 'a8', 'c1'],
        topic: 'graphs',
      }),
      put('mentorship', { id: 'pair', mentors: ['a8'], mentees: ['b2'], state: 'completed' }),
    ]);
  });
  afterAll(() => server.stop());

  const ids = async (path: string, as?: string) => {
    const { status, body } = await server.api(path, { as });
    return status === 200 ? body.items.map(({ id }: { id: string }) => id) : status;
  };

  test('are listed for who administers them, for others their own, for analysts not at all', async () => {
    for (const as of [undefined, ';admin']) {
      expect(await ids('/programs', as)).toEqual(['autumn', 'spring']);
      expect(await ids('/mentorships', as)).toEqual(['circle', 'pair']);
    }
    expect([await ids('/programs', 'a1;member'), await ids('/mentorships', 'a1;member')]).toEqual([['spring'], ['circle']]);
    expect([await ids('/programs', 'a4;lead'), await ids('/mentorships', 'a4;lead')]).toEqual([['autumn'], []]);
    expect([await ids('/programs', 'b2;member'), await ids('/mentorships', 'b2;member')]).toEqual([[], ['pair']]);
    expect([await ids('/programs', ';analyst'), await ids('/mentorships', ';analyst')]).toEqual([404, 404]);
    expect((await server.api('/overview')).body.programs).toBe(2);
  });

  test('of others are as if there were none', async () => {
    expect((await server.api('/mentorships/circle', { as: 'b2;member' })).status).toBe(404);
    expect((await server.api('/programs/spring', { as: 'b2;member' })).status).toBe(404);
    expect((await server.api('/mentorships/nothing', { as: ';admin' })).status).toBe(404);
    expect((await server.api('/programs/spring', { as: 'c1;member' })).body).toMatchObject({
      name: 'Spring',
      objectives: ['Reach'],
    });
  });

  test('name of their people those who may be named', async () => {
    expect((await server.api('/mentorships/circle', { as: ';admin' })).body).toEqual({
      id: 'circle',
      program: 'spring',
      format: 'group',
      mentors: ['b1'],
      mentees: ['a1', 'a8', 'c1'],
      topic: 'graphs',
      state: 'active',
    });
    // a8 hides, also from those who learn beside or from them.
    expect((await server.api('/mentorships/circle', { as: 'a1;member' })).body.mentees).toEqual(['a1', 'c1']);
    expect((await server.api('/mentorships/circle', { as: 'a8;member' })).body.mentees).toEqual(['a1', 'a8', 'c1']);
    expect((await server.api('/mentorships/pair', { as: 'b2;member' })).body).toMatchObject({ mentors: [], mentees: ['b2'] });
  });

  test('go with their last mentor or mentee, and forget others who are deleted', async () => {
    const remove = (path: string) => server.api(path, { method: 'DELETE', headers: { 'If-Match': '*' }, as: ';admin' });
    expect((await remove('/people/c1')).status).toBe(204);
    expect((await remove('/people/a4')).status).toBe(204);
    expect((await remove('/topics/graphs')).status).toBe(204);
    const { body } = await server.api('/mentorships/circle');
    expect(body).toMatchObject({ mentees: ['a1', 'a8'] });
    expect(body).not.toHaveProperty('topic');
    expect((await remove('/people/b1')).status).toBe(204);
    expect(await ids('/mentorships')).toEqual(['pair']);
    expect(await server.service.store.count('enrolment')).toBe(0);
  });
});

describe('other records', () => {
  test.each([
    ['units', { id: 'u1', name: 'U' }],
    ['topics', { id: 't1', name: 'T' }],
    ['communities', { id: 'k1', name: 'K' }],
    ['events', { id: 'e1', name: 'E', kind: 'social', start: '2026-01-01T00:00:00Z' }],
  ])('%s are made, read, changed and deleted', async (path, record) => {
    expect((await server.api(`/${path}`, { json: record })).status).toBe(201);
    expect((await server.api(`/${path}/${record.id}`)).body).toMatchObject(record);
    expect((await server.api(`/${path}`)).body.items.some(({ id }: { id: string }) => id === record.id)).toBe(true);
    const headers = { 'If-Match': await tagOf(`/${path}/${record.id}`) };
    expect((await change('PATCH', `/${path}/${record.id}`, { name: 'Other' }, { headers })).body.name).toBe('Other');
    expect((await change('DELETE', `/${path}/${record.id}`, undefined, { headers })).status).toBe(412);
    expect((await change('DELETE', `/${path}/${record.id}`)).status).toBe(204);
    expect((await server.api(`/${path}/${record.id}`)).status).toBe(404);
  });

  test('nothing stands above itself, over however many others', async () => {
    expect(pointers(await change('PATCH', '/units/firm', { parent: 'sales' }))).toEqual(['/parent']);
    await server.api('/units', { json: { id: 'inner', name: 'Inner', parent: 'tech' } });
    expect(pointers(await change('PUT', '/units/firm', { id: 'firm', name: 'Firm', parent: 'inner' }))).toEqual(['/parent']);
    await change('PATCH', '/people/a5', { manager: 'a6' });
    await change('PATCH', '/people/a6', { manager: 'a7' });
    expect(pointers(await change('PATCH', '/people/a7', { manager: 'a5' }))).toEqual(['/manager']);
    expect((await change('PATCH', '/people/a5', { manager: 'a7' })).status).toBe(200);
  });

  test('a community of excellence without goals is refused', async () => {
    const answer = await server.api('/communities', { json: { id: 'k2', name: 'K', kind: 'excellence' } });
    expect([answer.status, pointers(answer)]).toEqual([422, ['/goals']]);
  });

  test('a unit that is deleted leaves its people without one', async () => {
    expect((await change('DELETE', '/units/legal')).status).toBe(204);
    expect((await server.api('/people/c1')).body).toMatchObject({ unitName: null });
    expect((await server.api('/people/c1/reach')).body.unitsTotal).toBe(2);
  });
});

describe('an Idempotency-Key', () => {
  test('makes a repeated request one write with one answer', async () => {
    const asking = { json: { id: 'once', name: 'Once' }, headers: { 'Idempotency-Key': 'k-1' } };
    const [first, second] = await Promise.all([server.api('/people', asking), server.api('/people', asking)]);
    const third = await server.api('/people', asking);
    expect([first.status, second.status, third.status]).toEqual([201, 201, 201]);
    expect(third.body).toEqual(first.body);
    const other = await server.api('/people', { ...asking, json: { id: 'twice', name: 'Twice' } });
    expect(other.status).toBe(409);
  });

  test('of a request that failed may be used again', async () => {
    const headers = { 'Idempotency-Key': 'k-2' };
    expect((await server.api('/people', { json: { id: 'later', name: 'L', unit: 'new' }, headers })).status).toBe(422);
    await server.api('/units', { json: { id: 'new', name: 'New' } });
    expect((await server.api('/people', { json: { id: 'later', name: 'L', unit: 'new' }, headers })).status).toBe(201);
  });
});
