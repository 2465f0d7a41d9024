import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { departureShocks } from '../../../graph/simulate/departure-shock.ts';
import { type TestServer, testServer } from '../../support/server.ts';
import { put, smallOrganization } from '../../support/small-organization.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer(smallOrganization());
});
afterAll(() => server.stop());

describe('the ranking of departures', () => {
  test('tells what everybody’s own leaving would cost, of all that there is', async () => {
    const { body } = await server.api('/departures?k=2');
    const { snapshot, directory } = server.service.current.get();
    const shocks = departureShocks(snapshot);
    expect(body.items).toHaveLength(2);
    for (const { person, lost2, share } of body.items) {
      expect(lost2).toBe(shocks[directory.person.get(person)!]);
      expect(share).toBeCloseTo(lost2 / body.withinTwo, 12);
    }
    expect(body.items[0].lost2).toBe(Math.max(...shocks));
  });

  test('is told under pseudonyms to analysts, of units that are shown, and to nobody else', async () => {
    const { body } = await server.api('/departures', { as: ';analyst' });
    for (const { person } of body.items) {
      expect(person).toMatch(/^p-/);
      expect(body.people[person].unit).toBe('tech');
    }
    for (const as of ['b1;member', 'a1;lead', ';admin']) expect((await server.api('/departures', { as })).status).toBe(404);
  });
});

describe('a departure', () => {
  test('tells what is lost together, by units, with topics, and what makes up for it', async () => {
    const { body } = await server.api('/departures', { json: { people: ['b1', 'b2'], k: 2 } });
    expect(body.leaving).toEqual(['b1', 'b2']);
    expect(body.lostByUnits.reduce((sum: number, { pairs }: { pairs: number }) => sum + pairs, 0)).toBe(body.lost2);
    expect(body.unitPairs).toContainEqual({ a: 'sales', b: 'tech', ties: 2 });
    expect(body.topics).toMatchObject([{ topic: 'graphs', holders: ['b2'] }]);
    expect(body.topics[0].successors[0]).toMatchObject({ person: 'a1', reasons: [{ kind: 'seeks' }, { kind: 'community' }] });
    expect(body.insulation).toHaveLength(2);
    expect(body.restored).toBe(body.insulation.reduce((sum: number, { restores }: { restores: number }) => sum + restores, 0));
    for (const id of body.cutOff) expect(body.people[id]).toBeDefined();
    const lead = await server.api('/departures', { json: { people: ['a1'], k: 0 } });
    expect(lead.body).toMatchObject({ communities: [{ community: 'makers', without: ['lead'] }], insulation: [], restored: 0 });
  });

  test('tells every fault with its pointer', async () => {
    const { status, body } = await server.api('/departures', { json: { people: ['b1', 'x', 'y'] } });
    expect(status).toBe(422);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/people/1', '/people/2']);
  });

  test('tells analysts neither topics nor communities nor names', async () => {
    const [first] = (await server.api('/departures', { as: ';analyst' })).body.items;
    const { body } = await server.api('/departures', { as: ';analyst', json: { people: [first.person] } });
    expect(body.lost2).toBe(first.lost2);
    expect(body).not.toHaveProperty('topics');
    expect(body).not.toHaveProperty('communities');
    expect(body.cutOff).toEqual(body.cutOff.toSorted());
    for (const word of ['Makers', 'Lunch', 'Legal', 'legal', 'Ana', '"a1"']) expect(JSON.stringify(body)).not.toContain(word);
    expect((await server.api('/departures', { as: ';analyst', json: { people: ['b1'] } })).status).toBe(422);
  });
});

test('the parts a network falls into tell analysts nothing of hidden people', async () => {
  const hidden = ['h1', 'h2'].flatMap((id) => [
    put('person', { id, name: id, unit: 'tech', visibility: 'hidden' }),
    put('tie', { source: id, target: 'b3' }),
  ]);
  const apart = await testServer([...smallOrganization(), ...hidden]);
  const { items } = (await apart.api('/departures', { as: ';analyst' })).body;
  const told = [];
  for (const { person } of items) {
    const { body } = await apart.api('/departures', { as: ';analyst', json: { people: [person] } });
    told.push([body.newComponents, body.cutOff.length]);
  }
  // b1 alone leads to Sales, of whom a8 hides, and b2 to Legal; behind b3 there are hidden people only.
  expect(told.filter(([parts, people]) => parts + people > 0).sort()).toEqual([
    [1, 3],
    [1, 7],
  ]);
  const whatIf = async (asking: object) => {
    const { before, after } = (await apart.api('/what-if', asking)).body;
    return after.components - before.components;
  };
  const more = await Promise.all(
    items.map(({ person }: { person: string }) => whatIf({ as: ';analyst', json: { removePeople: [person] } })),
  );
  expect(more.filter((parts) => parts > 0)).toEqual([1, 1]);
  expect(await whatIf({ json: { removePeople: ['b3'] } })).toBe(2);
  const { body } = await apart.api('/departures', { json: { people: ['b3'] } });
  expect(items).toContainEqual(expect.objectContaining({ lost2: body.lost2 }));
  expect([body.newComponents, body.cutOff]).toEqual([2, ['h1', 'h2']]);
  await apart.stop();
});

