import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Write } from '../../../graph/records/change.ts';
import { ask } from '../../../server/access/privacy.ts';
import { operator } from '../../../server/access/viewer.ts';
import { contactsAnswer } from '../../../server/answers/contacts.ts';
import type { Overview } from '../../../server/api/overview.schema.ts';
import type { Contacts } from '../../../server/api/people.schema.ts';
import type { Relevance } from '../../../server/api/relevance.schema.ts';
import { meeting, meetingRing, memberName, ringTies } from '../../support/meeting-ring.ts';
import { type TestServer, testServer } from '../../support/server.ts';
import { put, smallOrganization } from '../../support/small-organization.ts';

/** p20 seeks what p00 offers. */
const topics = [
  put('topic', { id: 'graphs', name: 'Graphs' }),
  put('skill', { person: 'p00', topic: 'graphs', offers: 3 }),
  put('skill', { person: 'p20', topic: 'graphs', seeks: true }),
];
const ring = [...meetingRing, ...ringTies, ...topics];

let server: TestServer;
beforeAll(async () => {
  server = await testServer(ring);
  await server.service.relevance.settled();
});
afterAll(() => server?.stop());

const contactsOf = async (person: string, as?: string, of = server) =>
  (await of.api<Contacts>(`/people/${person}/contacts?k=29&bridging=0&include=contributions`, { as })).body;
/** The same for who sees everything, as the command line does. */
const toldAll = (person: string, of = server) => {
  const { current, compute, relevance } = of.service;
  const asked = ask('own figures', { network: current.get(), viewer: operator, about: person, minGroupSize: 5, compute });
  const question = { k: 29, bridging: 0, ties: 'all', include: ['contributions'] } as const;
  return contactsAnswer(asked, person, { ...question, include: [...question.include] }, relevance.get());
};
const sum = (values: number[]) => values.reduce((all, one) => all + one, 0);

describe('GET /relevance', () => {
  test('tells what was learned from, and every weight with its label', async () => {
    const { body } = await server.api<Relevance>('/relevance');
    expect(body).toMatchObject({ state: 'learned', progress: null, learned: { people: 30, contacts: 1200 } });
    expect(body.learned!.formed).toBeGreaterThanOrEqual(30);
    const names = body.weights.map(({ feature }) => feature);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(['commonContacts', 'sameUnit', 'communities', 'office']));
    for (const { label } of body.weights) expect(label).toMatch(/^[A-Z].{3,}/);
    expect(body.weights.filter(({ learned }) => !learned).map(({ feature }) => feature)).toEqual([
      'communities',
      'events',
      'offers',
      'seeks',
      'office',
    ]);
  });

  test('gives the weights that make up what is told of a person', async () => {
    const { intercept, weights } = (await server.api<Relevance>('/relevance')).body;
    const weightOf = new Map(weights.map(({ feature, ...rest }) => [feature, rest]));
    for (const { contributions } of (await toldAll('p03')).items) {
      expect(contributions!.intercept).toBe(intercept);
      for (const { feature, value, contribution } of contributions!.features) {
        const { weight, scale, usual } = weightOf.get(feature)!;
        expect(contribution).toBeCloseTo(weight * ((scale === null ? value! : Math.log1p(value! / scale)) - usual), 9);
      }
    }
  });

  test('is open to every member', async () => {
    const { status, body } = await server.api<Relevance>('/relevance', { as: 'p04;member' });
    expect(status).toBe(200);
    expect(body.weights.length).toBeGreaterThan(40);
    for (const count of [body.learned!.formed, body.learned!.examples]) expect(count).toBe(Number(count.toPrecision(2)));
  });
});

