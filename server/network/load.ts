import { buildNetwork, type Network } from '../../graph/snapshot/network.ts';
import type { Store } from '../store/store.ts';
import { heldRecords } from './held-records.ts';

export interface LoadOptions {
  /** ISO day: who left by then is no longer there. */
  today: string;
  halfLifeDays?: number;
}

/** The network of what the store holds now, read once. */
export async function loadNetwork(store: Store, options: LoadOptions): Promise<Network> {
  const held = heldRecords(store);
  const { seq } = await held.update();
  return buildNetwork(held.records(), { seq, ...options });
}

/** The present day in UTC. */
export const today = () => new Date().toISOString().slice(0, 10);
