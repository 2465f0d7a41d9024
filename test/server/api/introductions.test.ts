import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { IntroductionItem } from '../../../server/api/introductions.schema.ts';
import { type TestServer, testServer } from '../../support/server.ts';
import { smallOrganization } from '../../support/small-organization.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer(smallOrganization());
});
afterAll(() => server.stop());

const text = 'Could you introduce us?';
const ask = (from: string, person: string, via: string, asking = {}) =>
  server.api(`/people/${from}/introductions`, { json: { person, via, text }, as: `${from};member`, ...asking });
const step = (id: string, who: string, state: string, headers: Record<string, string> = { 'If-Match': '*' }) =>
  server.api(`/introductions/${id}`, { method: 'PATCH', json: { state }, as: `${who};member`, headers });
const listed = async (who: string, role: string): Promise<IntroductionItem[]> =>
  (await server.api(`/people/${who}/introductions?role=${role}`, { as: `${who};member` })).body.items;
const read = (id: string, as: string) => server.api(`/introductions/${id}`, { as });
const suggestion = async (from: string, person: string) =>
  (await server.api(`/people/${from}/suggestions`)).body.items.find((each: { person: string }) => each.person === person)?.state;
const pointers = ({ body }: { body: { errors: { pointer: string }[] } }) => body.errors.map(({ pointer }) => pointer);

describe('an introduction', () => {
  test('goes from being asked for to a meeting, and reach grows by it', async () => {
    const reach = async () => (await server.api('/people/a3/reach?steps=2', { as: 'a3;member' })).body.people;
    const before = await reach();
    const seq = await server.service.store.seq();
    const asked = await ask('a3', 'b1', 'a1');
    expect(asked.status).toBe(201);
    expect(asked.body).toMatchObject({ for: 'a3', person: 'b1', via: 'a1', text, state: 'asked', role: 'asked', next: [] });
    const { id } = asked.body;
    expect(asked.headers.get('Location')).toBe(`/api/v1/introductions/${id}`);
    expect(await suggestion('a3', 'b1')).toBe('introduced');

    expect((await listed('a1', 'through')).map(({ next }) => next)).toEqual([['agreed', 'declined']]);
    expect((await step(id, 'a1', 'agreed')).body).toMatchObject({ state: 'agreed', next: ['made'] });
    expect((await step(id, 'a1', 'made')).body).toMatchObject({ state: 'made', next: [] });
    expect((await listed('a3', 'asked')).map(({ next }) => next)).toEqual([['met']]);
    expect((await step(id, 'b1', 'met')).body).toMatchObject({ state: 'met', role: 'about' });
    expect(await suggestion('a3', 'b1')).toBe('met');
    expect((await server.api('/ties/a3,b1,contact')).body).toMatchObject({ origin: 'introduction' });
    expect(await reach()).toBeGreaterThan(before);

    const changes = await server.service.store.changesSince(seq);
    expect(new Set(changes.map(({ actor }) => actor))).toEqual(new Set(['a3', 'a1', 'b1']));
  });

  test('that is declined is again somebody on the list, and can be asked for through another', async () => {
    const { id } = (await ask('a4', 'b1', 'a1')).body;
    expect((await step(id, 'a1', 'declined')).status).toBe(200);
    expect((await listed('a4', 'asked')).map(({ state }) => state)).toEqual(['declined']);
    expect(await suggestion('a4', 'b1')).toBe('saved');
    expect(await listed('b1', 'about')).not.toContainEqual(expect.objectContaining({ id }));
    expect((await ask('a4', 'b1', 'a2')).status).toBe(201);
  });

  test('is taken back by another answer to the suggestion, as long as it was not made', async () => {
    const { id } = (await ask('a5', 'b1', 'a1')).body;
    await server.api('/people/a5/suggestions/b1', { method: 'PUT', json: { state: 'dismissed' }, as: 'a5;member' });
    expect((await read(id, 'a1;member')).status).toBe(404);
    expect(await listed('a5', 'asked')).toEqual([]);
  });

  test('that was made is over when the asker says on the suggestion that they met', async () => {
    const { id } = (await ask('a6', 'b1', 'a1')).body;
    for (const state of ['agreed', 'made']) await step(id, 'a1', state);
    await server.api('/people/a6/suggestions/b1', { method: 'PUT', json: { state: 'met' }, as: 'a6;member' });
    expect((await read(id, 'b1;member')).body.state).toBe('met');
    expect((await server.api('/ties/a6,b1,contact')).body.origin).toBe('introduction');
  });

  test('can be brought on by a chain of two go-betweens, of whom one’s own contact is asked', async () => {
    // a7 – a1 – b1 – b4
    expect((await ask('a7', 'b4', 'a1')).status).toBe(201);
  });

  test('is asked for once, whatever is tried', async () => {
    expect((await ask('b3', 'a1', 'b1', { headers: { 'Idempotency-Key': 'one' } })).status).toBe(201);
    expect((await ask('b3', 'a1', 'b1', { headers: { 'Idempotency-Key': 'one' } })).status).toBe(201);
    expect(await listed('b3', 'asked')).toHaveLength(1);
    expect((await ask('b3', 'a1', 'b1')).status).toBe(409);
    const [item] = await listed('b1', 'through').then((all) => all.filter((each) => each.for === 'b3'));
    const agree = () => step(item.id, 'b1', 'agreed', { 'If-Match': `"${item.version}"`, 'Idempotency-Key': 'agree' });
    expect((await agree()).body).toEqual((await agree()).body);
  });
});

