import { Worker } from 'node:worker_threads';
import type { Person } from '../../graph/records/person.ts';
import type { Network } from '../../graph/snapshot/network.ts';
import { workerFile } from '../compute/worker-file.ts';
import { Problem } from '../errors.ts';
import { log } from '../log.ts';
import type { StoreOptions } from '../store/store.ts';
import type { BuilderData, BuilderMessage } from './builder.ts';
import { today } from './load.ts';

/** The present network: immutable, replaced by a new one when the log has moved. */
export interface CurrentNetwork {
  get(): Network;
  /** The ISO day that it was built for. */
  day(): string;
  /** Builds anew when the log stands at a later number than the network, or the day is another; coalesces with a build under way. */
  refresh(seq: number): Promise<void>;
  /** Called after each replacement; the answer ends it. */
  listen(listener: (network: Network) => void): () => void;
  close(): Promise<void>;
}

export interface CurrentOptions {
  url: string;
  store: StoreOptions;
  halfLifeDays?: number;
}

/**
 * Keeps the present network. It is built in a thread of its own with its own connection to the store; until the new one is
 * there, the old one answers.
 */
export async function currentNetwork({ url, store, halfLifeDays }: CurrentOptions): Promise<CurrentNetwork> {
  const file = workerFile('builder', import.meta.url);
  const worker = new Worker(file.url, { execArgv: file.execArgv, workerData: { url, options: store } satisfies BuilderData });
  worker.unref();
  const listeners = new Set<(network: Network) => void>();
  let network: Network | undefined;
  let builtFor = '';
  let building: Promise<void> | undefined;

  async function build() {
    const day = today();
    network = await built(worker, { today: day, halfLifeDays });
    builtFor = day;
    for (const tell of listeners) tell(network);
  }

  const current: CurrentNetwork = {
    get: () => network!,
    day: () => builtFor,
    async refresh(seq) {
      for (let attempt = 0; !network || network.snapshot.seq < seq || builtFor !== today(); attempt++) {
        if (attempt > 3) return log.warn({ seq, at: network?.snapshot.seq }, 'the network does not catch up with the log');
        await (building ??= build().finally(() => {
          building = undefined;
        }));
      }
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: async () => void (await worker.terminate()),
  };
  try {
    await current.refresh(0);
  } catch (error) {
    await worker.terminate();
    throw error;
  }
  return current;
}

function built(worker: Worker, request: { today: string; halfLifeDays?: number }): Promise<Network> {
  return new Promise((resolve, reject) => {
    const people: Person[] = [];
    const settle = (act: () => void) => {
      worker.off('message', read).off('error', fail).off('exit', exit);
      worker.unref();
      act();
    };
    const read = (message: BuilderMessage) => {
      if ('people' in message) people.push(...message.people);
      else if ('failed' in message) settle(() => reject(new Problem('unavailable', message.failed)));
      else settle(() => resolve({ ...message.network, directory: { people, ...message.directory } }));
    };
    const fail = (error: unknown) => settle(() => reject(error));
    const exit = () => settle(() => reject(new Problem('unavailable', 'The network is no longer kept: the server is closing.')));
    worker.on('message', read).on('error', fail).on('exit', exit);
    worker.ref();
    worker.postMessage(request);
  });
}
