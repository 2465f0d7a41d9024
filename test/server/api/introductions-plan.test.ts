import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { planFigures } from '../../../graph/recommend/plan-figures.ts';
import { type TestServer, testServer } from '../../support/server.ts';
import { smallOrganization } from '../../support/small-organization.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer(smallOrganization());
});
afterAll(() => server.stop());

interface Item {
  a: string;
  b: string;
}
const ends = ({ a, b }: Item) => ({ a, b });
const plan = async (json: object, as?: string) => (await server.api('/introductions/plan', { json, as })).body;

describe('a plan of introductions', () => {
  test('tells figures that are those of the network with its ties in it', async () => {
    const body = await plan({ k: 3 });
    const { snapshot, directory } = server.service.current.get();
    const ties = body.items.map(({ a, b }: Item): [number, number] => [directory.person.get(a)!, directory.person.get(b)!]);
    expect(ties).toHaveLength(3);
    const { before, after } = planFigures(snapshot, ties);
    expect(body.before).toMatchObject({ reach2: before.meanReach2, units2: before.meanUnits2, eiIndex: before.eiIndex });
    expect(body.after).toMatchObject({ reach2: after.meanReach2, units2: after.meanUnits2, openness: after.openness });
    for (const each of [body.before, body.after]) {
      expect(each.distribution.reduce((sum: number, { people }: { people: number }) => sum + people, 0)).toBe(19);
      expect(each.matrix).toHaveLength(6);
    }
    expect(body.units.map(({ unit }: { unit: string }) => unit).sort()).toEqual(['legal', 'sales', 'tech']);
    expect(body.bound).toBeGreaterThan(0);
    expect(body.text).toMatch(/^3 introductions would take people from 9.58 to /);
    for (const { a, b, introduction } of body.items)
      for (const id of [a, b, ...introduction.via]) expect(body.people[id].name).toBeTruthy();
  });

  test('is for chosen units, of which there are two at least', async () => {
    const { items, people } = await plan({ k: 2, units: ['sales', 'legal'] });
    expect(items.length).toBeGreaterThan(0);
    expect(people[items[0].a].unit).not.toBe('tech');
    const { status, body } = await server.api('/introductions/plan', { json: { units: ['sales', 'nope'] } });
    expect([status, body.errors[0].pointer]).toEqual([422, '/units/1']);
    expect((await server.api('/introductions/plan', { json: { units: ['sales', 'sales'] } })).status).toBe(422);
  });

  test('names analysts nobody, no community and no small unit', async () => {
    const body = await plan({ k: 4 }, ';analyst');
    expect(body.items.length).toBeGreaterThan(0);
    for (const { a, b } of body.items) expect(a < b).toBe(true);
    for (const word of ['Makers', 'Lunch', 'legal', 'Legal', 'Ana', '"a1"', '"b1"'])
      expect(JSON.stringify(body)).not.toContain(word);
    expect(body.units.map(({ unit }: { unit: string }) => unit)).toEqual(['tech']);
    expect(body.suppressed).toBe(2);
    const hidden = await server.api('/introductions/plan', { json: { units: ['tech', 'legal'] }, as: ';analyst' });
    expect(hidden.status).toBe(422);
  });

  test('tells analysts of no few people in the distribution of reach, nor by subtracting it before from after', async () => {
    const {
      before: { distribution: before },
      after: { distribution: after },
    } = await plan({ k: 4 }, ';analyst');
    const isTellable = (people: number) => people === 0 || Math.abs(people) >= 5;
    let sumBefore = 0,
      sumAfter = 0;
    for (const [at, { from, to, people }] of before.entries()) {
      expect([after[at].from, after[at].to]).toEqual([from, to]);
      sumBefore += people;
      sumAfter += after[at].people;
      for (const told of [people, after[at].people, sumAfter - sumBefore]) expect(told).toSatisfy(isTellable);
    }
    expect([sumBefore, sumAfter]).toEqual([19, 19]);
  });

  test('is told to operators and analysts only', async () => {
    for (const as of ['b1;member', 'a1;lead', ';admin'])
      for (const [path, json] of [
        ['/introductions/plan', {}],
        ['/introductions/plans', { items: [{ a: 'a3', b: 'b2' }] }],
        ['/introductions/plans/x', undefined],
      ] as const)
        expect((await server.api(path, { as, json })).status).toBe(404);
  });
});

