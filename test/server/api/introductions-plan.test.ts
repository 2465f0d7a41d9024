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
