import type { Options, Result, Subject, TaskName } from './tasks.ts';

/** How one who waits for a computation stops it and hears of its progress. */
export interface Watch {
  signal?: AbortSignal;
  progress?(done: number, total: number): void;
}

/** Runs the tasks of tasks.ts: in worker threads for the server, in this thread for short commands. */
export interface Compute {
  /** Rejects with Cancelled once the signal is aborted. The subject is immutable: a worker keeps it for the next task. */
  run<T extends TaskName>(task: T, subject: Subject<T>, options: Options<T>, watch?: Watch): Promise<Result<T>>;
  close(): Promise<void>;
}
