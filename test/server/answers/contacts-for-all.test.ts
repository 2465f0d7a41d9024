import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Cancelled } from '../../../graph/arrays/run.ts';
import type { Write } from '../../../graph/records/change.ts';
import { ask } from '../../../server/access/privacy.ts';
import { chooseForAll, writeBatch } from '../../../server/answers/contacts-for-all.ts';
import { suggestionId } from '../../../server/answers/suggestion-id.ts';
import type { Contacts } from '../../../server/api/people.schema.ts';
import type { Job } from '../../../server/api/shared.schema.ts';
import type { SuggestionBatch } from '../../../server/api/suggestion-batch.schema.ts';
import type { Suggestions } from '../../../server/api/suggestions.schema.ts';
import { meetingRing, memberName, ringTies } from '../../support/meeting-ring.ts';
import { type TestServer, testServer } from '../../support/server.ts';
import { put, smallOrganization } from '../../support/small-organization.ts';

const path = '/suggestions/batch';
const today = new Date().toISOString();
const answered = (person: string, state: string) =>
  put('suggestion', { id: suggestionId('a3', person), for: 'a3', person, state, at: today });

const stop: (() => Promise<unknown>)[] = [];
const started = async (writes: Iterable<Write>) => {
  const server = await testServer(writes);
  stop.push(server.stop);
  return server;
};
afterAll(() => Promise.all(stop.map((each) => each())));

const listOf = async (server: TestServer, person: string) =>
  (await server.api<Suggestions>(`/people/${person}/suggestions?limit=100`, { as: `${person};member` })).body.items;
const shownTo = async (server: TestServer, person: string) =>
  (await listOf(server, person)).filter(({ state }) => state === 'shown').map((each) => each.person);
const contactsOf = async (server: TestServer, person: string, query: string) =>
  (await server.api<Contacts>(`/people/${person}/contacts?${query}`, { as: `${person};member` })).body.items.map(
    (item) => item.person,
  );

describe('suggesting contacts to everybody', () => {
  let server: TestServer;
  let body: SuggestionBatch;
  beforeAll(async () => {
    server = await started([...smallOrganization(), answered('b2', 'dismissed'), answered('c1', 'saved')]);
    ({ body } = await server.api<SuggestionBatch>(path, { as: ';admin', json: { bridging: 0 } }));
  });

  test('leaves with everybody what their own contacts page would suggest, hidden people not left out, with reasons', async () => {
    for (const person of ['a1', 'a3', 'a8', 'b1', 'b8', 'c2', 'c3'])
      expect((await shownTo(server, person)).sort(), person).toEqual((await contactsOf(server, person, 'k=3&bridging=0')).sort());
    for (const { reasons } of (await listOf(server, 'a1')).filter(({ state }) => state === 'shown'))
      expect(reasons.length).toBeGreaterThan(0);
  });

  test('leaves alone what was answered, and answers in counts that name nobody', async () => {
    const states = (await listOf(server, 'a3')).map(({ person, state }) => `${person} ${state}`);
    expect(states).toEqual(expect.arrayContaining(['b2 dismissed', 'c1 saved']));
    expect([body.scope.people, body.suggestedTo]).toEqual([19, 19]);
    let all = 0;
    for (const person of server.service.current.get().directory.people) all += (await shownTo(server, person.id)).length;
    expect(body.suggestions).toBe(all);
    expect(body.exposure.levelled).toBe(body.exposure.alone);
    expect(body.reach.levelled!).toBeGreaterThan(body.reach.before!);
    expect(JSON.stringify(body)).not.toMatch(/"[abc]\d"/);
  });

  test('suggests hidden people to nobody, and to fellows only who is seen by fellows', async () => {
    for (const person of server.service.current.get().directory.people) {
      const suggested = (await server.service.store.get('suggestion', suggestionId(person.id, 'a8')))?.state;
      expect(suggested, person.id).toBeUndefined();
    }
    for (const stranger of ['a3', 'b3', 'c3']) expect(await shownTo(server, stranger)).not.toContain('b8');
  });

  test('is one change, under the name of who asked, and the same asked again', async () => {
    const { store } = server.service;
    const changes = await store.changesSince(0, 10_000);
    const made = changes.filter(({ kind, actor }) => kind === 'suggestion' && actor === 'system:admin');
    expect(new Set(made.map(({ at }) => at)).size).toBe(1);
    expect(made.length).toBe(body.suggestions);
    const again = (await server.api<SuggestionBatch>(path, { as: ';admin', json: { bridging: 0 } })).body;
    expect(again).toEqual({ ...body, plan: again.plan });
    // Whoever has not answered yet keeps what they were suggested first, and nobody is suggested twice.
    expect((await shownTo(server, 'a1')).length).toBe(3);
  });

  test('stands on the contacts page, and is followed up in counts', async () => {
    const { plan } = body;
    const shown = (await listOf(server, 'a1')).filter(({ state }) => state === 'shown');
    expect(shown.map((each) => each.plan)).toEqual([plan, plan, plan]);
    await server.api(`/people/a1/suggestions/${shown[0].person}`, { as: 'a1;member', method: 'PUT', json: { state: 'saved' } });
    expect((await server.api(`/introductions/plans/${plan}`)).body).toMatchObject({
      suggested: body.suggestions,
      shown: body.suggestions - 1,
      saved: 1,
    });
    const seen = (await server.api(`/introductions/plans/${plan}`, { as: ';analyst' })).body;
    expect([seen.suggested, seen.saved]).toEqual([body.suggestions, null]);
  });

  test('is for the administration, in units that may be shown, and refuses what it cannot do', async () => {
    for (const as of ['a1;member', 'a1;lead', ';analyst'])
      expect((await server.api(path, { as, json: {} })).status, as).toBe(404);
    const failed = async (json: unknown) => (await server.api(path, { as: ';admin', json })).body;
    expect(await failed({ k: 0 })).toMatchObject({ status: 422, errors: [{ pointer: '/k' }] });
    expect(await failed({ person: 'a1' })).toMatchObject({ status: 422 });
    expect((await server.api(path, { as: ';admin', method: 'POST' })).status).toBe(415);
    const job = async (json: unknown) => {
      const told = await server.api<Job>(path, { as: ';admin', json, headers: { Prefer: 'respond-async' } });
      expect(told.status).toBe(202);
      return (await server.read<Job>(`${told.headers.get('Location')}/answer`, { as: ';admin' })).body;
    };
    // Three people of Legal: fewer than may be told of.
    expect(await job({ unit: 'legal' })).toMatchObject({ status: 404 });
    expect(await job({ community: 'nobody' })).toMatchObject({ status: 404 });
  });
});

