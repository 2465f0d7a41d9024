import { parentPort, workerData } from 'node:worker_threads';
import type { Kind } from '../../graph/records/kinds.ts';
import { buildNetwork, type Directory, type Network } from '../../graph/snapshot/network.ts';
import { openStore, type Store, type StoreOptions } from '../store/store.ts';
import { type HeldRecords, heldRecords } from './held-records.ts';
import type { LoadOptions } from './load.ts';

export interface BuilderData {
  url: string;
  options: StoreOptions;
}

/**
 * What the builder answers: people in parts, so that reading none of them holds up the event loop, then the rest. Without a directory
 * the one before still holds.
 */
export type BuilderMessage =
  | { people: Directory['people'] }
  | { network: Omit<Network, 'directory'>; directory?: Omit<Directory, 'people'> }
  | { failed: string };

/** People in one message: a few milliseconds of reading at the other end. */
const peoplePerMessage = 1000;
/** Kinds whose records stand in the directory; a change of others leaves it as it was. */
const named: Kind[] = ['unit', 'topic', 'person', 'community', 'event', 'membership'];

const { url, options } = workerData as BuilderData;
let open: { store: Store; held: HeldRecords } | undefined;
let day = '';
const send = (message: BuilderMessage) => parentPort!.postMessage(message);

parentPort!.on('message', async (request: LoadOptions) => {
  try {
    open ??= await opened();
    const { seq, changed } = await open.held.update();
    const { directory, ...network } = buildNetwork(open.held.records(), { seq, ...request });
    if (day === request.today && !named.some((kind) => changed.has(kind))) return send({ network });
    day = request.today;
    const { people, ...rest } = directory;
    for (let first = 0; first < people.length; first += peoplePerMessage)
      send({ people: people.slice(first, first + peoplePerMessage) });
    send({ network, directory: rest });
  } catch (error) {
    await open?.store.close().catch(() => {});
    open = undefined;
    day = '';
    send({ failed: error instanceof Error ? error.message : String(error) });
  }
});

async function opened() {
  const store = await openStore(url, options);
  return { store, held: heldRecords(store) };
}
