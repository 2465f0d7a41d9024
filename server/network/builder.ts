import { parentPort, workerData } from 'node:worker_threads';
import type { Network } from '../../graph/snapshot/network.ts';
import { openStore, type Store, type StoreOptions } from '../store/store.ts';
import { type LoadOptions, loadNetwork } from './load.ts';

export interface BuilderData {
  url: string;
  options: StoreOptions;
}

/** What the builder answers, in this order: the people in parts, so that reading none of them holds up the event loop, then the rest. */
export type BuilderMessage =
  | { people: Network['directory']['people'] }
  | { network: Omit<Network, 'directory'>; directory: Omit<Network['directory'], 'people'> }
  | { failed: string };

/** People in one message: a few milliseconds of reading at the other end. */
const peoplePerMessage = 1000;

const { url, options } = workerData as BuilderData;
let store: Promise<Store> | undefined;
const send = (message: BuilderMessage) => parentPort!.postMessage(message);

parentPort!.on('message', async (request: LoadOptions) => {
  try {
    store ??= openStore(url, options);
    const { directory, ...network } = await loadNetwork(await store, request);
    const { people, ...rest } = directory;
    for (let first = 0; first < people.length; first += peoplePerMessage)
      send({ people: people.slice(first, first + peoplePerMessage) });
    send({ network, directory: rest });
  } catch (error) {
    store = undefined;
    send({ failed: error instanceof Error ? error.message : String(error) });
  }
});
