import { quiet, type Run } from '../arrays/run.ts';
import type { Rows } from '../snapshot/snapshot.ts';
import type { Blocks } from './biconnected.ts';

/** Sparse rows block by block: a person has one in each block that they are in. */
export interface BlockRows {
  /** Int32Array(blocks + 1): where the rows of each block begin. */
  first: Int32Array;
  /** Int32Array(rows): whose each is, ascending within a block. */
  people: Int32Array;
  /** Int32Array(rows + 1): where each begins in `neighbors`. */
  offsets: Int32Array;
  /** Int32Array(entries): people, ascending within a row. */
  neighbors: Int32Array;
}

/** People between two looks at the signal: some milliseconds. */
const LOOK = 4096;

/** The rows of a network parted by block. O(n + m). */
export function blockRows(
  { offsets, neighbors }: Pick<Rows, 'offsets' | 'neighbors'>,
  { count, block }: Pick<Blocks, 'count' | 'block'>,
  { signal }: Pick<Run, 'signal'> = quiet,
): BlockRows {
  const n = offsets.length - 1;
  const first = new Int32Array(count + 1),
    entries = new Int32Array(count + 1), // where those of each block begin
    latest = new Int32Array(count).fill(-1); // who was met last in a block
  for (let i = 0; i < n; i++) {
    if (i % LOOK === 0) signal.throwIfAborted();
    for (let t = offsets[i]; t < offsets[i + 1]; t++) {
      const b = block[t];
      entries[b + 1]++;
      if (latest[b] === i) continue;
      latest[b] = i;
      first[b + 1]++;
    }
  }
  for (let b = 0; b < count; b++) {
    first[b + 1] += first[b];
    entries[b + 1] += entries[b];
  }
  const rows = first[count];
  const result = {
    first,
    people: new Int32Array(rows),
    offsets: new Int32Array(rows + 1),
    neighbors: new Int32Array(neighbors.length),
  };
  const row = first.slice(0, count), // next of each block
    entry = entries.slice(0, count);
  latest.fill(-1);
  for (let i = 0; i < n; i++) {
    if (i % LOOK === 0) signal.throwIfAborted();
    for (let t = offsets[i]; t < offsets[i + 1]; t++) {
      const b = block[t];
      if (latest[b] !== i) {
        latest[b] = i;
        result.offsets[row[b]] = entry[b];
        result.people[row[b]++] = i;
      }
      result.neighbors[entry[b]++] = neighbors[t];
    }
  }
  result.offsets[rows] = neighbors.length;
  return result;
}
