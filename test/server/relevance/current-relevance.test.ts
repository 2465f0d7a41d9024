import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Cancelled, quiet } from '../../../graph/arrays/run.ts';
import type { Write } from '../../../graph/records/change.ts';
import { log } from '../../../server/log.ts';
import { type CurrentNetwork, currentNetwork } from '../../../server/network/current.ts';
import { type CurrentRelevance, currentRelevance } from '../../../server/relevance/current-relevance.ts';
import { learn } from '../../../server/relevance/learn.ts';
import { learnedOf } from '../../../server/relevance/learned.ts';
import { openPart } from '../../../server/relevance/open-part.ts';
import { openStore, type Store } from '../../../server/store/store.ts';
import { meeting, meetingRing, ringMeetings, ringMember } from '../../support/meeting-ring.ts';
import { put } from '../../support/small-organization.ts';

log.level = 'silent';

let directory: string;
let store: Store;
let current: CurrentNetwork;
let relevance: CurrentRelevance;
const opened = async (writes: Iterable<Write>) => {
  directory = await mkdtemp(join(tmpdir(), 'crosstie-relevance-'));
  store = await openStore(`sqlite:${join(directory, 'store.db')}`);
  await store.apply(writes, 'system:test');
  current = await currentNetwork({ url: store.url, store: {} });
  relevance = currentRelevance({ url: store.url, options: {}, store, current });
  relevance.start();
};
const closed = async () => {
  await relevance.close();
  await current.close();
  await store.close();
  await rm(directory, { recursive: true });
};

const write = async (...writes: Write[]) => current.refresh(await store.apply(writes, 'system:test'));
/** What learning from the store as it is now gives. */
const learnedNow = async () => {
  const open = openPart(current.get());
  const learning = await learn(store, open, quiet);
  return learning && learnedOf(learning, open, current.get().snapshot.seq);
};

describe('the relevance of a store that is written to', () => {
  beforeAll(() => opened(meetingRing));
  afterAll(closed);

  test('is not there at first and not waited for, then what learning from the store gives, bit for bit', async () => {
    expect(relevance.get()).toBeUndefined();
    expect(relevance.learnedAt()).toBeUndefined();
    await relevance.settled();
    expect(relevance.get()).toEqual(await learnedNow());
    expect(relevance.progress()).toBeUndefined();
    expect(Date.parse(relevance.learnedAt()!)).toBeGreaterThan(Date.parse('2025-01-01'));
  });

  test('is learned anew when a tenth more contacts have come, and not before', async () => {
    const before = relevance.get()!;
    const later = Array.from({ length: 240 }, (_, k) => meeting(k % 30, (k + 11) % 30, 2000 + k));
    await write(...later.slice(0, 110), put('unit', { id: 'u9', name: 'Unit 9' }));
    await relevance.settled();
    expect(relevance.get()).toBe(before);
    await write(...later.slice(110));
    await relevance.settled();
    expect(relevance.get()).toEqual(await learnedNow());
    expect(relevance.get()!.contacts).toBeGreaterThan(before.contacts);
    expect(relevance.get()!.id).not.toBe(before.id);
  });

  test.each<[string, Write]>([
    ['somebody hides', ringMember(7, 'hidden')],
    ['a tie becomes private', put('tie', { source: 'p00', target: 'p01', kind: 'contact', visibility: 'private' })],
  ])('when %s, the fixed weights count at once, until it is learned without', async (_, change) => {
    const before = relevance.get()!;
    await write(change);
    expect(relevance.get()).toBeUndefined();
    await relevance.settled();
    const after = relevance.get()!;
    expect(after).toEqual(await learnedNow());
    expect(after.contacts).toBeLessThan(before.contacts);
  });

  test('counts somebody who opens up again when it is next learned, and goes on until then', async () => {
    const before = relevance.get()!;
    expect(before.open.people).not.toContain('p07');
    await write(ringMember(7));
    expect(relevance.get()).toBe(before);
    await relevance.settled();
    expect(relevance.get()!.open.people).toContain('p07');
  });

  test('who stops waiting stops it when nobody else waits', async () => {
    const before = relevance.get();
    const controller = new AbortController();
    const asked = relevance.learn({ signal: controller.signal });
    controller.abort();
    await expect(asked).rejects.toThrow(Cancelled);
    await relevance.settled();
    expect(relevance.get()).toBe(before);
  });

  test('is learned when asked for, once for all who ask; closing stops it', async () => {
    const heard: number[] = [];
    const progress = (done: number, total: number) => heard.push(done / total);
    const first = relevance.learn({ progress }),
      second = relevance.learn();
    expect(relevance.progress()).toBe(0);
    await Promise.all([first, second]);
    expect(heard.length).toBeGreaterThan(1);
    expect(heard).toEqual([...heard].sort((a, b) => a - b));
    const stopped = relevance.learn();
    await Promise.all([expect(stopped).rejects.toThrow(Cancelled), relevance.close()]);
    await expect(relevance.learn()).rejects.toThrow(Cancelled);
  });
});

test('what was learned while somebody hid is not used', async () => {
  await opened(meetingRing);
  // The first learning is under way, of all thirty.
  await write(ringMember(7, 'hidden'));
  await relevance.settled();
  expect(relevance.get()!.open.people).not.toContain('p07');
  expect(relevance.get()).toEqual(await learnedNow());
  await closed();
});

test('is the fixed one where there is too little to learn from, and learned once there is enough', async () => {
  await opened(meetingRing.filter(({ kind }) => kind !== 'contact').concat(ringMeetings.slice(0, 250)));
  await relevance.settled();
  expect(relevance.get()).toBeUndefined();
  await expect(relevance.learn()).resolves.toBeUndefined();
  expect(relevance.get()).toBeUndefined();
  await write(...ringMeetings.slice(250));
  await relevance.settled();
  expect(relevance.get()).toEqual(await learnedNow());
  expect(relevance.get()!.contacts).toBe(1200);
  await closed();
});

test('a failure is harmless: the fixed weights go on, and the next change tries again', async () => {
  await opened(meetingRing);
  await relevance.settled();
  const url = `sqlite:${join(directory, 'away.db')}`;
  await mkdir(join(directory, 'away.db'));
  const failing = currentRelevance({ url, options: {}, store, current });
  failing.start();
  await failing.settled();
  expect(failing.get()).toBeUndefined();
  await expect(failing.learn()).rejects.toThrow();
  await rm(join(directory, 'away.db'), { recursive: true });
  const back = await openStore(url);
  await back.apply(meetingRing, 'system:test');
  await back.close();
  await write(put('unit', { id: 'u9', name: 'Unit 9' }));
  await failing.settled();
  expect(failing.get()?.past.relevance).toEqual(relevance.get()!.past.relevance);
  await failing.close();
  await closed();
});
