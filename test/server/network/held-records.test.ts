import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildNetwork } from '../../../graph/snapshot/network.ts';
import { heldRecords } from '../../../server/network/held-records.ts';
import { loadNetwork } from '../../../server/network/load.ts';
import { openStore, type Store } from '../../../server/store/store.ts';
import { put, smallOrganization } from '../../support/small-organization.ts';

let directory: string;
let store: Store;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'crosstie-held-'));
  store = await openStore(`sqlite:${join(directory, 'store.db')}`);
  await store.apply(smallOrganization(), 'system:test');
});
afterEach(async () => {
  await store.close();
  await rm(directory, { recursive: true });
});

const options = { today: '2026-01-01' };

test('following the log comes to the network that reading everything gives', async () => {
  const held = heldRecords(store);
  await held.update();
  await store.apply(
    [
      put('tie', { source: 'a5', target: 'b5' }),
      put('tie', { source: 'a1', target: 'b1', weight: 9 }),
      { op: 'delete', kind: 'tie', key: 'b2\u001fc1\u001fadvice' },
      put('person', { id: 'd1', name: 'Di', unit: 'legal' }),
      put('contact', { source: 'a5', target: 'b5', time: '2025-01-01T00:00:00Z' }),
    ],
    'system:test',
  );
  const { seq, changed, ties } = await held.update();
  expect([...changed].sort()).toEqual(['person', 'tie']);
  expect(ties.map(({ source, target, kind }) => `${source} ${target} ${kind}`)).toEqual([
    'a5 b5 contact',
    'a1 b1 contact',
    'b2 c1 advice',
  ]);
  const network = buildNetwork(held.records(), { seq, ...options });
  expect(network).toEqual(await loadNetwork(store, options));
  expect(network.directory.person.has('d1')).toBe(true);
});

test('nothing new says that nothing changed', async () => {
  const held = heldRecords(store);
  const first = await held.update();
  const second = await held.update();
  expect(second).toEqual({ seq: first.seq, changed: new Set(), ties: [] });
});

test('records can be read more than once', async () => {
  const held = heldRecords(store);
  await held.update();
  const { skill } = held.records();
  expect([...skill]).toEqual([...skill]);
});