describe('an accepted plan', () => {
  test('is suggested to both ends, each told what it brings to them, and followed up by counts', async () => {
    const { items } = await plan({ k: 2 });
    const { status, body, headers } = await server.api('/introductions/plans', { json: { items: items.map(ends) } });
    expect([status, body.accepted, body.left]).toEqual([201, 2, 0]);
    const follow = headers.get('location')!.replace('/api/v1', '');
    expect((await server.api(follow)).body).toMatchObject({ plan: body.plan, suggested: 4, shown: 4, met: 0 });
    const [{ a, b }] = items;
    for (const [ego, person] of [
      [a, b],
      [b, a],
    ]) {
      const { body: told } = await server.api(`/people/${ego}/suggestions`, { as: `${ego};member` });
      expect(told.items).toContainEqual(expect.objectContaining({ person, plan: body.plan, state: 'shown' }));
    }
    await server.api(`/people/${a}/suggestions/${b}`, { method: 'PUT', json: { state: 'saved' }, as: `${a};member` });
    expect((await server.api(follow)).body).toMatchObject({ suggested: 4, shown: 3, saved: 1 });
    // Four people at most: too few to tell an analyst anything.
    expect((await server.api(follow, { as: ';analyst' })).body).toMatchObject({ suggested: null, shown: null, saved: null });

    const again = await server.api('/introductions/plans', { json: { items: [{ a, b }] } });
    expect([again.status, again.body.type]).toEqual([409, expect.stringContaining('conflict')]);
    expect((await server.api('/introductions/plans/nope')).status).toBe(404);
  });

  test('takes pseudonyms back, and knows no others', async () => {
    const { items } = await plan({ k: 1 }, ';analyst');
    expect((await server.api('/introductions/plans', { json: { items: items.map(ends) }, as: ';analyst' })).status).toBe(201);
    const { status, body } = await server.api('/introductions/plans', {
      json: { items: [{ a: 'a3', b: items[0].b }] },
      as: ';analyst',
    });
    expect([status, body.errors[0].pointer]).toEqual([422, '/items/0/a']);
    const twice = await server.api('/introductions/plans', { json: { items: ['a4', 'b4'].map(() => ({ a: 'a4', b: 'b4' })) } });
    expect(twice.body.errors[0].pointer).toBe('/items/1');
  });
});

describe('what people answered', () => {
  const analyst = ';analyst';
  const accept = (items: Item[], as?: string) => server.api('/introductions/plans', { json: { items: items.map(ends) }, as });
  const following = async ({ body }: { body: { plan: string } }, as?: string) =>
    (await server.api(`/introductions/plans/${body.plan}`, { as })).body;
  /** A server of its own, and the pairs of one plan by their ids and under pseudonyms. */
  const afresh = async (k: number) => {
    await server.stop();
    server = await testServer(smallOrganization());
    const question = { k, capacity: 1 };
    const [real, told] = [(await plan(question)).items, (await plan(question, analyst)).items];
    return { real, told, again: async () => (await plan(question, analyst)).items };
  };
  const answer = ({ a, b }: Item, state: string) =>
    server.api(`/people/${a}/suggestions/${b}`, { method: 'PUT', json: { state }, as: `${a};member` });

  test('shows to analysts neither in a plan nor when they accept a pair of it', async () => {
    const { real, told, again } = await afresh(1);
    await answer(real[0], 'dismissed');
    expect(await again()).toEqual(told);
    const reply = await accept(told, analyst);
    expect([reply.status, reply.body.accepted, reply.body.left]).toEqual([201, 1, 0]);
    expect(await following(reply, analyst)).toMatchObject({ suggested: null, shown: null, dismissed: null });
    const { a, b } = real[0];
    expect((await server.api(`/people/${b}/suggestions`, { as: `${b};member` })).body.items).toEqual([]);
    expect((await server.api(`/people/${a}/suggestions`, { as: `${a};member` })).body.items).toMatchObject([
      { state: 'dismissed' },
    ]);
    expect((await accept(real)).status).toBe(409);
  });

  test('before a plan was accepted is not in its counts, and leaves them as large as the plan', async () => {
    const { real, told } = await afresh(4);
    await answer(real[0], 'saved');
    const reply = await accept(told, analyst);
    expect(await following(reply, analyst)).toMatchObject({ suggested: 8, shown: 8, saved: 0 });
    expect(await following(reply)).toMatchObject({ suggested: 6, shown: 6, saved: 0 });
    for (const pair of real) await answer(pair, 'met');
    for (const { a, b } of real.slice(1, 3)) await answer({ a: b, b: a }, 'met');
    expect(await following(reply, analyst)).toMatchObject({ suggested: 8, shown: null, met: null });
  });

  test('does not show in what is left of a plan when one of its pairs is accepted once more', async () => {
    const { told } = await afresh(4);
    const first = await accept(told, analyst);
    expect((await accept(told.slice(0, 1), analyst)).body).toMatchObject({ accepted: 1, left: 0 });
    expect(await following(first)).toMatchObject({ suggested: 8, shown: 8 });
  });

  test('does not show in how far the log has moved on, whose number everybody is told', async () => {
    const { real, told } = await afresh(4);
    const seq = () => server.service.store.seq();
    const moved = async (pairs: Item[]) => {
      const before = await seq();
      expect((await accept(pairs, analyst)).body).toMatchObject({ accepted: pairs.length, left: 0 });
      return (await seq()) - before;
    };
    await answer(real[0], 'dismissed');
    await answer({ a: real[1].b, b: real[1].a }, 'saved');
    const whole = [await moved(told.slice(0, 1)), await moved(told.slice(1, 2)), await moved(told.slice(2, 3))];
    expect(new Set(whole).size).toBe(1);
    expect([await moved(told.slice(2, 3)), await moved(told)]).toEqual([whole[0], 4 * whole[0]]);
    const { a, b } = real[0];
    expect((await server.api(`/people/${a}/suggestions`, { as: `${a};member` })).body.items).toMatchObject([
      { person: b, state: 'dismissed' },
    ]);
  });

  test('is not found out by an id that says it is of a plan', async () => {
    const id = '1-2-00000000-0000-4000-8000-000000000000';
    expect((await server.api(`/introductions/plans/${id}`, { as: analyst })).body).toMatchObject({ suggested: null });
    expect((await server.api(`/introductions/plans/${id}`)).status).toBe(404);
  });
});
