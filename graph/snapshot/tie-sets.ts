import { directedRows, type TieList, undirectedRows } from './csr.ts';
import { float64, int32, type Rows, type Snapshot } from './snapshot.ts';

/** The snapshot with only the ties {i, j} that `keep` wants, in all its rows; `keep` must not depend on the order of the two. O(n + m). */
export function keepTies(snapshot: Snapshot, keep: (i: number, j: number) => boolean): Snapshot {
  const { n } = snapshot;
  const rows = keepEntries(n, snapshot, keep);
  return {
    ...snapshot,
    ...rows,
    m: rows.neighbors.length / 2,
    out: keepEntries(n, snapshot.out, keep),
    in: keepEntries(n, snapshot.in, keep),
  };
}

/** The snapshot with further ties; the weight of a pair that was tied already grows. O(n + m). */
export function addTies(snapshot: Snapshot, ties: TieList): Snapshot {
  const { n } = snapshot;
  const rows = merge(n, snapshot, undirectedRows(n, ties));
  const backward: TieList = { source: ties.target, target: ties.source, weight: ties.weight };
  return {
    ...snapshot,
    ...rows,
    m: rows.neighbors.length / 2,
    out: merge(n, snapshot.out, directedRows(n, ties)),
    in: merge(n, snapshot.in, directedRows(n, backward)),
  };
}

/** Where the tie i – j stands in the rows, −1 = nowhere. O(log k). */
export function entryOf({ offsets, neighbors }: Pick<Rows, 'offsets' | 'neighbors'>, i: number, j: number): number {
  let low = offsets[i],
    high = offsets[i + 1] - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1,
      alter = neighbors[middle];
    if (alter === j) return middle;
    if (alter < j) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function keepEntries(n: number, { offsets, neighbors, weights }: Rows, keep: (i: number, j: number) => boolean): Rows {
  const kept = new Int32Array(neighbors.length),
    starts = int32(n + 1);
  let entries = 0;
  for (let i = 0; i < n; i++) {
    for (let t = offsets[i]; t < offsets[i + 1]; t++) if (keep(i, neighbors[t])) kept[entries++] = t;
    starts[i + 1] = entries;
  }
  const alters = int32(entries),
    values = float64(entries);
  for (let k = 0; k < entries; k++) {
    alters[k] = neighbors[kept[k]];
    values[k] = weights[kept[k]];
  }
  return { offsets: starts, neighbors: alters, weights: values };
}

/** Both sorted rows in one; entries in both are summed. */
function merge(n: number, a: Rows, b: Rows): Rows {
  const room = a.neighbors.length + b.neighbors.length;
  const offsets = int32(n + 1),
    neighbors = new Int32Array(room),
    weights = new Float64Array(room);
  let entries = 0;
  for (let i = 0; i < n; i++) {
    let s = a.offsets[i],
      t = b.offsets[i];
    const endA = a.offsets[i + 1],
      endB = b.offsets[i + 1];
    while (s < endA || t < endB) {
      const left = s < endA ? a.neighbors[s] : n,
        right = t < endB ? b.neighbors[t] : n;
      neighbors[entries] = Math.min(left, right);
      weights[entries++] = (left <= right ? a.weights[s++] : 0) + (right <= left ? b.weights[t++] : 0);
    }
    offsets[i + 1] = entries;
  }
  const result = { offsets, neighbors: int32(entries), weights: float64(entries) };
  result.neighbors.set(neighbors.subarray(0, entries));
  result.weights.set(weights.subarray(0, entries));
  return result;
}
