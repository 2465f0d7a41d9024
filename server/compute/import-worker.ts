import { parentPort, workerData } from 'node:worker_threads';
import type { ImportFault, ImportOptions, ImportReport } from '../api/imports.schema.ts';
import { Problem } from '../errors.ts';
import { type ImportStage, importFiles } from '../import/import-files.ts';
import { ImportRejected } from '../import/import-rejected.ts';
import { openStore, type StoreOptions } from '../store/store.ts';

export interface ImportWork {
  url: string;
  store: StoreOptions;
  paths: string[];
  options: ImportOptions;
  actor: string;
}

export type ImportMessage =
  | { stage: ImportStage; done: number; total: number }
  | { report: ImportReport }
  | { failed: string; errors: ImportFault[]; errorCount: number };

/** Between two messages of progress. */
const milliseconds = 100;

const { url, store: storeOptions, paths, options, actor } = workerData as ImportWork;
const send = (message: ImportMessage) => parentPort!.postMessage(message);

const store = await openStore(url, storeOptions);
try {
  let last = 0;
  const progress = (stage: ImportStage, done: number, total: number) => {
    const now = performance.now();
    if (now - last < milliseconds) return;
    last = now;
    send({ stage, done, total });
  };
  send({ report: await importFiles(store, paths, options, { actor, progress }) });
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  const errors = error instanceof ImportRejected ? error.errors : [];
  send({ failed: error.message, errors, errorCount: error instanceof ImportRejected ? error.errorCount : 0 });
} finally {
  await store.close();
}
