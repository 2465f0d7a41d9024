import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Write } from '../../../graph/records/change.ts';
import { type CurrentNetwork, currentNetwork } from '../../../server/network/current.ts';
import { loadNetwork, today } from '../../../server/network/load.ts';
import { openStore, type Store } from '../../../server/store/store.ts';
import { put, smallOrganization } from '../../support/small-organization.ts';

let directory: string;
let store: Store;
let current: CurrentNetwork;
const halfLifeDays = 30;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'crosstie-current-'));
  store = await openStore(`sqlite:${join(directory, 'store.db')}`);
  await store.apply(smallOrganization(), 'system:test');
  current = await currentNetwork({ url: store.url, store: {}, halfLifeDays });
});
afterEach(async () => {
  await current.close();
  await store.close();
  await rm(directory, { recursive: true });
});

const write = async (...writes: Write[]) => current.refresh(await store.apply(writes, 'system:test'));
const built = () => loadNetwork(store, { today: today(), halfLifeDays });

test('a tie that is written is there after the refresh, with the directory as it stood', async () => {
  const before = current.get();
  await write(put('tie', { source: 'a5', target: 'b5' }), put('tie', { source: 'a1', target: 'c2', visibility: 'shared' }));
  expect(current.get()).toEqual(await built());
  expect(current.get().directory).toBe(before.directory);
  expect(current.get().snapshot.m).toBe(before.snapshot.m + 2);
});

test('whatever is written, the network is the one that reading everything gives', async () => {
  await write({ op: 'delete', kind: 'tie', key: 'b2\u001fc1\u001fadvice' });
  expect(current.get()).toEqual(await built());
  await write(put('tie', { source: 'a5', target: 'b5', last: '2025-03-01T00:00:00Z' }));
  expect(current.get()).toEqual(await built());
  await write(put('person', { id: 'd1', name: 'Di' }), put('tie', { source: 'd1', target: 'a1' }));
  expect(current.get()).toEqual(await built());
  await write(put('tie', { source: 'a1', target: 'd1', kind: 'reports-to', last: '2025-05-01T00:00:00Z' }));
  expect(current.get()).toEqual(await built());
  await write(put('contact', { source: 'a5', target: 'b5', time: '2025-01-01T00:00:00Z' }));
  expect(current.get()).toEqual(await built());
});

test('listeners hear of each new network once it is there', async () => {
  const heard: number[] = [];
  const end = current.listen(({ snapshot }) => heard.push(snapshot.m));
  await write(put('tie', { source: 'a5', target: 'b5' }));
  end();
  await write(put('tie', { source: 'a6', target: 'b6' }));
  expect(heard).toEqual([current.get().snapshot.m - 1]);
});
