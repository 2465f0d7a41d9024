/**
 * How a caller stops a kernel and hears of its progress. `signal` has AbortSignal's method but is a flag in shared
 * memory: a busy worker never sees a posted AbortSignal.
 */
export interface Run {
  signal: { throwIfAborted(): void };
  /** Called with what is done and what there is in all, every few thousand steps. */
  progress(done: number, total: number): void;
}

/** Never stopped, heard by nobody: the default. */
export const quiet: Run = { signal: { throwIfAborted() {} }, progress() {} };

/** Thrown by `throwIfAborted` when the flag is up. */
export class Cancelled extends Error {
  override name = 'Cancelled';
  constructor() {
    super('The computation was cancelled.');
  }
}

/** A signal over one shared Int32: 0 = go on, anything else = stop. */
export function sharedSignal(flag: Int32Array): Run['signal'] {
  return {
    throwIfAborted() {
      if (Atomics.load(flag, 0) !== 0) throw new Cancelled();
    },
  };
}
