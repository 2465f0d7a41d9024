import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pseudonyms } from '../../../server/access/names.ts';
import { type TestServer, testServer } from '../../support/server.ts';
import { smallOrganization } from '../../support/small-organization.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer(smallOrganization());
});
afterAll(() => server.stop());

const units = (body: { units: { unit: string }[] }) => body.units.map(({ unit }) => unit);
const people = (body: { items: { person: string }[] }) => body.items.map(({ person }) => person);

describe('silos', () => {
  test('show the operator every unit that has people, and name the division above', async () => {
    const { body } = await server.api('/silos?permutations=99');
    expect(units(body)).toEqual(['legal', 'sales', 'tech']);
    expect(body.units[1]).toMatchObject({ size: 8, internalTies: 28, externalTies: 2 });
    expect(body.matrix).toHaveLength(6);
    expect([...body.order].sort()).toEqual(['legal', 'sales', 'tech']);
    expect(body.divisions).toEqual([{ id: 'firm', name: 'Firm', parent: null }]);
    expect(body).toMatchObject({ suppressed: 0, permutations: 99, seed: 1 });
  });

  test('tell of each pair of units how many people are within two steps, of all pairs', async () => {
    const { body } = await server.api('/silos?permutations=99');
    const reach = (a: string, b: string) =>
      body.matrix.find((pair: { a: string; b: string }) => pair.a === a && pair.b === b).reach;
    expect(reach('sales', 'sales')).toBe(1);
    // b1 and all of Sales, and the seven others of Tech and a1 and a2.
    expect(reach('sales', 'tech')).toBe((8 + 7 * 2) / 64);
    // a1 and a2 reach b1, whom nobody of Legal knows.
    expect(reach('legal', 'sales') ?? reach('sales', 'legal')).toBe(0);
  });

  test('tell how people group by their ties, against units', async () => {
    const { body } = await server.api('/silos?permutations=99');
    expect(body.detected).toMatchObject({
      communities: 3,
      adjustedRand: 1,
      adjustedMutualInformation: 1,
      together: 1,
      splits: [],
      merges: [],
      text:
        'By their ties people form 3 groups where there are 3 units; 100% of people are in the group that holds most of their unit ' +
        '(adjusted Rand index 1, adjusted mutual information 1).',
    });
    expect(body.detected.modularity).toBeCloseTo(body.organization.modularity, 12);
  });

  test('leave out small units, and the next one so that nothing can be subtracted', async () => {
    const { body } = await server.api('/silos?permutations=99', { as: ';analyst' });
    expect(units(body)).toEqual(['tech']);
    expect(body.suppressed).toBe(2);
    expect(JSON.stringify(body)).not.toContain('legal');
    expect(body.organization.eiIndex).not.toBeNull();
  });

  test('show people groups of twice the size only', async () => {
    const { body } = await server.api('/silos?permutations=99', { as: 'b1;member' });
    expect(units(body)).toEqual([]);
    expect(body.matrix).toEqual([]);
  });
});

describe('the pair of two units', () => {
  test('names who spans them and who could be introduced', async () => {
    const { body } = await server.api('/silos/sales/tech');
    expect(body).toMatchObject({ a: 'sales', b: 'tech', ties: 2 });
    expect(body.spanning).toEqual(['b1', 'a1', 'a2']);
    expect(body.introductions.length).toBeGreaterThan(0);
    for (const { a, b } of body.introductions) expect([body.people[a].unit, body.people[b].unit]).toEqual(['sales', 'tech']);
  });

  test('is the same read the other way round', async () => {
    const there = (await server.api('/silos/sales/tech')).body;
    const back = (await server.api('/silos/tech/sales')).body;
    expect(back).toMatchObject({ a: 'tech', b: 'sales', ties: there.ties, usual: there.usual });
  });

  test('is told to operators, and under pseudonyms to analysts', async () => {
    for (const as of ['b1;member', 'a1;lead', ';admin']) expect((await server.api('/silos/sales/tech', { as })).status).toBe(404);
    expect((await server.api('/silos/sales/sales')).status).toBe(404);
    // Only Tech is large enough to be shown without telling what is left out.
    expect((await server.api('/silos/sales/tech', { as: ';analyst' })).status).toBe(404);
  });
});