describe('the mentorships that a departure cuts', () => {
  let mentoring: TestServer;
  beforeAll(async () => {
    mentoring = await testServer([
      ...smallOrganization(),
      put('mentorship', { id: 'pair', mentors: ['b1'], mentees: ['a1'], topic: 'graphs' }),
      put('mentorship', { id: 'circle', format: 'group', mentors: ['b1', 'b2'], mentees: ['a2', 'c1'], state: 're-up' }),
      put('mentorship', { id: 'hidden', mentors: ['b1'], mentees: ['a8'] }),
      put('mentorship', { id: 'half', format: 'group', mentors: ['a3'], mentees: ['a8', 'b1'] }),
      put('mentorship', { id: 'over', mentors: ['b1'], mentees: ['c2'], state: 'completed' }),
    ]);
  });
  afterAll(() => mentoring.stop());

  const cutBy = async (people: string[], as?: string) =>
    (await mentoring.api('/departures', { as, json: { people, k: 0 } })).body as {
      mentorshipsCut: number;
      mentorships?: { mentorship: string }[];
      text: string;
    };

  test('are told to who sees everything, by the names of the people concerned', async () => {
    const body = await cutBy(['b1']);
    expect(body.mentorshipsCut).toBe(2);
    expect(body.mentorships).toEqual([
      { mentorship: 'hidden', mentors: ['b1'], mentees: ['a8'], without: ['mentors'], text: 'Zoë Ångström mentors Person A8' },
      {
        mentorship: 'pair',
        mentors: ['b1'],
        mentees: ['a1'],
        without: ['mentors'],
        text: 'Zoë Ångström mentors Ana Müller on Graphs',
      },
    ]);
    expect(body.text).toMatch(/With them would go .*2 mentorships\./);
    const both = await cutBy(['b1', 'b2']);
    expect(both.mentorships!.map(({ mentorship }) => mentorship)).toEqual(['circle', 'hidden', 'pair']);
    expect(await cutBy(['c2'])).toMatchObject({ mentorshipsCut: 0, mentorships: [] });
  });

  test('are a number for analysts, of those between people who do not hide', async () => {
    const { items } = (await mentoring.api('/departures', { as: ';analyst' })).body;
    const { body: whole } = await mentoring.api('/departures');
    const b1 = items[whole.items.findIndex(({ person }: { person: string }) => person === 'b1')].person;
    const told = await cutBy([b1], ';analyst');
    // a8 hides: their mentorship with b1 is as if it were not there, and a3's without them ends with b1.
    expect(told.mentorshipsCut).toBe(2);
    expect(told).not.toHaveProperty('mentorships');
    expect(JSON.stringify(told)).not.toContain('Graphs');
  });

  test('are told to those who leave of what they see', async () => {
    const own = async (id: string) => (await mentoring.api(`/people/${id}/departure`, { as: `${id};member` })).body;
    expect((await own('a1')).mentorships).toMatchObject([{ mentorship: 'pair', without: ['mentees'] }]);
    expect((await own('b1')).mentorships.map(({ mentorship }: { mentorship: string }) => mentorship)).toEqual(['half', 'pair']);
    expect(JSON.stringify(await own('b1'))).not.toContain('a8');
    expect((await own('a8')).mentorships).toMatchObject([{ mentorship: 'hidden', mentees: ['a8'] }]);
    expect(await own('c2')).toMatchObject({ mentorshipsCut: 0, mentorships: [] });
  });
});

describe('one’s own departure', () => {
  test('is for oneself, of what one sees; what others seek is not in it', async () => {
    const { status, body } = await server.api('/people/b2/departure', { as: 'b2;member' });
    expect(status).toBe(200);
    expect(body.topics).toMatchObject([{ topic: 'graphs', holders: ['b2'] }]);
    expect(JSON.stringify(body)).not.toContain('Seeks');
    expect(JSON.stringify(body)).not.toContain('a8');
    expect((await server.api('/people/b2/departure', { as: 'b2;analyst' })).status).toBe(200);
    for (const as of ['a1;member', 'a1;lead', ';analyst', ';admin'])
      expect((await server.api('/people/b2/departure', { as })).status).toBe(404);
  });

  test('is what that person sees of it for nobody who is named', async () => {
    const one = (await server.api('/people/b1/departure?k=3')).body;
    expect(one).toEqual((await server.api('/people/b1/departure?k=3', { as: 'b1;member' })).body);
    expect((await server.api('/people/nobody/departure')).status).toBe(404);
  });
});

test('what people answered each other does not show in what makes up for a departure, but for who sees everything', async () => {
  const [first] = (await server.api('/departures', { as: ';analyst' })).body.items;
  const asked = async () => [
    (await server.api('/departures', { as: ';analyst', json: { people: [first.person], k: 1 } })).body.insulation,
    (await server.api('/people/b1/departure?k=1', { as: 'b1;member' })).body.insulation,
  ];
  const before = await asked();
  const [{ a, b }] = before[1];
  await server.api(`/people/${a}/suggestions/${b}`, { method: 'PUT', json: { state: 'dismissed' }, as: `${a};member` });
  expect(await asked()).toEqual(before);
  const [whole] = (await server.api('/departures', { json: { people: ['b1'], k: 1 } })).body.insulation;
  expect([whole.a, whole.b]).not.toEqual([a, b]);
});
