import { type Kind, keyOf, kindNames, type RecordOf } from '../../graph/records/kinds.ts';
import type { Records } from '../../graph/snapshot/network.ts';
import type { Store } from '../store/store.ts';

type Held = { [K in Exclude<Kind, 'contact'>]: Map<string, RecordOf<K>> };
const heldKinds = kindNames.filter((kind) => kind !== 'contact');

/** Changes read at once, and after how many reading everything anew is quicker than following. */
const batch = 5000;
const most = 100_000;

/** The records of a store in memory, kept up with its change log, so that a new network need not read everything again. */
export interface HeldRecords {
  /** Brings the records to the end of the log; says at which number that is, and which kinds have changed since the last time. */
  update(): Promise<{ seq: number; changed: Set<Kind> }>;
  records(): Records;
}

export function heldRecords(store: Store): HeldRecords {
  let held: Held | undefined;
  let seq = 0;

  return {
    async update() {
      const last = await store.seq();
      if (!held || last < seq || last - seq > most) {
        // Changes that come while this reads are read again below: putting what is there changes nothing.
        held = await readAll(store);
        seq = last;
        await followTo(await store.seq());
        return { seq, changed: new Set(heldKinds) };
      }
      const changed = await followTo(last);
      return { seq, changed };
    },
    records: () =>
      Object.fromEntries(
        heldKinds.map((kind) => [kind, againAndAgain(held![kind] as Map<string, unknown>)]),
      ) as unknown as Records,
  };

  async function followTo(last: number): Promise<Set<Kind>> {
    const changed = new Set<Kind>();
    while (seq < last) {
      const changes = await store.changesSince(seq, batch);
      if (changes.length === 0) break;
      for (const change of changes) {
        seq = change.seq;
        if (change.kind === 'contact') continue;
        changed.add(change.kind);
        const records: Map<string, unknown> = held![change.kind];
        if (change.op === 'put') records.set(keyOf(change.kind, change.record as never), change.record);
        else records.delete(change.key);
      }
    }
    return changed;
  }
}

async function readAll(store: Store): Promise<Held> {
  const held: Record<string, Map<string, unknown>> = {};
  for (const kind of heldKinds) {
    const records = new Map<string, unknown>();
    for await (const record of store.scan(kind)) records.set(keyOf(kind, record as never), record);
    held[kind] = records;
  }
  return held as unknown as Held;
}

/** The values of a map, for who reads them more than once. */
const againAndAgain = <T>(map: Map<string, T>): Iterable<T> => ({ [Symbol.iterator]: () => map.values() });