describe('bridges', () => {
  test('are ranked by betweenness and say what stands or falls with them', async () => {
    const { body } = await server.api('/bridges');
    expect(people(body).slice(0, 2)).toEqual(['b1', 'b2']);
    const [first, second] = body.items;
    expect(first).toMatchObject({ outsideTies: 2, units: 1, soleContacts: 2, articulation: true });
    expect(first.text).toBe(
      'Zoë Ångström has 2 ties outside their unit, to 1 other unit; 2 people outside are tied to Tech through them only. ' +
        'Without them, others would be cut off from the network.',
    );
    expect(second).toMatchObject({ outsideTies: 1, soleContacts: 1 });
  });

  test('of a unit are people of it', async () => {
    const { body } = await server.api('/bridges?unit=sales');
    expect(people(body).sort()).toEqual(['a1', 'a2']);
    expect(body.scope).toEqual({ unit: 'sales', community: null, name: 'Sales' });
    expect((await server.api('/bridges?unit=nowhere')).status).toBe(404);
  });

  test('of a community count ties beyond it', async () => {
    const { body } = await server.api('/communities/makers/bridges');
    const first = body.items.find(({ person }: { person: string }) => person === 'b1');
    // b1 is tied to b2, b8, a1 and a2 inside, and to b3 … b7 beyond.
    expect(first).toMatchObject({ degree: 9, outsideTies: 5 });
  });

  test('of a community in a unit are not those of the whole community', async () => {
    const sole = async (query: string) =>
      (await server.api(`/communities/makers/bridges${query}`)).body.items.find(
        ({ person }: { person: string }) => person === 'b1',
      ).soleContacts;
    // Through b1 alone a1 and a2 are tied to b1, b2 and b8; b3 … b7 are tied to all three.
    expect(await sole('?unit=tech')).toBe(2);
    expect(await sole('')).toBe(0);
  });

  test('the map has everybody and every shared tie once', async () => {
    const { body } = await server.api('/bridges?include=map');
    expect(body.map.nodes).toHaveLength(19);
    expect(body.map.ties).toHaveLength(28 + 28 + 3 + 3);
    expect(body.map.units.map(({ id }: { id: string }) => id)).toEqual(['legal', 'sales', 'tech']);
  });

  test('a lead sees the community that they lead, without who is hidden', async () => {
    const { status, body } = await server.api('/bridges?include=map', { as: 'a1;lead' });
    expect(status).toBe(200);
    expect(body.scope.community).toBe('makers');
    expect(people(body)).not.toContain('a8');
    expect(body.map.nodes.map(({ id }: { id: string }) => id).sort()).not.toContain('b3');
    expect((await server.api('/communities/readers/bridges', { as: 'a1;lead' })).status).toBe(404);
    expect((await server.api('/bridges', { as: 'b1;lead' })).status).toBe(404);
  });

  test('a lead sees members of small units, and no figure that rests on who is hidden', async () => {
    const { body } = await server.api('/bridges?include=map', { as: 'a1;lead' });
    const figure = (person: string) => body.items.find((item: { person: string }) => item.person === person);
    expect(people(body)).toContain('c1');
    expect(body.map.nodes.map(({ id }: { id: string }) => id)).toEqual(['a1', 'a2', 'b1', 'b2', 'b8', 'c1']);
    expect(body.map.units).toEqual([
      { id: 'legal', name: 'Legal', size: 1 },
      { id: 'sales', name: 'Sales', size: 2 },
      { id: 'tech', name: 'Tech', size: 3 },
    ]);
    // a1 is tied to a2 … a7 and b1, and to a8, who is hidden.
    expect(figure('a1').degree).toBe(7);
    const operator = (await server.api('/communities/makers/bridges')).body;
    expect(operator.items.find(({ person }: { person: string }) => person === 'a1').degree).toBe(8);
  });

  test('of fewer people than may be shown are told to nobody but the operator', async () => {
    const status = async (path: string, as?: string) => (await server.api(path, { as })).status;
    // Of the seven Makers one is in Legal and three are in Sales.
    expect(await status('/communities/makers/bridges?unit=legal', 'a1;lead')).toBe(404);
    expect(await status('/communities/makers/bridges?unit=sales', 'a1;lead')).toBe(404);
    expect(await status('/communities/makers/bridges?unit=legal')).toBe(200);
  });

  test('of a community are not told under pseudonyms, whose figures would be those of its known members', async () => {
    for (const path of ['/communities/makers/bridges', '/communities/readers/bridges', '/bridges?community=makers'])
      expect((await server.api(path, { as: ';analyst' })).status).toBe(404);
    expect((await server.api('/bridges?unit=tech', { as: ';analyst' })).status).toBe(200);
  });

  test('an analyst sees pseudonyms, the same ones each time, and nobody of small units', async () => {
    const { body } = await server.api('/bridges?include=map', { as: ';analyst' });
    expect(body.items.length).toBeGreaterThan(0);
    const text = JSON.stringify(body);
    // Sales is large enough itself, and is left out so that Legal cannot be found by subtraction.
    for (const name of ['Zoë', 'Ana', 'Person B8"', '"b1"', 'legal', 'sales', 'Sales']) expect(text).not.toContain(name);
    for (const { person, text } of body.items) {
      expect(person).toMatch(/^p-[0-9A-F]{6,}$/);
      expect(text).toContain(`Person ${person.slice(2)}`);
    }
    expect(people((await server.api('/bridges', { as: ';analyst' })).body)).toEqual(people(body));
    // b1 and b2 of Tech; a1, a2 and c1 bridge as well.
    expect(people(body)).toHaveLength(2);
    expect(Object.values(body.people).map((ref) => (ref as { unit: string }).unit)).toEqual(['tech', 'tech']);
    // Neither nodes nor ties stand in the order of the real ids.
    const ties: [number, number, number][] = body.map.ties;
    expect(ties).toEqual([...ties].sort(([a, b], [c, d]) => a - c || b - d));
    for (const [a, b] of ties) expect(a).toBeLessThan(b);
    expect(body.map.nodes.map(({ unit }: { unit: string }) => unit)).toEqual(Array(8).fill('tech'));
  });

  test('are nobody else’s business', async () => {
    for (const as of ['a1;member', ';admin']) {
      expect((await server.api('/bridges', { as })).status).toBe(404);
      expect((await server.api('/communities/makers/bridges', { as })).status).toBe(404);
    }
  });
});

