import { float64, int32, type Rows, type TwoMode } from './snapshot.ts';

/** Ties as parallel arrays of person indexes; several may join one pair. */
export interface TieList {
  source: ArrayLike<number>;
  target: ArrayLike<number>;
  weight: ArrayLike<number>;
}

/**
 * Rows of the directed multigraph with parallel ties summed, in the order of the list (so that equal lists give equal bits).
 * Self ties are left out. Two stable counting sorts (by target, then by source): O(n + ties), no comparison.
 */
export function directedRows(n: number, { source, target, weight }: TieList): Rows {
  const count = source.length;
  const byTarget = countingSort(n, count, (t) => target[t]);
  const order = countingSort(n, count, (t) => source[t], byTarget);
  const offsets = int32(n + 1);
  let entries = 0;
  for (let k = 0, s = -1, d = -1; k < count; k++) {
    const t = order[k];
    if (source[t] === target[t]) continue;
    if (source[t] !== s || target[t] !== d) offsets[source[t] + 1] = ++entries;
    s = source[t];
    d = target[t];
  }
  for (let i = 1; i <= n; i++) if (offsets[i] === 0) offsets[i] = offsets[i - 1];
  const neighbors = int32(entries),
    weights = float64(entries);
  for (let k = 0, s = -1, d = -1, at = -1; k < count; k++) {
    const t = order[k];
    if (source[t] === target[t]) continue;
    if (source[t] !== s || target[t] !== d) neighbors[++at] = target[t];
    weights[at] += weight[t];
    s = source[t];
    d = target[t];
  }
  return { offsets, neighbors, weights };
}

/** Rows of the undirected simple graph: each tie counts for both ends; the weight of a pair is summed once, so both its entries are equal bits. */
export function undirectedRows(n: number, { source, target, weight }: TieList): Rows {
  const lower = Int32Array.from(source, (s, t) => Math.min(s, target[t]));
  const upper = Int32Array.from(source, (s, t) => Math.max(s, target[t]));
  const pairs = directedRows(n, { source: lower, target: upper, weight });
  const m = pairs.neighbors.length;
  const from = new Int32Array(2 * m),
    to = new Int32Array(2 * m),
    both = new Float64Array(2 * m);
  for (let i = 0, k = 0; i < n; i++)
    for (let t = pairs.offsets[i]; t < pairs.offsets[i + 1]; t++, k++) {
      from[k] = to[m + k] = i;
      to[k] = from[m + k] = pairs.neighbors[t];
      both[k] = both[m + k] = pairs.weights[t];
    }
  return directedRows(n, { source: from, target: to, weight: both });
}

/** The same rows read the other way round. */
export function transpose(n: number, { offsets, neighbors, weights }: Rows): Rows {
  const source = new Int32Array(neighbors.length);
  for (let i = 0; i < n; i++) source.fill(i, offsets[i], offsets[i + 1]);
  return directedRows(n, { source: neighbors, target: source, weight: weights });
}

/** A two-mode network from (person, group) pairs; repeated pairs count once. */
export function twoMode(n: number, groups: number, person: ArrayLike<number>, group: ArrayLike<number>): TwoMode {
  const byGroup = countingSort(groups, person.length, (t) => group[t]);
  const order = countingSort(n, person.length, (t) => person[t], byGroup);
  const kept: number[] = [];
  for (const t of order) {
    const before = kept[kept.length - 1];
    if (before === undefined || person[before] !== person[t] || group[before] !== group[t]) kept.push(t);
  }
  const forward = rowsOf(
    n,
    kept,
    (t) => person[t],
    (t) => group[t],
  );
  const sorted = [...countingSort(groups, kept.length, (k) => group[kept[k]])].map((k) => kept[k]);
  const backward = rowsOf(
    groups,
    sorted,
    (t) => group[t],
    (t) => person[t],
  );
  return {
    groups,
    offsets: forward.offsets,
    groupsOf: forward.values,
    groupOffsets: backward.offsets,
    members: backward.values,
  };
}

function rowsOf(rows: number, order: number[], row: (t: number) => number, value: (t: number) => number) {
  const offsets = int32(rows + 1),
    values = int32(order.length);
  order.forEach((t, k) => {
    offsets[row(t) + 1]++;
    values[k] = value(t);
  });
  for (let i = 0; i < rows; i++) offsets[i + 1] += offsets[i];
  return { offsets, values };
}

/** Stable counting sort of 0 … count − 1 (or of `order`) by a key in 0 … keys − 1. */
export function countingSort(keys: number, count: number, key: (t: number) => number, order?: Int32Array): Int32Array {
  const start = new Int32Array(keys + 1);
  for (let t = 0; t < count; t++) start[key(t) + 1]++;
  for (let i = 0; i < keys; i++) start[i + 1] += start[i];
  const sorted = new Int32Array(count);
  for (let k = 0; k < count; k++) {
    const t = order ? order[k] : k;
    sorted[start[key(t)]++] = t;
  }
  return sorted;
}
