import { Worker } from 'node:worker_threads';
import { Cancelled } from '../../graph/arrays/run.ts';
import { ballastedArrays } from '../../graph/snapshot/ballast.ts';
import type { Watch } from '../compute/compute.ts';
import { workerFile } from '../compute/worker-file.ts';
import type { StoreOptions } from '../store/store.ts';
import type { Learning } from './learn.ts';
import type { LearnMessage, LearnWork } from './learn-worker.ts';
import type { OpenPart } from './open-part.ts';

/**
 * Learns in a thread of its own with its own connection to the store, which ends with it: nobody else waits for a thread meanwhile, and
 * what learning took of memory is given back. Rejects with Cancelled once the signal is aborted.
 */
export async function learnInThread(
  { url, store }: { url: string; store: StoreOptions },
  open: OpenPart,
  { signal, progress }: Watch = {},
): Promise<Learning | undefined> {
  if (signal?.aborted) throw new Cancelled();
  const { url: file, execArgv } = workerFile('learn-worker', import.meta.url);
  const worker = new Worker(file, { execArgv, workerData: { url, store, open } satisfies LearnWork });
  let stop = () => {};
  try {
    return await new Promise((resolve, reject) => {
      stop = () => reject(new Cancelled());
      signal?.addEventListener('abort', stop, { once: true });
      worker.on('message', (message: LearnMessage) => {
        if ('done' in message) progress?.(message.done, message.total);
        else if (!message.learning) resolve(undefined);
        else {
          ballastedArrays(message.learning.prepared);
          resolve(message.learning);
        }
      });
      worker.on('error', reject);
      worker.on('exit', () => reject(new Error('The thread that learns the relevance has ended.')));
    });
  } finally {
    signal?.removeEventListener('abort', stop);
    await worker.terminate();
  }
}
