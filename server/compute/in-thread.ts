import { Cancelled, type Run } from '../../graph/arrays/run.ts';
import type { Compute } from './compute.ts';
import { estimateOf } from './estimates.ts';
import { tasks } from './tasks.ts';

/** Computes in this thread, one task after the other: for commands that are done before a worker would have started. */
export const inThread: Compute = {
  workers: 1,
  async run(task, subject, options, { signal, progress, estimate } = {}) {
    const expected = estimateOf(task, subject, options);
    if (expected) estimate?.(expected);
    const run: Run = {
      signal: {
        throwIfAborted() {
          if (signal?.aborted) throw new Cancelled();
        },
      },
      progress: (done, total) => progress?.(done, total),
    };
    return (tasks[task] as (...given: unknown[]) => never)(subject, options, run);
  },
  async close() {},
};
