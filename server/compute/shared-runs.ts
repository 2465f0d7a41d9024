import { Cancelled } from '../../graph/arrays/run.ts';
import type { Estimate, Watch } from './compute.ts';
import { manyListeners } from './many-listeners.ts';

interface SharedRun {
  promise: Promise<unknown>;
  controller: AbortController;
  watches: Set<Watch>;
  /** Told so far, while it runs: who joins hears it too. */
  estimates: Estimate[];
}

const runs = new WeakMap<object, Map<string, SharedRun>>();

/**
 * Computes something of an immutable object once, however many ask, and keeps it as long as the object lives. It is stopped when
 * the last who waits gives up; then, and when it failed, the next who asks starts anew.
 */
export function shared<T>(of: object, key: string, watch: Watch, start: (watch: Watch) => Promise<T>): Promise<T> {
  let kept = runs.get(of);
  if (!kept) runs.set(of, (kept = new Map()));
  let run = kept.get(key);
  if (!run) {
    const controller = manyListeners(new AbortController());
    const watches = new Set<Watch>();
    const progress = (done: number, total: number) => {
      for (const each of watches) each.progress?.(done, total);
    };
    const estimates: Estimate[] = [];
    const estimate = (told: Estimate) => {
      estimates.push(told);
      for (const each of watches) each.estimate?.(told);
    };
    const promise = start({ signal: controller.signal, progress, estimate });
    const forget = () => {
      if (kept.get(key) === run) kept.delete(key);
    };
    kept.set(key, (run = { promise, controller, watches, estimates }));
    // At once when it is stopped, not only when it has ended: who asks in between must not join a run that is going down.
    controller.signal.addEventListener('abort', forget, { once: true });
    promise.then(() => estimates.splice(0), forget);
  }
  return wait(run, watch) as Promise<T>;
}

function wait({ promise, controller, watches, estimates }: SharedRun, watch: Watch): Promise<unknown> {
  if (watch.signal?.aborted) return Promise.reject(new Cancelled());
  watches.add(watch);
  for (const told of estimates) watch.estimate?.(told);
  return new Promise((resolve, reject) => {
    const leave = () => {
      watches.delete(watch);
      watch.signal?.removeEventListener('abort', giveUp);
    };
    const giveUp = () => {
      leave();
      if (watches.size === 0) controller.abort();
      reject(new Cancelled());
    };
    watch.signal?.addEventListener('abort', giveUp, { once: true });
    promise.then(resolve, reject).finally(leave);
  });
}
