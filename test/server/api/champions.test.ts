import { afterAll, beforeAll, expect, test } from 'vitest';
import { reach } from '../../../graph/measures/reach.ts';
import { type TestServer, testServer } from '../../support/server.ts';
import { smallOrganization } from '../../support/small-organization.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer(smallOrganization());
});
afterAll(() => server.stop());

test('champions reach what they say, unit by unit', async () => {
  const { body } = await server.api('/champions');
  expect(body).toMatchObject({ reached: 19, peopleTotal: 19, missingUnits: [], missingOffices: [], suppressed: 0 });
  for (const { reached, size } of body.byUnit) expect(reached).toBe(size);
  const { snapshot, directory } = server.service.current.get();
  const [, reach2] = reach(snapshot, { steps: 2 });
  const one = (await server.api('/champions?k=1')).body;
  const [first] = one.items,
    others = reach2[directory.person.get(first.person)!];
  expect(first).toMatchObject({ people: others, text: `reaches ${others} people` });
  expect(one.reached).toBe(others + 1);
  expect(one.missingUnits).toHaveLength(2);
});

test('are told by name to the operator and the administration, under pseudonyms to analysts, and to nobody else', async () => {
  const { body } = await server.api('/champions', { as: ';admin' });
  expect(body.people.b1.name).toBe('Zoë Ångström');
  expect(body.byUnit.map(({ unit }: { unit: string }) => unit)).toEqual(['tech']);
  const told = (await server.api('/champions', { as: ';analyst' })).body;
  expect(told).not.toHaveProperty('missingOffices');
  for (const { person } of told.items) expect(person).toMatch(/^p-/);
  expect(JSON.stringify(told)).not.toContain('Legal');
  for (const as of ['b1;member', 'a1;lead']) expect((await server.api('/champions', { as })).status).toBe(404);
});
