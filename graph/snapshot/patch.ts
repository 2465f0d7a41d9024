import { float64, int32, type Rows, type Snapshot } from './snapshot.ts';
import { entryOf } from './tie-sets.ts';

/** What joins two people from now on, by their indexes. */
export interface Joined {
  i: number;
  j: number;
  /** Weight of their tie in the undirected rows, 0 = none. */
  weight: number;
  /** Weights of i → j and of j → i, 0 = none. */
  given: number;
  received: number;
}

/** One entry of some rows as it is to be; weight 0 = none. */
interface Edit {
  row: number;
  column: number;
  weight: number;
}

/**
 * The snapshot with the ties of some pairs of people as given, every pair at most once; the one before stays as it is. What lies between
 * the places that change is copied in blocks, and arrays that do not change at all are shared. Equal bits as if all were built anew.
 * O(n + m) of copying, about 2 ms for a million bytes.
 */
export function patched(before: Snapshot, seq: number, pairs: readonly Joined[]): Snapshot {
  const both = pairs.flatMap(({ i, j, weight }) => [edit(i, j, weight), edit(j, i, weight)]);
  const given = pairs.flatMap(({ i, j, given, received }) => [edit(i, j, given), edit(j, i, received)]);
  const received = given.map(({ row, column, weight }) => edit(column, row, weight));
  const rows = edited(before, both);
  return {
    ...before,
    seq,
    ...rows,
    m: rows.neighbors.length / 2,
    out: edited(before.out, given),
    in: edited(before.in, received),
  };
}

const edit = (row: number, column: number, weight: number): Edit => ({ row, column, weight });

/** The rows with these entries put, replaced or left out. */
function edited({ offsets, neighbors, weights }: Rows, edits: Edit[]): Rows {
  const old = { offsets, neighbors, weights };
  const due = edits
    .map((each) => ({ ...each, at: entryOf(old, each.row, each.column) }))
    .filter(({ at, weight }) => (at < 0 ? weight > 0 : weight !== weights[at]))
    .sort((a, b) => a.row - b.row || a.column - b.column);
  if (due.length === 0) return old;
  const more = due.reduce((sum, { at, weight }) => sum + (at < 0 ? 1 : weight > 0 ? 0 : -1), 0);
  if (due.every(({ at, weight }) => at >= 0 && weight > 0)) {
    const changed = float64(weights.length);
    changed.set(weights);
    for (const { at, weight } of due) changed[at] = weight;
    return { offsets, neighbors, weights: changed };
  }
  const result = {
    offsets: int32(offsets.length),
    neighbors: int32(neighbors.length + more),
    weights: float64(weights.length + more),
  };
  let read = 0,
    written = 0;
  const copy = (end: number) => {
    result.neighbors.set(neighbors.subarray(read, end), written);
    result.weights.set(weights.subarray(read, end), written);
    written += end - read;
    read = end;
  };
  let row = 0;
  const shift = (end: number) => {
    for (const by = written - read; row < end; row++) result.offsets[row] = offsets[row] + by;
  };
  for (const { row: changed, column, weight, at } of due) {
    shift(changed + 1);
    copy(at < 0 ? placeOf(old, changed, column) : at);
    if (weight > 0) {
      result.neighbors[written] = column;
      result.weights[written++] = weight;
    }
    if (at >= 0) read++;
  }
  shift(offsets.length);
  copy(neighbors.length);
  return result;
}

/** Where an entry that is not there would stand. O(log k). */
function placeOf({ offsets, neighbors }: Rows, row: number, column: number): number {
  let low = offsets[row],
    high = offsets[row + 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (neighbors[middle] < column) low = middle + 1;
    else high = middle;
  }
  return low;
}
