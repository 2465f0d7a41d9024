import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { quiet } from '../../../graph/arrays/run.ts';
import type { Network } from '../../../graph/snapshot/network.ts';
import { ask } from '../../../server/access/privacy.ts';
import { contactsAnswer } from '../../../server/answers/contacts.ts';
import { inThread } from '../../../server/compute/in-thread.ts';
import { loadNetwork } from '../../../server/network/load.ts';
import { learn } from '../../../server/relevance/learn.ts';
import { type Learned, learnedOf } from '../../../server/relevance/learned.ts';
import { openPart } from '../../../server/relevance/open-part.ts';
import { openStore, type Store } from '../../../server/store/store.ts';
import { meetingRing, ringTies } from '../../support/meeting-ring.ts';
import { put } from '../../support/small-organization.ts';

let directory: string;
let store: Store;
let before: Network;
let learned: Learned;
const load = () => loadNetwork(store, { today: '2026-01-01' });
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'crosstie-contacts-'));
  store = await openStore(`sqlite:${join(directory, 'store.db')}`);
  await store.apply([...meetingRing, ...ringTies], 'system:test');
  before = await load();
  const open = openPart(before);
  learned = learnedOf((await learn(store, open, quiet))!, open, before.snapshot.seq);
});
afterAll(async () => {
  await store.close();
  await rm(directory, { recursive: true });
});

const contactsOf = (network: Network, id: string, ties: 'all' | 'stronger' = 'all') => {
  const viewer = { role: 'member', person: id } as const;
  const asked = ask('own figures', { network, viewer, about: id, minGroupSize: 5, compute: inThread });
  return contactsAnswer(asked, id, { k: 20, bridging: 0, ties, include: ['contributions'] }, learned);
};

test('what was learned is of the same people when all of them have got other numbers', async () => {
  const answer = await contactsOf(before, 'p03');
  expect(answer.learnedFrom).toBe(1200);
  // Before everybody else in the order of ids, without a tie.
  await store.apply([put('person', { id: 'a00', name: 'Newcomer', unit: 'u1' })], 'system:test');
  const after = await load();
  expect(after.directory.person.get('p03')).toBe(before.directory.person.get('p03')! + 1);
  const later = await contactsOf(after, 'p03');
  expect(later.items.filter(({ person }) => person !== 'a00')).toEqual(answer.items);
  // Nothing was learned of the newcomer, nor for them.
  expect((await contactsOf(after, 'a00')).learnedFrom).toBeNull();
});

test('relevance is learned from all ties, also where reach counts the stronger half only', async () => {
  const [all, stronger] = await Promise.all([contactsOf(before, 'p07'), contactsOf(before, 'p07', 'stronger')]);
  expect(stronger.learnedFrom).toBe(1200);
  const relevance = new Map(all.items.map((item) => [item.person, item.relevance]));
  const both = stronger.items.filter(({ person }) => relevance.has(person));
  expect(both.length).toBeGreaterThan(0);
  for (const item of both) expect(item.relevance).toBe(relevance.get(item.person));
});