describe('communities', () => {
  test('count and list members whom one may see', async () => {
    const { body } = await server.api('/communities/makers', { as: 'b3;member' });
    expect(body).toMatchObject({ members: 5, units: 3, leads: ['a1'] });
    expect(body.roster[0]).toEqual({ person: 'a1', role: 'lead', since: '2025-01-01' });
    expect((await server.api('/communities/makers')).body.members).toBe(7);
    expect((await server.api('/communities/makers', { as: 'a1;member' })).body.members).toBe(6);
  });

  test('are listed with their leads', async () => {
    const { body } = await server.api('/communities');
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual(['makers', 'readers']);
    expect(body.people.a1.name).toBe('Ana Müller');
  });
});

describe('the overview', () => {
  test('counts, and says each figure in a sentence', async () => {
    const { body } = await server.api('/overview');
    expect(body).toMatchObject({ people: 19, ties: 62, units: 3, communities: 2 });
    for (const { text } of body.kpis) expect(text).toMatch(/^[A-Z0-9].*\.$/);
    expect(body.startWith.length).toBeGreaterThan(0);
    for (const { text } of body.startWith) expect(text).toMatch(/^Reaches \d+ of 1[67] people in two steps; .* \d+\.$/);
  });

  test('proposes to everybody but the operator to start with themself', async () => {
    const start = async (as: string) =>
      (await server.api('/overview', { as })).body.startWith.map(({ id }: { id: string }) => id);
    expect(await start('c3;member')).toEqual(['c3']);
    expect(await start(';analyst')).toEqual([]);
  });
});

