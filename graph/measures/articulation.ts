import { quiet, type Run } from '../arrays/run.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { NoOptions } from './options.ts';

/** Steps between two looks at the signal. */
const LOOK = 1 << 18;

/**
 * Articulation points: people without whom their part of the network falls apart (Hopcroft & Tarjan 1973), without recursion:
 * Uint8Array(n), 1 = is one; never an isolate. O(n + m).
 */
export function articulation(
  { n, offsets, neighbors }: Snapshot,
  _: NoOptions = {},
  { signal, progress }: Run = quiet,
): Uint8Array {
  const result = new Uint8Array(n),
    discovered = new Int32Array(n), // order of discovery from 1, 0 = not yet
    low = new Int32Array(n), // earliest discovery reached from the subtree over at most one back tie
    parent = new Int32Array(n).fill(-1),
    cursor = offsets.slice(0, n), // the next tie of each person to look at
    stack = new Int32Array(n);
  let time = 0,
    steps = 0;
  signal.throwIfAborted();
  for (let root = 0; root < n; root++) {
    if (discovered[root] > 0) continue;
    let depth = 0,
      branches = 0; // subtrees of the root
    stack[0] = root;
    discovered[root] = low[root] = ++time;
    while (depth >= 0) {
      if (++steps % LOOK === 0) {
        signal.throwIfAborted();
        progress(time, n);
      }
      const i = stack[depth];
      if (cursor[i] < offsets[i + 1]) {
        const j = neighbors[cursor[i]++];
        if (discovered[j] === 0) {
          parent[j] = i;
          discovered[j] = low[j] = ++time;
          stack[++depth] = j;
        } else if (j !== parent[i] && discovered[j] < low[i]) low[i] = discovered[j];
        continue;
      }
      depth--;
      const above = parent[i];
      if (above < 0) continue;
      if (low[i] < low[above]) low[above] = low[i];
      if (above === root) branches++;
      else if (low[i] >= discovered[above]) result[above] = 1;
    }
    if (branches > 1) result[root] = 1;
  }
  return result;
}
