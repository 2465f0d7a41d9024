import type { Kind, RecordOf } from '../../graph/records/kinds.ts';
import { buildNetwork, type Network } from '../../graph/snapshot/network.ts';
import type { Store } from '../store/store.ts';

export interface LoadOptions {
  /** ISO day: who left by then is no longer there. */
  today: string;
  halfLifeDays?: number;
}

/** How often a load starts over because somebody wrote meanwhile, before it takes what it has. */
const attempts = 5;

/**
 * The network of what the store holds now. Reads all kinds but contacts, and starts over when the log moved meanwhile; where it
 * moves all the time, the last reading is taken under the number at its start, so that those who follow load again.
 */
export async function loadNetwork(store: Store, options: LoadOptions): Promise<Network> {
  for (let attempt = 1; ; attempt++) {
    const seq = await store.seq();
    const records = {
      unit: await all(store, 'unit'),
      topic: await all(store, 'topic'),
      person: await all(store, 'person'),
      community: await all(store, 'community'),
      event: await all(store, 'event'),
      skill: await all(store, 'skill'),
      membership: await all(store, 'membership'),
      attendance: await all(store, 'attendance'),
      tie: await all(store, 'tie'),
    };
    if (attempt === attempts || (await store.seq()) === seq) return buildNetwork(records, { seq, ...options });
  }
}

/** The present day in UTC. */
export const today = () => new Date().toISOString().slice(0, 10);

async function all<K extends Kind>(store: Store, kind: K): Promise<RecordOf<K>[]> {
  const records: RecordOf<K>[] = [];
  for await (const record of store.scan(kind)) records.push(record);
  return records;
}