describe('what if', () => {
  test('tells figures before and after, and writes nothing', async () => {
    const before = await server.service.store.seq();
    const { status, body } = await server.api('/what-if', { json: { addTies: [{ source: 'a5', target: 'c3' }] } });
    expect(status).toBe(200);
    expect(body.after.ties).toBe(body.before.ties + 1);
    expect(body.changed.map(({ person }: { person: string }) => person)).toContain('c3');
    expect(await server.service.store.seq()).toBe(before);
  });

  test('tells every fault with its pointer', async () => {
    const { status, body } = await server.api('/what-if', {
      json: { addTies: [{ source: 'a1', target: 'x' }], removePeople: ['y', 'a1'], other: 1 },
    });
    expect(status).toBe(422);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/other']);
    const named = await server.api('/what-if', { json: { addTies: [{ source: 'a1', target: 'x' }], removePeople: ['y', 'a1'] } });
    expect(named.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/addTies/0/target',
      '/removePeople/0',
    ]);
  });

  test('refuses a tie of somebody to themself in words that do not say that they are not there', async () => {
    const { status, body } = await server.api('/what-if', { json: { addTies: [{ source: 'a1', target: 'a1' }] } });
    expect(status).toBe(422);
    expect(body.detail).toBe('The changes name people, units or ties that cannot be.');
    expect(body.errors).toEqual([{ pointer: '/addTies/0', value: 'a1', detail: 'expected two different people' }]);
  });

  test('lets people come, under ids that nobody has, into units that are shown', async () => {
    const json = { addPeople: [{ id: 'new', unit: 'tech' }, { id: 'other' }], addTies: [{ source: 'new', target: 'c3' }] };
    const { body } = await server.api('/what-if', { json });
    expect([body.after.people, body.after.ties]).toEqual([body.before.people + 2, body.before.ties + 1]);
    const faulty = { addPeople: [{ id: 'a1' }, { id: 'x', unit: 'legal' }, { id: 'x' }, { id: 'y', unit: 'nope' }] };
    const pointers = async (as?: string) =>
      (await server.api('/what-if', { json: faulty, as })).body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(await pointers()).toEqual(['/addPeople/0/id', '/addPeople/2/id', '/addPeople/3/unit']);
    expect(await pointers(';analyst')).toEqual(['/addPeople/1/unit', '/addPeople/2/id', '/addPeople/3/unit']);
  });

  test('cuts only ties that are there; a private one and those of hidden people answer as if they were not', async () => {
    const cut = async (source: string, target: string, as?: string) =>
      (await server.api('/what-if', { json: { removeTies: [{ source, target }] }, as })).body;
    // a1 has a private tie to c2, and none to c3.
    for (const other of ['c2', 'c3'])
      expect((await cut('a1', other)).errors).toEqual([
        { pointer: '/removeTies/0', detail: `there is no shared tie between a1 and ${other}` },
      ]);
    const { before, after } = await cut('b1', 'a1');
    expect(after.ties).toBe(before.ties - 1);
    expect((await cut('a1', 'a8')).errors).toBeUndefined();
    const coming = { addPeople: [{ id: 'new' }], removeTies: [{ source: 'new', target: 'a1' }] };
    expect((await server.api('/what-if', { json: coming })).body.errors).toHaveLength(1);

    const { directory } = server.service.current.get();
    // Made once a directory, when an analyst first asks.
    await cut('a1', 'c3', ';analyst');
    const { id } = pseudonyms(directory, []);
    const told = (of: string) => id(directory.person.get(of)!);
    for (const other of ['c2', 'c3'])
      expect((await cut(told('a1'), told(other), ';analyst')).errors).toEqual([
        { pointer: '/removeTies/0', detail: `there is no shared tie between ${told('a1')} and ${told(other)}` },
      ]);
    expect((await cut(told('a1'), told('b1'), ';analyst')).errors).toBeUndefined();
    // Whether a8, who hides, is tied to a1 and not to c3 is not told.
    for (const other of ['a1', 'c3'])
      expect((await cut(told(other), told('a8'), ';analyst')).errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
        '/removeTies/0/target',
      ]);
  });

  test('takes and gives pseudonyms for analysts', async () => {
    const [first] = (await server.api('/bridges', { as: ';analyst' })).body.items;
    const { body } = await server.api('/what-if', { as: ';analyst', json: { removePeople: [first.person] } });
    expect(body.after.people).toBe(18);
    for (const { name } of body.changed) expect(name).toMatch(/^Person [0-9A-F]+$/);
    expect(body.people[first.person]).toMatchObject({ name: `Person ${first.person.slice(2)}`, title: null });
    expect(Object.keys(body.people).sort()).toEqual(
      [first.person, ...body.changed.map(({ person }: { person: string }) => person)].sort(),
    );
    // Eighteen stay, one of them hidden.
    const counted = (when: 'before' | 'after') =>
      body.distribution.reduce((sum: number, interval: Record<string, number>) => sum + interval[when], 0);
    expect([counted('before'), counted('after')]).toEqual([17, 17]);
    for (const { before, after } of body.distribution)
      for (const count of [before, after]) expect(count === 0 || count >= 5).toBe(true);
    expect((await server.api('/what-if', { as: ';analyst', json: { removePeople: ['b1'] } })).status).toBe(422);
    expect((await server.api('/what-if', { as: 'b1;member', json: {} })).status).toBe(404);
  });

  test('tells analysts nothing of what fewer people than may be told of would be like among themselves', async () => {
    const { directory } = server.service.current.get();
    await server.api('/bridges', { as: ';analyst' });
    const { id } = pseudonyms(directory, []);
    const named = directory.people.flatMap(({ visibility }, i) => (visibility === 'hidden' ? [] : [i]));
    const without = (people: number[], as?: string) =>
      server.api('/what-if', { as, json: { removePeople: people.map(as ? id : (i) => directory.people[i].id) } });
    // Nineteen people.
    expect((await without(named.slice(0, 14), ';analyst')).body.after.people).toBe(5);
    const { status, body } = await without(named.slice(0, 15), ';analyst');
    expect([status, body.errors]).toEqual([422, [{ pointer: '/removePeople', detail: 'expected that at least 5 people stay' }]]);
    expect((await without(named.slice(0, 15))).body.after.people).toBe(4);
    const coming = Array.from({ length: 9 }, (_, k) => ({ id: `new${k}` }));
    const json = { removePeople: named.slice(0, 15).map(id), addPeople: coming };
    expect((await server.api('/what-if', { as: ';analyst', json })).status).toBe(422);
  });
});
