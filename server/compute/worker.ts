import { sharedSignal } from '../../graph/arrays/run.ts';
import { type Packed, unpacker } from './subjects.ts';
import { type TaskName, tasks } from './tasks.ts';

/** What the pool posts. `stop` and `done` lie in shared memory: the one stops a busy worker, the other is read while it works. */
export interface Assignment {
  task: TaskName;
  subject: Packed;
  options: unknown;
  stop: Int32Array;
  /** Steps done, and steps in all. */
  done: Float64Array;
}

const unpack = unpacker();

/** Runs one task in this worker. */
export function run({ task, subject, options, stop, done }: Assignment): unknown {
  const signal = sharedSignal(stop);
  signal.throwIfAborted();
  const progress = (steps: number, total: number) => {
    done[0] = steps;
    done[1] = total;
  };
  return (tasks[task] as (...given: unknown[]) => unknown)(unpack(subject), options, { signal, progress });
}
