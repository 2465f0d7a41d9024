import { Piscina } from 'piscina';
import { Cancelled } from '../../graph/arrays/run.ts';
import { float64, int32 } from '../../graph/snapshot/snapshot.ts';
import type { Watch } from '../compute/compute.ts';
import { workerFile } from '../compute/worker-file.ts';
import type { EvaluateWork } from './evaluate-worker.ts';

type Tasks = typeof import('./evaluate-worker.ts');
type WorkOf<Name extends keyof Tasks> = Omit<Parameters<Tasks[Name]>[0], 'stop' | 'done'>;

/** Runs one task of evaluate-worker.ts; those asked for first begin first. */
export type RunTask = <Name extends keyof Tasks>(name: Name, work: WorkOf<Name>) => ReturnType<Tasks[Name]>;

/** How often the progress of the workers is looked at. */
const progressMilliseconds = 200;

/** Worker threads for so many tasks, while `use` lasts. When one fails the others are stopped; Cancelled once the signal is aborted. */
export async function evaluatePool<T>(
  { tasks, threads }: { tasks: number; threads: number },
  { signal, progress }: Watch,
  use: (run: RunTask) => Promise<T>,
): Promise<T> {
  const stop: EvaluateWork['stop'] = int32(1),
    done: EvaluateWork['done'] = float64(2 * tasks);
  const abort = () => Atomics.store(stop, 0, 1);
  if (signal?.aborted) throw new Cancelled();
  signal?.addEventListener('abort', abort, { once: true });
  const { url, execArgv } = workerFile('evaluate-worker', import.meta.url);
  const pool = new Piscina({ filename: url.href, execArgv, maxThreads: threads, concurrentTasksPerWorker: 1 });
  const tell = progress && setInterval(() => progress(finished(done), tasks), progressMilliseconds).unref();
  const begun: Promise<unknown>[] = [];
  const run = (name: string, work: object) => {
    const task = pool.run({ ...work, stop, done }, { name });
    begun.push(task);
    return task;
  };
  try {
    return await use(run as RunTask);
  } catch (error) {
    abort(); // the other tasks are in vain
    throw signal?.aborted ? new Cancelled() : error;
  } finally {
    clearInterval(tell);
    signal?.removeEventListener('abort', abort);
    // A worker that answers while it is being ended would be an error that nobody catches.
    await Promise.allSettled(begun);
    await pool.destroy();
  }
}

/** Tasks done, parts of them included. */
function finished(done: Float64Array): number {
  let sum = 0;
  for (let slot = 0; 2 * slot < done.length; slot++) if (done[2 * slot + 1] > 0) sum += done[2 * slot] / done[2 * slot + 1];
  return sum;
}