describe('asking is refused', () => {
  test('with a pointer to a person who is missing, hidden, oneself or known already', async () => {
    for (const person of ['nobody', 'a8', 'b5', 'b1']) {
      const refused = await ask('b5', person, 'b2');
      expect(refused.status, person).toBe(422);
      expect(pointers(refused), person).toEqual(['/person']);
    }
    const faults = await Promise.all(['nobody', 'a8'].map((person) => ask('b5', person, 'b1')));
    expect(faults[0].body.errors[0].detail).toBe(faults[1].body.errors[0].detail);
  });

  test('with a pointer to a go-between who is missing, no contact, leads nowhere or does not introduce', async () => {
    for (const via of ['nobody', 'a2', 'b5', 'c3', 'a8', 'b3'])
      expect(pointers(await ask('c3', 'b5', via)), via).toEqual(['/via']);
    const json = { introduces: false };
    await server.api('/people/c1', { method: 'PATCH', json, as: 'c1;member', headers: { 'If-Match': '*' } });
    expect(pointers(await ask('c3', 'b2', 'c1'))).toEqual(['/via']);
    await server.api('/people/c1', {
      method: 'PATCH',
      json: { introduces: true },
      as: 'c1;member',
      headers: { 'If-Match': '*' },
    });
    expect((await ask('c3', 'b2', 'c1')).status).toBe(201);
  });

  test('through somebody who may not see whom to meet', async () => {
    // b8 is seen by fellow Makers only: a1 and b1 are, b3 is not, though tied to b8 as b1 is.
    await server.api('/ties', { json: { source: 'a1', target: 'b3' }, as: 'a1;member' });
    expect(pointers(await ask('a1', 'b8', 'b3'))).toEqual(['/via']);
    expect((await ask('a1', 'b8', 'b1')).status).toBe(201);
  });

  test('without a word to who is asked, or with what nobody knows', async () => {
    const post = (json: object) => server.api('/people/a3/introductions', { json, as: 'a3;member' });
    expect(pointers(await post({ person: 'c1', via: 'a1', text: '' }))).toEqual(['/text']);
    expect(pointers(await post({ person: 'c1', via: 'a1', text, colour: 'red' }))).toEqual(['/colour']);
  });

  test('of others, and of everybody for somebody else', async () => {
    for (const as of ['a2;member', 'a2;lead', 'a2;analyst', ';admin']) {
      expect((await ask('c2', 'b2', 'c1', { as })).status, as).toBe(404);
      expect((await server.api('/people/c2/introductions', { as })).status, as).toBe(404);
    }
  });
});