test('GET /overview promises of suggested contacts what they bring as they are chosen by what was learned', async () => {
  // So many that ten contacts do not bring everybody: forty who never met anybody at a known time.
  const name = (i: number) => `q${String(i).padStart(2, '0')}`;
  const others = Array.from({ length: 40 }, (_, i) => [
    put('person', { id: name(i), name: name(i), unit: `u${i % 3}` }),
    put('tie', { source: name(i), target: memberName((i * i) % 30), weight: 1 }),
    ...(i % 4 > 0 ? [put('tie', { source: name(i), target: name(i - 1), weight: 1 })] : []),
  ]);
  const larger = await testServer([...ring, ...others.flat()]);
  try {
    await larger.service.relevance.settled();
    const { startWith } = (await larger.api<Overview>('/overview')).body;
    expect(startWith.length).toBeGreaterThan(3);
    for (const { id, text } of startWith) {
      const { reach } = (await larger.api<Contacts>(`/people/${id}/contacts?k=10&bridging=0.5`)).body;
      expect(text).toContain(`Reaches ${reach.before.people} of 69 people in two steps`);
      expect(text).toContain(`would make it ${reach.after.people}.`);
    }
  } finally {
    await larger.stop();
  }
});

describe('contributions', () => {
  test('add up to the logit, and that to the relevance; relevance rests on them where there is a past', async () => {
    for (const told of [toldAll('p03'), contactsOf('p03', 'p03;member')]) {
      const { items, learnedFrom } = await told;
      expect(learnedFrom).toBe(1200);
      expect(items.length).toBeGreaterThan(5);
      for (const { relevance, contributions } of items) {
        const { learned, logit, intercept, features } = contributions!;
        expect(learned).toBe(true);
        expect(intercept + sum(features.map(({ contribution }) => contribution))).toBeCloseTo(logit, 9);
        expect(relevance).toBeCloseTo(1 / (1 + Math.exp(-logit)), 12);
      }
    }
  });

  test('come by kind, without values, for who does not see everything: what others seek and do is theirs', async () => {
    const names = ({ items }: Contacts, person: string) =>
      items.find((item) => item.person === person)!.contributions!.features.map(({ feature }) => feature);
    const seen = await contactsOf('p00', 'p00;member');
    for (const { contributions } of seen.items)
      for (const { feature, value } of contributions!.features) {
        expect(value).toBeUndefined();
        expect(['contacts', 'unit', 'alike', 'together', 'activity', 'own']).toContain(feature);
      }
    expect(names(await toldAll('p00'), 'p20')).toContain('seeks');
    expect(names(seen, 'p20')).not.toContain('seeks');
  });

  test('come to nobody who is named as to the person whom they are about, rounded likewise', async () => {
    expect(await contactsOf('p03')).toEqual(await contactsOf('p03', 'p03;member'));
    const odd = await testServer([...ring, meeting(3, 20, 200)]);
    try {
      await odd.service.relevance.settled();
      expect((await toldAll('p03', odd)).learnedFrom).toBe(1201);
      expect((await contactsOf('p03', undefined, odd)).learnedFrom).toBe(1200);
    } finally {
      await odd.stop();
    }
  });

  test('are for who may see the suggestions', async () => {
    for (const as of ['p04;member', 'p04;lead', ';analyst', ';admin'])
      expect((await server.api('/people/p03/contacts?include=contributions', { as })).status, as).toBe(404);
  });

  test('are left out unless asked for, and come together with other things', async () => {
    const plain = (await server.api<Contacts>('/people/p03/contacts')).body.items[0];
    expect(plain.contributions ?? plain.opens).toBeUndefined();
    const both = (await server.api<Contacts>('/people/p03/contacts?include=contributions&include=opens')).body.items[0];
    expect(both.contributions && both.opens).toBeDefined();
    const listed = (await server.api<Contacts>('/people/p03/contacts?include=contributions,opens')).body.items[0];
    expect(listed).toEqual(both);
    const wrong = await server.api<{ errors: object[] }>('/people/p03/contacts?include=opens,everything');
    expect([wrong.status, wrong.body.errors]).toEqual([
      400,
      [{ pointer: '/include/1', detail: '"everything" is not known here: expected opens or contributions' }],
    ]);
  });

  test('and all else in the answer are the same whatever hidden people and private ties hold', async () => {
    const hidden: Write[] = [
      put('person', { id: 'a00', name: 'Hidden', unit: 'u1', visibility: 'hidden' }),
      ...Array.from({ length: 25 }, (_, i) => put('tie', { source: 'a00', target: memberName(i), weight: 9 })),
      ...Array.from({ length: 200 }, (_, k) =>
        put('contact', { source: 'a00', target: memberName(k % 25), time: `2025-01-01T0${k % 9}:30:00Z` }),
      ),
      put('tie', { source: 'p03', target: 'p20', kind: 'email', visibility: 'private' }),
      // As an import without kinds gives them.
      ...Array.from({ length: 90 }, (_, k) => meeting(3, 20, 20 + k)),
    ];
    const other = await testServer([...ring, ...hidden]);
    try {
      await other.service.relevance.settled();
      expect(other.service.relevance.get()!.id).toBe(server.service.relevance.get()!.id);
      for (const viewer of ['p00', 'p11', 'p25'])
        expect(await contactsOf(viewer, `${viewer};member`, other)).toEqual(await contactsOf(viewer, `${viewer};member`));
      // The hidden person's own suggestions rest on fixed weights: nothing was learned of them.
      const own = await contactsOf('a00', 'a00;member', other);
      expect(own.learnedFrom).toBeNull();
      for (const { contributions } of own.items) expect(contributions!.learned).toBe(false);
    } finally {
      await other.stop();
    }
  });
});

