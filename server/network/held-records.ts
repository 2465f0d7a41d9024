import { type Kind, keyOf, kindNames, type RecordOf } from '../../graph/records/kinds.ts';
import type { TabledRecords } from '../../graph/snapshot/network.ts';
import type { TieKey } from '../../graph/snapshot/patch-network.ts';
import { type TieTable, tieTable } from '../../graph/snapshot/tie-table.ts';
import { keyParts } from '../store/columns.ts';
import type { Store } from '../store/store.ts';

/** Kinds that are held as they are. Contacts are in no network, ties are held in a table. */
type Plain = Exclude<Kind, 'contact' | 'tie'>;
const plainKinds = kindNames.filter((kind): kind is Plain => kind !== 'contact' && kind !== 'tie');
type Held = { [K in Plain]: Map<string, RecordOf<K>> } & { tie: TieTable };

/** What has come since the last time. */
export interface Update {
  /** The number of the last change that the records hold. */
  seq: number;
  changed: Set<Kind>;
  /** Keys of the ties that have changed. */
  ties: TieKey[];
}

/** Changes read at once, and after how many reading everything anew is quicker than following. */
const batch = 5000;
const most = 100_000;

/** The records of a store in memory, kept up with its change log, so that a new network need not read everything again. */
export interface HeldRecords {
  /** Brings the records to the end of the log. The first time, and after more than can be followed, all kinds have changed. */
  update(): Promise<Update>;
  records(): TabledRecords;
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
        await followTo(await store.seq(), held);
        return { seq, changed: new Set<Kind>([...plainKinds, 'tie']), ties: [] };
      }
      return followTo(last, held);
    },
    records: () => {
      const { tie, ...plain } = held!;
      const lists = Object.entries(plain).map(([kind, records]) => [kind, againAndAgain(records as Map<string, unknown>)]);
      return { ...Object.fromEntries(lists), tie } as TabledRecords;
    },
  };

  async function followTo(last: number, held: Held): Promise<Update> {
    const changed = new Set<Kind>(),
      ties: TieKey[] = [];
    while (seq < last) {
      const changes = await store.changesSince(seq, batch);
      if (changes.length === 0) break;
      for (const change of changes) {
        seq = change.seq;
        if (change.kind === 'contact') continue;
        changed.add(change.kind);
        if (change.kind === 'tie') {
          const key = change.op === 'put' ? change.record : tieKey(change.key);
          ties.push({ source: key.source, target: key.target, kind: key.kind });
          if (change.op === 'put') held.tie.put(change.record);
          else held.tie.delete(key.source, key.target, key.kind);
          continue;
        }
        const records: Map<string, unknown> = held[change.kind];
        if (change.op === 'put') records.set(keyOf(change.kind, change.record as never), change.record);
        else records.delete(change.key);
      }
    }
    return { seq, changed, ties };
  }
}

function tieKey(key: string): TieKey {
  const [source, target, kind] = keyParts('tie', key)!;
  return { source, target, kind };
}

async function readAll(store: Store): Promise<Held> {
  const held: Record<string, Map<string, unknown>> = {};
  for (const kind of plainKinds) {
    const records = new Map<string, unknown>();
    for await (const record of store.scan(kind)) records.set(keyOf(kind, record as never), record);
    held[kind] = records;
  }
  const tie = tieTable();
  for await (const record of store.scan('tie')) tie.put(record);
  return { ...held, tie } as unknown as Held;
}

/** The values of a map, for who reads them more than once. */
const againAndAgain = <T>(map: Map<string, T>): Iterable<T> => ({ [Symbol.iterator]: () => map.values() });
