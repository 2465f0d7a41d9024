import type { Options, Result, Subject, TaskName } from './tasks.ts';

/** About how long a computation takes on one processor, and how much memory its arrays take at once. */
export interface Estimate {
  milliseconds: number;
  bytes: number;
}

/** How one who waits for a computation stops it and hears of its progress. */
export interface Watch {
  signal?: AbortSignal;
  progress?(done: number, total: number): void;
  /** Told before each part of a computation; the times of parts add up, and no more than one is in memory unless they say so. */
  estimate?(estimate: Estimate): void;
}

/** Runs the tasks of tasks.ts: in worker threads for the server, in this thread for short commands. */
export interface Compute {
  /** How many slow tasks run at the same time. */
  workers: number;
  /** Rejects with Cancelled once the signal is aborted. The subject is immutable: a worker keeps it for the next task. */
  run<T extends TaskName>(task: T, subject: Subject<T>, options: Options<T>, watch?: Watch): Promise<Result<T>>;
  close(): Promise<void>;
}
