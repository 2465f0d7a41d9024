import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canonical, kindNames } from '../../../graph/records/kinds.ts';
import { fillWithDemo } from '../../../server/demo/fill-with-demo.ts';
import { Problem } from '../../../server/errors.ts';
import { openStore, type Store } from '../../../server/store/store.ts';
import { demoRecords } from '../../support/demo-records.ts';

let directory: string;
let store: Store;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'crosstie-demo-'));
  store = await openStore(`sqlite:${join(directory, 'demo.db')}`);
});
afterEach(async () => {
  await store.close();
  await rm(directory, { recursive: true });
});

describe('filling a store with the demo', () => {
  it('puts every record into an empty store, in the name of the demo', async () => {
    const { filled, seq, records } = await fillWithDemo(store, { people: 60, actor: 'system:demo' });
    expect(filled).toBe(true);
    const wanted = demoRecords({ people: 60 });
    for (const kind of kindNames) {
      const held = [];
      for await (const record of store.scan(kind)) held.push(canonical(kind, record));
      expect(held.sort()).toEqual((wanted[kind] as never[]).map((record) => canonical(kind, record)).sort());
      expect(records[kind]).toBe(held.length);
    }
    expect(seq).toBe(await store.seq());
    expect((await store.changesSince(seq - 1))[0].actor).toBe('system:demo');
  });

  it('takes well under ten seconds for 400 people', async () => {
    const begin = performance.now();
    const { records } = await fillWithDemo(store);
    expect(records.person).toBe(400);
    expect(performance.now() - begin).toBeLessThan(10_000);
  });

  it('writes nothing the second time', async () => {
    const { seq } = await fillWithDemo(store, { people: 40 });
    expect(await fillWithDemo(store, { people: 40 })).toMatchObject({ filled: false, seq });
    expect(await store.seq()).toBe(seq);
  });

  it('refuses a store that holds anything else, even another demo or one record more, and leaves it as it is', async () => {
    const { seq } = await fillWithDemo(store, { people: 40 });
    for (const other of [{ people: 40, seed: 2 }, { people: 41 }, { people: 40, until: '2025-01-01' }])
      await expect(fillWithDemo(store, other)).rejects.toThrow(/holds 40 people.*expected an empty store/);
    await store.apply([{ op: 'put', kind: 'unit', record: { id: 'x', name: 'X' } }], 'test');
    const refused = fillWithDemo(store, { people: 40 });
    await expect(refused).rejects.toBeInstanceOf(Problem);
    await expect(refused).rejects.toMatchObject({ type: 'conflict' });
    expect(await store.seq()).toBe(seq + 1);
  });

  it('notices a record that was changed', async () => {
    await fillWithDemo(store, { people: 40 });
    const [person] = demoRecords({ people: 40 }).person;
    await store.apply([{ op: 'put', kind: 'person', record: { ...person, title: 'Acrobat' } }], 'test');
    await expect(fillWithDemo(store, { people: 40 })).rejects.toMatchObject({ type: 'conflict' });
  });

  it('leaves nothing behind when it is stopped', async () => {
    const stop = new AbortController();
    const filling = fillWithDemo(store, { people: 200, signal: stop.signal, progress: (done) => done >= 3000 && stop.abort() });
    await expect(filling).rejects.toThrow();
    expect(await store.seq()).toBe(0);
    expect(await store.count('person')).toBe(0);
  });
});
