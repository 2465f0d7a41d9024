import { Worker } from 'node:worker_threads';
import type { Person } from '../../graph/records/person.ts';
import { ballastedRows } from '../../graph/snapshot/ballast.ts';
import type { Directory, Network } from '../../graph/snapshot/network.ts';
import type { TieChange } from '../../graph/snapshot/patch-network.ts';
import { succeed } from '../../graph/snapshot/view.ts';
import { workerFile } from '../compute/worker-file.ts';
import { Problem } from '../errors.ts';
import { log } from '../log.ts';
import type { StoreOptions } from '../store/store.ts';
import type { BuilderData, BuilderMessage } from './builder.ts';
import { type LoadOptions, today } from './load.ts';

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

/** How many builds in a row may miss the number that was asked for, before it is left to the next look at the log. */
const attempts = 4;

/**
 * Keeps the present network. It is built in a thread of its own with its own connection to the store; until the new one is
 * there, the old one answers.
 */
export async function currentNetwork({ url, store, halfLifeDays }: CurrentOptions): Promise<CurrentNetwork> {
  const listeners = new Set<(network: Network) => void>();
  let worker: Worker | undefined;
  let network: Network | undefined;
  let builtFor = '';
  let building: Promise<void> | undefined;
  let closed = false;

  function builder(): Worker {
    if (worker) return worker;
    const { url: file, execArgv } = workerFile('builder', import.meta.url);
    const started = new Worker(file, { execArgv, workerData: { url, options: store } satisfies BuilderData });
    started.unref();
    started.on('error', (error) =>
      log.error({ err: error }, 'the builder of networks broke down; the next build starts another'),
    );
    started.once('exit', () => {
      if (worker === started) worker = undefined;
    });
    return (worker = started);
  }

  async function build() {
    if (closed) throw new Problem('unavailable', 'The server is closing.');
    const day = today();
    const next = await built(builder(), { today: day, halfLifeDays }, network?.directory);
    if (network && next.changes) succeed(network, next.network, next.changes);
    network = next.network;
    builtFor = day;
    for (const tell of listeners) tell(network);
  }

  const current: CurrentNetwork = {
    get: () => network!,
    day: () => builtFor,
    async refresh(seq) {
      for (let attempt = 0; !network || network.snapshot.seq < seq || builtFor !== today(); attempt++) {
        if (attempt === attempts)
          return log.warn({ seq, at: network?.snapshot.seq }, 'the network does not catch up with the log');
        building ??= build().finally(() => {
          building = undefined;
        });
        await building;
      }
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async close() {
      closed = true;
      await worker?.terminate();
    },
  };
  try {
    await current.refresh(0);
  } catch (error) {
    await current.close();
    throw error;
  }
  return current;
}

/** One build; without a directory in the answer, the one `before` still holds. */
function built(worker: Worker, request: LoadOptions, before?: Directory): Promise<{ network: Network; changes?: TieChange[] }> {
  return new Promise((resolve, reject) => {
    const people: Person[] = [];
    const settle = (act: () => void) => {
      worker.off('message', read).off('error', reject).off('exit', exit);
      worker.unref();
      act();
    };
    const read = (message: BuilderMessage) => {
      if ('people' in message) people.push(...message.people);
      else if ('failed' in message) settle(() => reject(new Problem('unavailable', message.failed)));
      else {
        const directory = message.directory ? { people, ...message.directory } : before!;
        ballastedRows(message.network.snapshot);
        settle(() => resolve({ network: { ...message.network, directory }, changes: message.changes }));
      }
    };
    const exit = () => settle(() => reject(new Problem('unavailable', 'The builder of networks has ended.')));
    worker.on('message', read).on('error', reject).on('exit', exit);
    worker.ref();
    worker.postMessage(request);
  });
}
