import { Piscina } from 'piscina';
import { Cancelled } from '../../graph/arrays/run.ts';
import { float64, int32 } from '../../graph/snapshot/snapshot.ts';
import type { Compute, Watch } from './compute.ts';
import { estimateOf } from './estimates.ts';
import { packed } from './subjects.ts';
import { type Lane, lanes, type Result, type TaskName } from './tasks.ts';
import type { Assignment } from './worker.ts';
import { workerFile } from './worker-file.ts';

/** How often the progress of a running task is looked at, when somebody wants to hear of it. */
const progressMilliseconds = 100;

/** How long a stopped task may take to notice by itself; then its thread is ended, and what the thread had prepared is lost. */
const graceMilliseconds = 80;

/**
 * Computes in worker threads, so that the event loop stays free. Slow tasks have `workers` threads; long ones and quick ones have
 * their own, at least one, and so never wait behind those that take longer.
 */
export function workerPool(workers: number): Compute {
  const threads: Record<Lane, Piscina> = {
    // A page asks for several things at once: on two processors they need not wait for one another.
    quick: lane(Math.max(Math.min(2, workers), workers >> 1)),
    long: lane(Math.max(1, workers >> 1)),
    slow: lane(workers),
  };
  const laneOf = (task: TaskName) => threads[(Object.keys(lanes) as Lane[]).find((name) => task in lanes[name])!];

  return {
    workers,
    async run<T extends TaskName>(task: T, subject: never, options: unknown, { signal, progress, estimate }: Watch = {}) {
      const stop = int32(1);
      const done = float64(2);
      const end = new AbortController();
      let grace: NodeJS.Timeout | undefined;
      const abort = () => {
        Atomics.store(stop, 0, 1);
        grace = setTimeout(() => end.abort(), graceMilliseconds).unref();
      };
      if (signal?.aborted) throw new Cancelled();
      const expected = estimateOf(task, subject, options as never);
      if (expected) estimate?.(expected);
      signal?.addEventListener('abort', abort, { once: true });
      const tell = progress && setInterval(() => done[1] > 0 && progress(done[0], done[1]), progressMilliseconds).unref();
      try {
        const assignment: Assignment = { task, subject: packed(subject), options, stop, done };
        return (await laneOf(task).run(assignment, { name: 'run', signal: end.signal })) as Result<T>;
      } catch (error) {
        throw Atomics.load(stop, 0) ? new Cancelled() : error;
      } finally {
        clearInterval(tell);
        clearTimeout(grace);
        signal?.removeEventListener('abort', abort);
      }
    },
    close: async () => void (await Promise.all(Object.values(threads).map((each) => each.destroy()))),
  };
}

function lane(threads: number) {
  const { url, execArgv } = workerFile('worker', import.meta.url);
  return new Piscina({
    filename: url.href,
    execArgv,
    minThreads: 1,
    maxThreads: threads,
    idleTimeout: 60_000,
    concurrentTasksPerWorker: 1,
  });
}
