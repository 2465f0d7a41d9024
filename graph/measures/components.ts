import { quiet, type Run } from '../arrays/run.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** People between two looks at the signal. */
const LOOK = 16_384;

export interface ComponentsOptions {
  /** Uint8Array(n): 1 = as if the person and their ties were not there. */
  without?: Uint8Array;
}

/**
 * Connected components: `component` Int32Array(n), numbered from 0 in the order of their first person, −1 for who is left out; `count` of
 * them. An isolate is a component of its own. O(n + m).
 */
export function components(
  { n, offsets, neighbors }: Snapshot,
  { without }: ComponentsOptions = {},
  { signal, progress }: Run = quiet,
): { component: Int32Array; count: number } {
  const component = new Int32Array(n).fill(-1),
    queue = new Int32Array(n);
  let count = 0,
    met = 0;
  for (let first = 0; first < n; first++) {
    if (component[first] >= 0 || without?.[first]) continue;
    component[first] = count;
    queue[0] = first;
    for (let head = 0, tail = 1; head < tail; head++) {
      if (met++ % LOOK === 0) {
        signal.throwIfAborted();
        progress(met, n);
      }
      for (let t = offsets[queue[head]]; t < offsets[queue[head] + 1]; t++) {
        const j = neighbors[t];
        if (component[j] >= 0 || without?.[j]) continue;
        component[j] = count;
        queue[tail++] = j;
      }
    }
    count++;
  }
  return { component, count };
}
