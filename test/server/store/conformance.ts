import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Write } from '../../../graph/records/change.ts';
import { canonical, type Kind, keyOf, kindNames, type RecordOf } from '../../../graph/records/kinds.ts';
import { references } from '../../../server/store/references.ts';
import { openStore, type Store, type StoreOptions } from '../../../server/store/store.ts';
import { applied, calls, emptyModel } from './model.ts';
import { allSamples, deletion, oddText, people, put, samples } from './records.ts';

/** What a kind of store gives to the suite: an empty place for each test, and how it is opened there. */
export interface Place {
  empty(): Promise<{ url: string; options: StoreOptions }>;
  /** How many random sequences of writes are tried. */
  sequences: number;
}

/** What every store does, in the same words for all of them. */
export function conformance(name: string, place: Place) {
  describe(`${name} keeps the promises of a store`, () => {
    let where: { url: string; options: StoreOptions };
    let store: Store;
    const opened: Store[] = [];

    beforeEach(async () => {
      where = await place.empty();
      store = await open();
    });
    afterEach(async () => {
      for (const each of opened.splice(0)) await each.close();
    });
    async function open() {
      const each = await openStore(where.url, where.options);
      opened.push(each);
      return each;
    }

    describe('records', () => {
      it('begins empty, healthy and with change 0', async () => {
        for (const kind of kindNames) {
          expect(await store.count(kind)).toBe(0);
          expect(await all(store, kind)).toEqual([]);
        }
        expect(await store.seq()).toBe(0);
        expect(await store.changesSince(0)).toEqual([]);
        await store.health();
      });

      it('gives back each kind to the byte, with all fields and with the fewest', async () => {
        await store.apply(allSamples, 'system:test');
        for (const kind of kindNames) {
          for (const record of Object.values(samples[kind])) {
            const found = await store.get(kind, keyOf(kind, record as never));
            expect(found).toEqual(record);
            expect(JSON.stringify(found)).toBe(canonical(kind, record as never));
          }
          expect(texts(kind, await all(store, kind))).toEqual(texts(kind, Object.values(samples[kind])).sort());
          expect(await store.count(kind)).toBe(2);
        }
      });

      it('knows no record under a key of nobody or one that has too few parts', async () => {
        await store.apply(allSamples, 'system:test');
        for (const kind of kindNames) {
          expect(await store.get(kind, keyOf(kind, samples[kind].full as never).replaceAll('Zoë', 'Zoe'))).toBeUndefined();
          expect(await store.get(kind, 'a\u001fb\u001fc\u001fd\u001fe')).toBeUndefined();
        }
      });

      it('deletes each kind, down to nothing', async () => {
        await store.apply(allSamples, 'system:test');
        for (const kind of kindNames.toReversed()) {
          const { full, least } = samples[kind];
          await store.apply([deletion(kind, full as never)], 'system:test');
          expect(await store.count(kind)).toBe(1);
          expect(await all(store, kind)).toEqual([least]);
          await store.apply([deletion(kind, least as never)], 'system:test');
          expect(await store.count(kind)).toBe(0);
          expect(await store.get(kind, keyOf(kind, least as never))).toBeUndefined();
        }
      });

      it('replaces a record under its key whole, so that fields go', async () => {
        await store.apply(allSamples, 'system:test');
        const replaced: { [K in Kind]?: Partial<RecordOf<K>> } = {
          unit: { id: oddText, name: 'U' },
          topic: { id: oddText, name: 'T' },
          person: { id: oddText, name: 'P' },
          community: { id: oddText, name: 'C' },
          program: { id: oddText, name: 'G' },
          event: { id: oddText, name: 'E', kind: 'forum', start: '2025-01-01T10:00:00Z' },
          skill: { person: oddText, topic: oddText },
          membership: { person: oddText, community: oddText, role: 'lead', since: '2024-01-01' },
          attendance: { person: oddText, event: oddText },
          enrolment: { person: oddText, program: oddText },
          mentorship: { id: oddText, mentors: [oddText, 'p'], mentees: ['p'] },
          suggestion: { id: oddText, for: 'p', person: oddText, at: '2025-01-01T10:00:00Z' },
          introduction: { id: oddText, for: 'p', person: oddText, via: oddText, text: '', at: '2025-01-01T10:00:00Z' },
          tie: { source: oddText, target: 'p', kind: oddText },
          contact: { source: oddText, target: 'p', kind: 'reports-to', time: '2025-06-01T12:00:00.001Z' },
        };
        for (const kind of kindNames) {
          const write = put(kind, replaced[kind] as never) as Extract<Write, { op: 'put' }>;
          await store.apply([write], 'system:test');
          expect(await store.get(kind, keyOf(kind, write.record as never))).toEqual(write.record);
          expect(await store.count(kind)).toBe(2);
        }
      });

      it('stays the same when the same records are put again', async () => {
        await store.apply(allSamples, 'system:test');
        const before = await everything(store);
        await store.apply(allSamples, 'system:test');
        expect(await everything(store)).toEqual(before);
      });

      it('lets the last write to a key decide within one call', async () => {
        const person = (name: string) => put('person', { id: 'p', name });
        const gone = deletion('person', samples.person.least);
        await store.apply([person('1'), person('2'), gone, person('3')], 'system:test');
        expect((await store.get('person', 'p'))?.name).toBe('3');
        await store.apply([person('4'), gone], 'system:test');
        expect(await store.get('person', 'p')).toBeUndefined();
        expect(await store.seq()).toBe(6);
      });

      it('lets a deletion of nothing pass', async () => {
        for (const kind of kindNames) await store.apply([deletion(kind, samples[kind].full as never)], 'system:test');
        expect(await store.seq()).toBe(kindNames.length);
      });

      it('refuses a deletion whose key cannot be one, and writes nothing', async () => {
        const writes: Write[] = [...people(1), { op: 'delete', kind: 'tie', key: 'a' }];
        await expect(store.apply(writes, 'system:test')).rejects.toThrow('"a" is no key of a tie');
        expect(await store.seq()).toBe(0);
      });

      it('tells ties apart whose kinds differ in case, signs or script only', async () => {
        const words = ['peer review', 'Peer Review', 'peer-review', 'peer_review', 'reports-to', 'Reports_To', 'reports-to-tie'];
        const kinds = [...words, 'contacted', 'in unit', '!!!', '???', '日本', '`', '1', 'ǆ', 'ß'];
        await store.apply(
          [...people(2), ...kinds.map((kind) => put('tie', { source: 'p0', target: 'p1', kind }))],
          'system:test',
        );
        await store.apply([put('person', { id: 'p0', name: 'P', manager: 'p1' })], 'system:test');
        expect((await all(store, 'tie')).map((tie) => tie.kind)).toEqual(kinds.toSorted());
        for (const kind of kinds)
          await store.apply([{ op: 'delete', kind: 'tie', key: ['p0', 'p1', kind].join('\u001f') }], 'system:test');
        expect(await store.count('tie')).toBe(0);
        expect((await store.get('person', 'p0'))?.manager).toBe('p1');
      });

      it('scans in the order of code points, key field by key field', async () => {
        const ids = ['', ' b', '!', 'Z', 'a', 'é', '\uE000', '\u{1F600}'].map((end) => `p${end}`);
        const shuffled = ids.toReversed();
        await store.apply(
          shuffled.map((id) => put('person', { id, name: id })),
          'system:test',
        );
        await store.apply(
          shuffled.flatMap((target) => shuffled.map((source) => put('tie', { source, target }))),
          'system:test',
        );
        expect((await all(store, 'person')).map((person) => person.id)).toEqual(ids);
        expect((await all(store, 'tie')).map((tie) => [tie.source, tie.target])).toEqual(
          ids.flatMap((source) => ids.map((target) => [source, target])),
        );
      });

      it('takes 20,000 ties in one call', async () => {
        const ties = function* () {
          for (let i = 0; i < 20_000; i++)
            yield put('tie', { source: `p${i % 200}`, target: `p${Math.floor(i / 200)}`, weight: i + 1 });
        };
        await store.apply(people(200), 'system:test');
        expect(await store.apply(ties(), 'system:test')).toBe(20_200);
        const found = await all(store, 'tie');
        expect(new Set(found.map((tie) => keyOf('tie', tie))).size).toBe(20_000);
        expect(found.reduce((sum, tie) => sum + tie.weight, 0)).toBe((20_000 * 20_001) / 2);
        expect(await store.count('tie')).toBe(20_000);
        expect((await store.changesSince(20_199))[0]).toMatchObject({ seq: 20_200, record: { weight: 20_000 } });
      });
    });

    describe('references', () => {
      for (const { kind, field, to } of references) {
        it(`refuses a record of kind ${kind} whose ${field} does not exist, and writes nothing`, async () => {
          await store.apply(allSamples, 'system:test');
          const before = await everything(store);
          const full = samples[kind].full as Record<string, unknown>;
          const missing = Array.isArray(full[field]) ? ['nobody'] : 'nobody';
          const write = { op: 'put', kind, record: { ...full, [field]: missing } } as unknown as Write;
          await expect(store.apply([put('unit', { id: 'new', name: 'New' }), write], 'system:test')).rejects.toMatchObject({
            type: 'conflict',
            message: expect.stringContaining('"nobody"'),
          });
          expect(await everything(store)).toEqual(before);
          expect(await store.seq()).toBe(allSamples.length);
        });

        it(`refuses to delete what a record of kind ${kind} names as its ${field}, unless that goes too`, async () => {
          // Two records and nothing else that refers to the one to be deleted.
          const ends = Object.fromEntries(
            references.filter((each) => each.kind === kind).map((each) => [each.field, `${each.field}1`]),
          );
          const fields = Object.fromEntries(
            Object.entries(samples[kind].full).map(([name, value]) => [
              name,
              !(name in ends) ? value : Array.isArray(value) ? [ends[name]] : ends[name],
            ]),
          );
          const others = references
            .filter((each) => each.kind === kind)
            .map((each) => put(each.to, { ...samples[each.to].least, id: ends[each.field] } as never));
          await store.apply([...others, put(kind, fields as never)], 'system:test');
          const gone: Write = { op: 'delete', kind: to, key: ends[field] };
          const before = await everything(store);
          await expect(store.apply([gone], 'system:test')).rejects.toMatchObject({
            type: 'conflict',
            message: expect.stringContaining(`"${ends[field]}"`),
          });
          expect(await everything(store)).toEqual(before);

          await store.apply([gone, deletion(kind, fields as never)], 'system:test');
          expect(await store.get(to, ends[field])).toBeUndefined();
        });
      }

      it('takes records in any order, as long as what they refer to is there in the end', async () => {
        await store.apply(allSamples.toReversed(), 'system:test');
        const backwards = await everything(store);
        expect(backwards.get('tie')).toHaveLength(2);
        expect(backwards.get('person')).toEqual(
          [samples.person.full, samples.person.least].map((p) => canonical('person', p)).sort(),
        );
      });

      it('finds what is referred to even thousands of writes later', async () => {
        const writes = function* () {
          yield put('tie', { source: 'p0', target: 'p11999' });
          yield put('event', { id: 'e', name: 'E', kind: 'social', start: '2025-01-01T10:00:00Z', speakers: ['p11999', 'p0'] });
          yield put('person', { id: 'x', name: 'X', manager: 'p0' });
          yield put('person', { id: 'x', name: 'X', manager: 'p11999' });
          yield* people(12_000);
        };
        await store.apply(writes(), 'system:test');
        expect(await store.count('tie')).toBe(1);
        expect((await store.get('event', 'e'))?.speakers).toEqual(['p11999', 'p0']);
        expect((await store.get('person', 'x'))?.manager).toBe('p11999');
      });

      it('keeps the ties of a person who is deleted and put again in one call', async () => {
        await store.apply([...people(2), put('tie', { source: 'p0', target: 'p1' })], 'system:test');
        const [again] = people(1);
        await store.apply([{ op: 'delete', kind: 'person', key: 'p0' }, ...people(6_000).slice(2), again], 'system:test');
        expect(await store.count('tie')).toBe(1);
      });

      it('lets records refer to themselves, and go', async () => {
        const self = put('person', { id: 'p', name: 'P', manager: 'p' });
        const root = put('unit', { id: 'u', name: 'U', parent: 'u' });
        await store.apply([self, root], 'system:test');
        expect((await store.get('person', 'p'))?.manager).toBe('p');
        expect((await store.get('unit', 'u'))?.parent).toBe('u');
        await store.apply([deletion('person', samples.person.least), deletion('unit', samples.unit.least)], 'system:test');
        expect([await store.count('person'), await store.count('unit')]).toEqual([0, 0]);
      });
    });

    describe('changes', () => {
      it('logs every write as it was, in order and numbered without gaps', async () => {
        const before = new Date().toISOString();
        const deletions = kindNames
          .toReversed()
          .flatMap((kind) => Object.values(samples[kind]).map((r) => deletion(kind, r as never)));
        expect(await store.apply(allSamples, 'p')).toBe(allSamples.length);
        expect(await store.apply(deletions, oddText)).toBe(allSamples.length + deletions.length);
        expect(await store.seq()).toBe(allSamples.length + deletions.length);

        const changes = await store.changesSince(0);
        expect(changes.map(({ seq, at, actor, ...write }) => write)).toEqual([...allSamples, ...deletions]);
        expect(changes.map((change) => change.seq)).toEqual(changes.map((_, i) => i + 1));
        expect(changes.map((change) => change.actor)).toEqual([...allSamples.map(() => 'p'), ...deletions.map(() => oddText)]);
        for (const { at } of changes) expect(at >= before && at <= new Date().toISOString() && at.endsWith('Z')).toBe(true);
        expect(new Set(changes.map((change) => change.at)).size).toBeLessThanOrEqual(2);
      });

      it('gives the changes after a number, at most as many as asked for', async () => {
        await store.apply(people(2_500), 'system:test');
        await store.apply(people(10), 'system:again');
        const seqs = async (seq: number, limit?: number) => (await store.changesSince(seq, limit)).map((change) => change.seq);
        expect(await seqs(0, 3)).toEqual([1, 2, 3]);
        expect(await seqs(998, 4)).toEqual([999, 1000, 1001, 1002]);
        expect(await seqs(2_498, 4)).toEqual([2499, 2500, 2501, 2502]);
        expect(await seqs(2_508)).toEqual([2509, 2510]);
        expect(await seqs(2_510)).toEqual([]);
        expect(await seqs(9_999)).toEqual([]);
        expect(await seqs(0)).toHaveLength(2_510);
      });

      it('answers a call without writes with the last number, and logs nothing', async () => {
        expect(await store.apply([], 'system:test')).toBe(0);
        await store.apply(people(3), 'system:test');
        expect(await store.apply([], 'system:test')).toBe(3);
        expect(await store.changesSince(0)).toHaveLength(3);
      });

      it('never changes what it has logged', async () => {
        await store.apply(allSamples, 'system:test');
        const before = await store.changesSince(0);
        await store.apply(
          kindNames.toReversed().flatMap((kind) => Object.values(samples[kind]).map((r) => deletion(kind, r as never))),
          'x',
        );
        await store.apply(allSamples, 'y');
        expect((await store.changesSince(0)).slice(0, before.length)).toEqual(before);
      });
    });

    describe('all or nothing', () => {
      it('is as before when the writes break off half-way, and goes on without a gap', async () => {
        await store.apply(people(10), 'system:test');
        const before = await everything(store);
        const failure = new Error('row 7,000 is bad');
        const writes = async function* () {
          yield* people(7_000);
          yield put('tie', { source: 'p1', target: 'p6999' });
          throw failure;
        };
        await expect(store.apply(writes(), 'system:test')).rejects.toBe(failure);
        expect(await everything(store)).toEqual(before);
        expect(await store.seq()).toBe(10);
        expect(await store.apply(people(1), 'system:test')).toBe(11);
        expect((await store.changesSince(9)).map((change) => change.seq)).toEqual([10, 11]);
      });

      it('shows readers the state before until it is done', async () => {
        await store.apply(people(1), 'system:test');
        const other = await open();
        const writes = async function* () {
          for (let i = 0; i < 6_000; i++) yield put('person', { id: `p${i}`, name: 'Changed' });
          for (const reader of [store, other]) {
            expect((await reader.get('person', 'p0'))?.name).toBe('P 0');
            expect(await reader.count('person')).toBe(1);
            expect(await all(reader, 'person')).toHaveLength(1);
            expect(await reader.seq()).toBe(1);
            expect(await reader.changesSince(0)).toHaveLength(1);
            await reader.health();
          }
        };
        await store.apply(writes(), 'system:test');
        for (const reader of [store, other]) {
          expect((await reader.get('person', 'p0'))?.name).toBe('Changed');
          expect(await reader.count('person')).toBe(6_000);
          expect(await reader.seq()).toBe(6_001);
        }
      });

      it('makes calls that come at once take turns, whichever store they come from', async () => {
        const stores = [store, store, await open(), await open()];
        const writes = async function* (caller: number, call: number) {
          for (let i = 0; i < 5; i++) {
            yield put('person', { id: `${caller}.${call}.${i}`, name: 'P' });
            await new Promise((resolve) => setTimeout(resolve, i));
          }
        };
        const results = await Promise.all(
          stores.flatMap((each, caller) => [0, 1, 2].map((call) => each.apply(writes(caller, call), `${caller}.${call}`))),
        );
        expect(results.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, i) => 5 * (i + 1)));
        const changes = await store.changesSince(0);
        expect(changes.map((change) => change.seq)).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
        for (const { seq, actor } of changes) expect(actor).toBe(changes[Math.floor((seq - 1) / 5) * 5].actor);
        expect(await store.count('person')).toBe(60);
      });

      it('goes on with the next call when one fails', async () => {
        const bad = put('tie', { source: 'a', target: 'b' });
        const results = await Promise.allSettled([store.apply([bad], 'x'), store.apply(people(1), 'x'), store.apply([bad], 'x')]);
        expect(results.map((result) => result.status)).toEqual(['rejected', 'fulfilled', 'rejected']);
        expect(await store.seq()).toBe(1);
      });

      it('has nothing of a call whose process was killed', async () => {
        await store.apply(people(1), 'system:test');
        const script = join(import.meta.dirname, 'apply-until-killed.ts');
        const child = spawn(process.execPath, ['--import', 'tsx', script, where.url, JSON.stringify(where.options)], {
          stdio: ['ignore', 'pipe', 'inherit'],
        });
        const [line] = await once(child.stdout, 'data');
        expect(String(line)).toBe('written\n');
        child.kill('SIGKILL');
        await once(child, 'exit');

        const again = await open();
        for (const reader of [store, again]) {
          expect(await reader.seq()).toBe(1);
          expect(await reader.count('person')).toBe(1);
          expect(await reader.count('tie')).toBe(0);
          expect(await all(reader, 'person')).toHaveLength(1);
        }
        expect(await again.apply(people(2), 'system:test')).toBe(3);
      });

      it('has the same after it was closed and opened again', async () => {
        await store.apply(allSamples, 'system:test');
        const before = await everything(store);
        const changes = await store.changesSince(0);
        await store.close();
        const again = await open();
        expect(await everything(again)).toEqual(before);
        expect(await again.changesSince(0)).toEqual(changes);
        expect(await again.apply(people(1), 'system:test')).toBe(allSamples.length + 1);
      });

      it('refuses everything once closed, and closes twice', async () => {
        await store.close();
        await store.close();
        const closed = { type: 'unavailable', message: expect.stringContaining('is closed') };
        await expect(store.apply([], 'x')).rejects.toMatchObject(closed);
        await expect(store.get('person', 'p')).rejects.toMatchObject(closed);
        await expect(store.count('person')).rejects.toMatchObject(closed);
        await expect(store.seq()).rejects.toMatchObject(closed);
        await expect(store.changesSince(0)).rejects.toMatchObject(closed);
        await expect(store.health()).rejects.toMatchObject(closed);
        await expect(all(store, 'person')).rejects.toMatchObject(closed);
      });
    });

    it('holds what the plainest model holds, after any sequence of calls', async () => {
      await fc.assert(
        fc.asyncProperty(calls(), async (sequence) => {
          await store.close();
          where = await place.empty();
          store = await open();
          let model = emptyModel();
          let seq = 0;
          for (const writes of sequence) {
            const next = applied(model, writes);
            const result = store.apply(writes, 'system:test');
            if (next === undefined) await expect(result).rejects.toMatchObject({ type: 'conflict' });
            else expect(await result).toBe((seq += writes.length));
            model = next ?? model;
            const found = await everything(store);
            for (const kind of kindNames) expect(found.get(kind)).toEqual([...model.get(kind)!.values()].sort());
          }
          expect(await store.seq()).toBe(seq);
        }),
        { numRuns: place.sequences },
      );
    }, 300_000);
  });
}

async function all<K extends Kind>(store: Store, kind: K): Promise<RecordOf<K>[]> {
  const records: RecordOf<K>[] = [];
  for await (const record of store.scan(kind)) records.push(record);
  return records;
}

const texts = (kind: Kind, records: unknown[]) => records.map((record) => canonical(kind, record as never)).sort();

/** All records as canonical text, by kind. */
async function everything(store: Store): Promise<Map<Kind, string[]>> {
  const found = new Map<Kind, string[]>();
  for (const kind of kindNames) found.set(kind, texts(kind, await all(store, kind)));
  return found;
}
