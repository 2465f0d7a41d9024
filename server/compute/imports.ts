import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type { Import, ImportOptions } from '../api/imports.schema.ts';
import { log } from '../log.ts';
import type { StoreOptions } from '../store/store.ts';
import type { ImportMessage, ImportWork } from './import-worker.ts';
import { workerFile } from './worker-file.ts';

export interface Upload {
  /** A directory of its own, deleted when the import is over. */
  directory: string;
  paths: string[];
  options: ImportOptions;
  /** Who is named in the change log. */
  actor: string;
}

export interface Imports {
  start(upload: Upload): Import;
  find(id: string): Import | undefined;
  /** Stops the one under way, which leaves the store as it was, and takes no more. */
  close(): Promise<void>;
}

export interface ImportsOptions {
  url: string;
  store: StoreOptions;
  /** Called with the number of an import's last change. */
  written(seq: number): void;
}

const keptImports = 100;
/** Where each stage begins, as a share of the whole. */
const begins = { read: 0, compare: 0.6, write: 0.7 };
const ends = { read: 0.6, compare: 0.7, write: 1 };
const stageNames = { read: 'Reading the files', compare: 'Comparing with the store', write: 'Writing' };

/** Imports one after the other, each in a thread of its own with its own connection to the store. */
export function imports({ url, store, written }: ImportsOptions): Imports {
  const all = new Map<string, Import>();
  let last: Promise<void> = Promise.resolve();
  let running: Worker | undefined;
  let closed = false;

  async function work(state: Import, upload: Upload) {
    try {
      if (closed) throw new Error('The server was stopped.');
      Object.assign(state, { state: 'running', stage: stageNames.read });
      const file = workerFile('import-worker', import.meta.url);
      const workerData: ImportWork = { url, store, paths: upload.paths, options: upload.options, actor: upload.actor };
      running = new Worker(file.url, { execArgv: file.execArgv, workerData });
      await finished(running, state, upload.directory);
      if (state.report?.seq) written(state.report.seq);
    } catch (error) {
      log.error({ err: error }, 'an import failed');
      Object.assign(state, { state: 'failed', detail: 'The import was broken off; nothing was written.' });
    } finally {
      running = undefined;
      await rm(upload.directory, { recursive: true, force: true }).catch((error) =>
        log.warn({ err: error }, 'uploads stay behind'),
      );
    }
  }

  return {
    start(upload) {
      const state: Import = { id: randomUUID(), state: 'queued', stage: 'Waiting', progress: 0, errors: [], errorCount: 0 };
      all.set(state.id, state);
      if (all.size > keptImports) all.delete(all.keys().next().value!);
      last = last.then(() => work(state, upload));
      return state;
    },
    find: (id) => all.get(id),
    async close() {
      closed = true;
      await running?.terminate();
      await last;
    },
  };
}

function finished(worker: Worker, state: Import, directory: string): Promise<void> {
  // Messages name uploads as they were called, not where they lie here.
  const withoutPlace = (text: string) => text.replaceAll(`${directory}/`, '').replaceAll(directory, 'the upload');
  return new Promise((resolve, reject) => {
    worker.on('message', (message: ImportMessage) => {
      if ('stage' in message) {
        const { stage, done, total } = message;
        state.stage = stageNames[stage];
        const share = total > 0 ? Math.min(1, done / total) : 0;
        state.progress = Math.max(state.progress, begins[stage] + share * (ends[stage] - begins[stage]));
      } else if ('report' in message) {
        Object.assign(state, { state: 'done', stage: 'Done', progress: 1, report: message.report });
      } else {
        const { failed, errors, errorCount } = message;
        const listed = errors.map((fault) => ({ ...fault, file: withoutPlace(fault.file) }));
        Object.assign(state, { state: 'failed', stage: 'Rejected', detail: withoutPlace(failed), errors: listed, errorCount });
      }
    });
    worker.on('error', reject);
    worker.on('exit', () => {
      if (state.state === 'running') reject(new Error('The import was broken off.'));
      else resolve();
    });
  });
}
