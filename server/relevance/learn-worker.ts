import { parentPort, workerData } from 'node:worker_threads';
import { openStore, type StoreOptions } from '../store/store.ts';
import { type Learning, learn } from './learn.ts';
import type { OpenPart } from './open-part.ts';

export interface LearnWork {
  url: string;
  store: StoreOptions;
  open: OpenPart;
}

export type LearnMessage = { done: number; total: number } | { learning: Learning | null };

/** Ended from outside: the thread holds nothing that would have to be put in order. */
const never = { throwIfAborted() {} };

const { url, store: storeOptions, open } = workerData as LearnWork;
const send = (message: LearnMessage) => parentPort!.postMessage(message);

const store = await openStore(url, storeOptions);
try {
  const progress = (done: number, total: number) => send({ done, total });
  send({ learning: (await learn(store, open, { signal: never, progress })) ?? null });
} finally {
  await store.close();
}