test('of a unit or a community goes to its people only', async () => {
  const server = await started(smallOrganization());
  const { body } = await server.api<SuggestionBatch>(path, { as: ';admin', json: { unit: 'tech', k: 2 } });
  expect(body).toMatchObject({ scope: { unit: 'tech', community: null, people: 8 }, suggestedTo: 8 });
  expect(await shownTo(server, 'b3')).toHaveLength(2);
  expect(await listOf(server, 'a3')).toEqual([]);
  await server.api<SuggestionBatch>(path, { json: { community: 'makers', k: 1 } });
  expect(await shownTo(server, 'a2')).toHaveLength(1);
  expect(await listOf(server, 'a3')).toEqual([]);
});

test('a private tie changes what its two ends are suggested, and nothing for anybody else', async () => {
  const tie = put('tie', { source: 'a4', target: 'c3', kind: 'mentoring', visibility: 'private' });
  const [without, withTie] = [await started(smallOrganization()), await started([...smallOrganization(), tie])];
  for (const server of [without, withTie]) await server.api(path, { json: { bridging: 0.9 } });
  const changed: string[] = [];
  for (const { id } of without.service.current.get().directory.people) {
    const [before, after] = [await shownTo(without, id), await shownTo(withTie, id)].map((list) => list.sort().join());
    if (before !== after) changed.push(id);
  }
  expect(changed.filter((id) => id !== 'a4' && id !== 'c3')).toEqual([]);
  expect(changed).toContain('c3');
});

test('rests on what was learned, as single answers do', async () => {
  const server = await started([...meetingRing, ...ringTies]);
  const fixed = await started([...meetingRing.filter(({ kind }) => kind !== 'contact'), ...ringTies]);
  await server.service.relevance.settled();
  for (const each of [server, fixed]) await each.api(path, { json: { bridging: 0, k: 2 } });
  const isOther: boolean[] = [];
  for (let i = 0; i < 30; i += 3) {
    const list = (await shownTo(server, memberName(i))).sort();
    expect(list).toEqual((await contactsOf(server, memberName(i), 'k=2&bridging=0')).sort());
    isOther.push(list.join() !== (await shownTo(fixed, memberName(i))).sort().join());
  }
  expect(isOther).toContain(true);
});

test('stopped while it is written, leaves nothing', async () => {
  const { service } = await started(smallOrganization());
  const stopping = new AbortController();
  const asked = ask('suggest to all', {
    network: service.current.get(),
    viewer: { role: 'operator', person: null },
    minGroupSize: 5,
    compute: service.compute,
    watch: { signal: stopping.signal },
  });
  const chosen = await chooseForAll(asked, { k: 3, bridging: 0.5, seed: 1 });
  const seq = await service.store.seq();
  let reads = 0;
  const store: typeof service.store = {
    ...service.store,
    get(kind, key) {
      if (++reads === 20) stopping.abort();
      return service.store.get(kind, key);
    },
  };
  await expect(writeBatch(asked, { store, current: service.current }, chosen)).rejects.toThrow(Cancelled);
  expect([reads > 19, await service.store.seq(), await service.store.count('suggestion')]).toEqual([true, seq, 0]);
});

test('is a job that tells how long it takes, and stopped writes nothing', async () => {
  const server = await started(smallOrganization());
  const { status, headers, body } = await server.api<Job>(path, { json: {}, headers: { Prefer: 'respond-async' } });
  expect([status, body.state]).toEqual([202, 'running']);
  expect(body.estimate!.milliseconds).toBeGreaterThan(0);
  const stopped = await server.read<Job>(headers.get('Location')!, { method: 'DELETE' });
  expect(stopped.body.state).toBe('cancelled');
  await server.api(path, { json: { unit: 'tech' } });
  expect(await listOf(server, 'a3')).toEqual([]);
});