test('an answer from before is asked anew once the relevance is learned; its weights are not told where they would tell of few', async () => {
  const fresh = await testServer(ring, { MIN_GROUP_SIZE: '16' });
  try {
    const path = '/people/p03/contacts';
    const first = await fresh.api<Contacts>(path);
    await fresh.service.relevance.settled();
    const later = await fresh.api<Contacts>(path, { headers: { 'If-None-Match': first.headers.get('ETag')! } });
    // The first was quicker than the learning, or rests on it already.
    expect(later.status).toBe(first.body.learnedFrom === null ? 200 : 304);
    expect((await fresh.api<Contacts>(path)).body.learnedFrom).toBe(1200);
    const few = (await fresh.api<Relevance>('/relevance', { as: 'p04;member' })).body;
    expect(few).toMatchObject({ state: 'learned', intercept: null, weights: [] });
    expect((await fresh.api<Relevance>('/relevance', { as: ';analyst' })).body.weights.length).toBeGreaterThan(40);
  } finally {
    await fresh.stop();
  }
});

test('without contacts the fixed weights are told, and contributions are theirs', async () => {
  const small = await testServer(smallOrganization());
  try {
    await small.service.relevance.settled();
    const { body } = await small.api<Relevance>('/relevance');
    expect(body).toMatchObject({ state: 'fixed', progress: null, learned: null });
    expect(body.weights.map(({ feature }) => feature)).toContain('contacts');
    const { items, learnedFrom } = await toldAll('a3', small);
    expect(learnedFrom).toBeNull();
    for (const { relevance, contributions } of items) {
      const { intercept, features } = contributions!;
      expect(intercept).toBe(body.intercept);
      const logit = intercept + sum(features.map(({ contribution }) => contribution));
      expect(relevance).toBeCloseTo(1 / (1 + Math.exp(-logit)), 12);
    }
  } finally {
    await small.stop();
  }
});

test('the administration has it learned now, as a job', async () => {
  expect((await server.api('/relevance/fit', { method: 'POST', as: 'p03;member' })).status).toBe(404);
  const { status, headers, body } = await server.api('/relevance/fit', {
    method: 'POST',
    as: ';admin',
    headers: { Prefer: 'respond-async' },
  });
  expect([status, body.state]).toEqual([202, 'running']);
  const during = (await server.api<Relevance>('/relevance')).body;
  expect(during.state).toBe('learned');
  await server.service.relevance.settled();
  const job = (await server.read(headers.get('Location')!, { as: ';admin' })).body;
  expect(job).toMatchObject({ state: 'done', progress: 1, result: '/api/v1/relevance' });
});
