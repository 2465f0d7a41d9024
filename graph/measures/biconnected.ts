import { quiet, type Run } from '../arrays/run.ts';
import type { Rows } from '../snapshot/snapshot.ts';

/** People done with between two looks at the signal. */
const LOOK = 4096;

/** The blocks of a network: parts that no single person holds together. */
export interface Blocks {
  count: number;
  /** Int32Array(entries): the block of each tie, beside `neighbors`; both entries of a tie have the same. */
  block: Int32Array;
  /** Uint8Array(n): 1 = without this person the component falls apart (a cut vertex, in two blocks at least). */
  cut: Uint8Array;
}

/**
 * Biconnected components and articulation points, by one depth-first walk (Hopcroft & Tarjan 1973). Isolates are in no block, a tie
 * that is a bridge is a block of its own. O(n + m), without recursion.
 */
export function biconnected({ offsets, neighbors }: Rows, { signal }: Pick<Run, 'signal'> = quiet): Blocks {
  const n = offsets.length - 1;
  const mate = mates({ offsets, neighbors });
  const block = new Int32Array(neighbors.length),
    cut = new Uint8Array(n),
    number = new Int32Array(n), // in the order of the walk, 0 = not met
    low = new Int32Array(n), // lowest number that is reached from below over one tie back
    at = offsets.slice(0, n), // next entry to look at
    entry = new Int32Array(n), // by which a person was met
    stack = new Int32Array(n),
    ties = new Int32Array(neighbors.length); // entries of ties not yet in a block
  let count = 0,
    met = 0,
    open = 0,
    done = 0;
  for (let root = 0; root < n; root++) {
    if (number[root] > 0) continue;
    number[root] = low[root] = ++met;
    entry[root] = -1;
    stack[0] = root;
    let branches = 0;
    for (let depth = 1; depth > 0; ) {
      const i = stack[depth - 1];
      if (at[i] < offsets[i + 1]) {
        const t = at[i]++,
          j = neighbors[t];
        if (number[j] === 0) {
          number[j] = low[j] = ++met;
          entry[j] = t;
          ties[open++] = t;
          stack[depth++] = j;
        } else if (number[j] < number[i] && (entry[i] < 0 || t !== mate[entry[i]])) {
          ties[open++] = t;
          if (number[j] < low[i]) low[i] = number[j];
        }
        continue;
      }
      if (++done % LOOK === 0) signal.throwIfAborted();
      if (--depth === 0) break;
      const above = stack[depth - 1];
      if (low[i] < low[above]) low[above] = low[i];
      if (low[i] < number[above]) continue;
      // Nothing below i leads past the one above: the ties since then are a block.
      if (above === root) branches++;
      else cut[above] = 1;
      for (let t = -1; t !== entry[i]; ) {
        t = ties[--open];
        block[t] = block[mate[t]] = count;
      }
      count++;
    }
    if (branches > 1) cut[root] = 1;
  }
  return { count, block, cut };
}

/** For each entry i → j, the entry j → i: rows are sorted, so that those of a row come up in order. */
function mates({ offsets, neighbors }: Pick<Rows, 'offsets' | 'neighbors'>): Int32Array {
  const n = offsets.length - 1;
  const next = offsets.slice(0, n),
    mate = new Int32Array(neighbors.length);
  for (let i = 0; i < n; i++) for (let t = offsets[i]; t < offsets[i + 1]; t++) mate[t] = next[neighbors[t]]++;
  return mate;
}
