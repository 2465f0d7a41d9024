import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BridgeItem } from '../../../server/api/bridges.schema.ts';
import { type TestServer, testServer } from '../../support/server.ts';
import { smallOrganization } from '../../support/small-organization.ts';

let exact: TestServer, sampled: TestServer;
beforeAll(async () => {
  exact = await testServer(smallOrganization());
  // No time at all for the exact ones.
  sampled = await testServer(smallOrganization(), { EXACT_SECONDS: '0' });
});
afterAll(() => Promise.all([exact.stop(), sampled.stop()]));

interface Item {
  person: string;
  betweenness: number;
}

describe('roles of bridge people', () => {
  test('stand beside what chance would give, gatekeeper and representative alike', async () => {
    const { items } = (await exact.api('/bridges?k=200')).body;
    expect(items.some(({ rolesZ }: BridgeItem) => Object.values(rolesZ).some((z) => z !== null && z !== 0))).toBe(true);
    for (const { roles, rolesExpected, rolesZ } of items as BridgeItem[]) {
      const all = (figures: Record<string, number>) => Object.values(figures).reduce((sum, figure) => sum + figure, 0);
      expect(all(rolesExpected)).toBeCloseTo(all(roles), 9);
      expect(rolesExpected.gatekeeper).toBe(rolesExpected.representative);
      expect(rolesZ.gatekeeper).toBe(rolesZ.representative);
      for (const role of Object.keys(roles) as (keyof BridgeItem['roles'])[])
        if (rolesZ[role] !== null) expect(Math.sign(rolesZ[role])).toBe(Math.sign(roles[role] - rolesExpected[role]));
    }
  });

  test('are told of a community as of the organization', async () => {
    const of = async (path: string) => (await exact.api(path)).body.items as BridgeItem[];
    const [first] = await of('/communities/makers/bridges');
    const same = (await of('/bridges?k=200')).find(({ person }) => person === first.person)!;
    expect(first.rolesExpected).toEqual(same.rolesExpected);
    expect(first.rolesZ).toEqual(same.rolesZ);
  });
});

describe('bridges where exact betweenness would take too long', () => {
  test('say how near the figures are, and they are', async () => {
    const { items } = (await exact.api('/bridges')).body;
    const body = (await sampled.api('/bridges')).body;
    expect(body.sampled).toEqual({ epsilon: expect.any(Number), delta: 0.05, seed: 1, samples: expect.any(Number) });
    expect(body.items.map(({ person }: Item) => person).sort()).toEqual(items.map(({ person }: Item) => person).sort());
    for (const { person, betweenness } of items as Item[]) {
      const estimate = body.items.find((item: Item) => item.person === person).betweenness;
      expect(Math.abs(estimate - betweenness), person).toBeLessThanOrEqual(body.sampled.epsilon);
    }
  });

  test('are there roughly with fewer samples, and the same each time', async () => {
    const rough = (await sampled.api('/bridges?accuracy=rough')).body.sampled,
      fine = (await sampled.api('/communities/makers/bridges?accuracy=fine')).body.sampled;
    expect(rough.samples).toBeLessThan(fine.samples / 10);
    expect(rough.epsilon).toBeGreaterThan(fine.epsilon);
    const again = (await sampled.api('/bridges?accuracy=rough&k=3')).body;
    expect(again.sampled).toEqual(rough);
    expect((await sampled.api('/bridges?accuracy=perfect')).status).toBe(400);
  });

  test('are exact and say nothing of samples where they do not', async () => {
    for (const path of ['/bridges', '/bridges?accuracy=rough'])
      expect((await exact.api(path)).body).not.toHaveProperty('sampled');
  });

  test('show in somebody’s own figures, which then compare with nobody', async () => {
    const body = (await sampled.api('/people/b1/measures')).body;
    expect(body.sampled.samples).toBeGreaterThan(1000);
    const { value, percentile, text } = body.measures.find(({ id }: { id: string }) => id === 'betweenness');
    expect(percentile).toBeNull();
    expect(text).toMatch(/^Lies on about \d+% of the shortest ways between others, give or take \d\.\d+%\.$/);
    const own = (await exact.api('/people/b1/measures')).body;
    expect(own).not.toHaveProperty('sampled');
    const precise = own.measures.find(({ id }: { id: string }) => id === 'betweenness');
    expect(Math.abs(precise.value - value)).toBeLessThanOrEqual(body.sampled.epsilon);
    expect(precise.percentile).not.toBeNull();
  });
});