describe('who sees an introduction', () => {
  const seen = async (id: string) =>
    Object.fromEntries(
      await Promise.all(['c2', 'c1', 'b2', 'b7'].map(async (who) => [who, (await read(id, `${who};member`)).status])),
    );

  test('is the asker and the go-between, the person only once it is made, and nobody else ever', async () => {
    const { id } = (await ask('c2', 'b2', 'c1')).body;
    expect(await seen(id)).toEqual({ c2: 200, c1: 200, b2: 404, b7: 404 });
    expect(await listed('b2', 'about')).toEqual([]);
    await step(id, 'c1', 'agreed');
    expect(await seen(id)).toEqual({ c2: 200, c1: 200, b2: 404, b7: 404 });
    await step(id, 'c1', 'made');
    expect(await seen(id)).toEqual({ c2: 200, c1: 200, b2: 200, b7: 404 });
    for (const as of ['b7;analyst', 'b7;lead', ';admin']) expect((await read(id, as)).status, as).toBe(404);
    expect((await read(id, 'c1;member')).body.text).toBe(text);
    expect((await read(id, 'b2;member')).body).not.toHaveProperty('text');
    expect((await listed('b2', 'about'))[0]).toMatchObject({ for: 'c2', via: 'c1', state: 'made' });
    expect(await listed('b2', 'through')).toEqual([]);
  });

  test('loses it when one of the others hides', async () => {
    const { id } = (await ask('b4', 'a2', 'b1')).body;
    const hide = (who: string, visibility: string) =>
      server.api(`/people/${who}`, { method: 'PATCH', json: { visibility }, as: `${who};member`, headers: { 'If-Match': '*' } });
    await hide('a2', 'hidden');
    expect([(await read(id, 'b4;member')).status, (await read(id, 'b1;member')).status]).toEqual([404, 404]);
    expect(JSON.stringify(await listed('b1', 'through'))).not.toContain(id);
    expect((await step(id, 'b1', 'agreed')).status).toBe(404);
    await hide('a2', 'open');
    await hide('b4', 'hidden');
    expect((await read(id, 'b1;member')).status).toBe(404);
    await hide('b4', 'open');
    expect((await read(id, 'b1;member')).status).toBe(200);
  });

  test('shows in the ETag: each sees an answer of their own', async () => {
    const { id } = (await ask('b5', 'a2', 'b1')).body;
    const tags = await Promise.all(['b5;member', 'b1;member'].map(async (as) => (await read(id, as)).headers.get('ETag')));
    expect(tags[0]).not.toBe(tags[1]);
  });
});

describe('a step', () => {
  let id: string;
  beforeAll(async () => {
    id = (await ask('b6', 'a1', 'b1')).body.id;
  });

  test('needs the version that was read', async () => {
    expect((await step(id, 'b1', 'agreed', {})).status).toBe(428);
    expect((await step(id, 'b1', 'agreed', { 'If-Match': '"stale"' })).status).toBe(412);
    const tag = (await read(id, 'b1;member')).headers.get('ETag')!;
    expect((await step(id, 'b1', 'agreed', { 'If-Match': tag })).status).toBe(200);
    expect((await step(id, 'b1', 'made', { 'If-Match': tag })).status).toBe(412);
  });

  test('is taken by who may take it, from where it may be taken, and by strangers as if there were nothing', async () => {
    const tried = async () => {
      const allowed: string[] = [];
      for (const who of ['b6', 'b1', 'a1', 'b7'])
        for (const state of ['asked', 'agreed', 'made', 'met', 'declined'])
          allowed.push(`${who} ${state} ${(await step(id, who, state, { 'If-Match': '*' })).status}`);
      return allowed.filter((line) => !/(409|404|422)$/.test(line));
    };
    // Each step that is allowed is taken, in this order: agreed before made before met.
    expect(await tried()).toEqual(['b1 made 200', 'a1 met 200']);
    expect((await step(id, 'b6', 'met')).status).toBe(409);
    expect((await step(id, 'b7', 'met')).status).toBe(404);
    expect((await step('nothing', 'b1', 'agreed')).status).toBe(404);
    expect((await step(id, 'b1', 'asked')).status).toBe(422);
  });
});
