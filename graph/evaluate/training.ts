import { bareSnapshot } from '../snapshot/bare-snapshot.ts';
import { directedRows, transpose, undirectedRows } from '../snapshot/csr.ts';
import { int32, type Snapshot } from '../snapshot/snapshot.ts';
import type { History } from './history.ts';

/** All that a recommender may know. */
export interface Training {
  /** The contacts up to the split, of which the snapshot is the sum. */
  history: History;
  snapshot: Snapshot;
  /** Int32Array: people with at least one tie, by index: egos and candidates are among them. */
  known: Int32Array;
}

/** The network that a history sums up to. O(n + contacts). */
export function trainingOf(history: History): Training {
  const { n, units, source, target, weight } = history;
  const ties = { source, target, weight };
  const unit = int32(n);
  unit.set(history.unit);
  const rows = undirectedRows(n, ties),
    out = directedRows(n, ties);
  const snapshot = bareSnapshot({ n, units, unit, rows, out, in: transpose(n, out) });
  const known = Int32Array.from({ length: n }, (_, i) => i).filter((i) => rows.offsets[i + 1] > rows.offsets[i]);
  return { history, snapshot, known };
}

/** Whom ego may be recommended: known, not ego, not tied in either direction. In the order of indexes. */
export function candidatesOf({ snapshot, known }: Training, ego: number): Int32Array {
  const { offsets, neighbors } = snapshot;
  let t = offsets[ego];
  return known.filter((j) => {
    while (t < offsets[ego + 1] && neighbors[t] < j) t++;
    return j !== ego && !(t < offsets[ego + 1] && neighbors[t] === j);
  });
}
