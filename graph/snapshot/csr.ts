import { float64, int32, type Rows, type TwoMode } from './snapshot.ts';

/** Ties as parallel arrays of person indexes; several may join one pair. Without weights each weighs 1. */
export interface TieList {
  source: ArrayLike<number>;
  target: ArrayLike<number>;
  weight?: ArrayLike<number>;
}

/** Rows in the making: in a row in the order of the list, parallel ones among them. */
interface Entries {
  offsets: Int32Array;
  columns: Int32Array;
  /** null: 1 each */
  weights: Float64Array | null;
}

/**
 * Rows of the directed multigraph with parallel ties summed, in the order of the list (so that equal lists give equal bits).
 * Self ties are left out. Entries are dealt out to rows twice, by target and then by source, so that nothing is compared:
 * O(n + ties), at most 28 bytes a tie beside the list.
 */
export function directedRows(n: number, ties: TieList): Rows {
  const source = int32s(ties.source),
    target = int32s(ties.target);
  return sortedRows(n, byRow(n, target, source, weightsOf(ties)));
}

/**
 * Rows of the undirected simple graph: each tie counts for both ends; the weight of a pair is summed once in the order of the list, so
 * both its entries are equal bits. O(n + ties), at most 52 bytes a tie beside the list.
 */
export function undirectedRows(n: number, ties: TieList): Rows {
  return sortedRows(n, bothWays(n, int32s(ties.source), int32s(ties.target), weightsOf(ties)));
}

/** The same rows read the other way round. O(n + entries). */
export function transpose(n: number, { offsets, neighbors, weights }: Rows): Rows {
  return sortedRows(n, { offsets, columns: neighbors, weights });
}

/** The undirected rows of ties by direction: what is given and received together. `received` is the transpose of `given`. O(n + entries). */
export function eitherWay(n: number, given: Rows, received: Rows): Rows {
  const offsets = int32(n + 1);
  for (let i = 0, entries = 0; i < n; i++) {
    let s = given.offsets[i],
      t = received.offsets[i];
    const endS = given.offsets[i + 1],
      endT = received.offsets[i + 1];
    while (s < endS && t < endT) {
      const difference = given.neighbors[s] - received.neighbors[t];
      if (difference <= 0) s++;
      if (difference >= 0) t++;
      entries++;
    }
    entries += endS - s + (endT - t);
    offsets[i + 1] = entries;
  }
  const neighbors = int32(offsets[n]),
    weights = float64(offsets[n]);
  for (let i = 0, at = 0; i < n; i++) {
    let s = given.offsets[i],
      t = received.offsets[i];
    const endS = given.offsets[i + 1],
      endT = received.offsets[i + 1];
    for (; at < offsets[i + 1]; at++) {
      const difference = s === endS ? 1 : t === endT ? -1 : given.neighbors[s] - received.neighbors[t];
      neighbors[at] = difference <= 0 ? given.neighbors[s] : received.neighbors[t];
      if (difference <= 0) weights[at] += given.weights[s++];
      if (difference >= 0) weights[at] += received.weights[t++];
    }
  }
  return { offsets, neighbors, weights };
}

/** A two-mode network from (person, group) pairs; repeated pairs count once. O(people + groups + pairs). */
export function twoMode(n: number, groups: number, person: ArrayLike<number>, group: ArrayLike<number>): TwoMode {
  const byGroup = byRow(groups, int32s(group), int32s(person), null, true);
  const forward = turned(n, byGroup, null);
  const backward = turned(groups, forward, null);
  return {
    groups,
    offsets: forward.offsets,
    groupsOf: forward.columns,
    groupOffsets: backward.offsets,
    members: backward.columns,
  };
}

/** Stable counting sort of 0 … key.length − 1 (or of `order`, as many of them) by their keys in 0 … keys − 1. */
export function countingSort(keys: number, key: Int32Array, order?: Int32Array): Int32Array {
  const next = new Int32Array(keys + 1);
  for (let t = 0; t < key.length; t++) next[key[t] + 1]++;
  for (let i = 0; i < keys; i++) next[i + 1] += next[i];
  const sorted = new Int32Array(key.length);
  for (let k = 0; k < key.length; k++) {
    const t = order ? order[k] : k;
    sorted[next[key[t]]++] = t;
  }
  return sorted;
}

const int32s = (values: ArrayLike<number>) => (values instanceof Int32Array ? values : Int32Array.from(values));
const weightsOf = ({ weight }: TieList) =>
  weight === undefined || weight instanceof Float64Array ? (weight ?? null) : Float64Array.from(weight);

/** Entries by row, those of the diagonal only when wanted. */
function byRow(n: number, row: Int32Array, column: Int32Array, weight: Float64Array | null, diagonal = false): Entries {
  const offsets = new Int32Array(n + 1);
  for (let t = 0; t < row.length; t++) if (diagonal || row[t] !== column[t]) offsets[row[t] + 1]++;
  for (let i = 0; i < n; i++) offsets[i + 1] += offsets[i];
  const next = offsets.slice(0, n),
    columns = new Int32Array(offsets[n]),
    weights = weight && new Float64Array(offsets[n]);
  for (let t = 0; t < row.length; t++) {
    if (!diagonal && row[t] === column[t]) continue;
    const at = next[row[t]]++;
    columns[at] = column[t];
    if (weights) weights[at] = weight![t];
  }
  return { offsets, columns, weights };
}

/** Each tie in the rows of both its ends. */
function bothWays(n: number, source: Int32Array, target: Int32Array, weight: Float64Array | null): Entries {
  const offsets = new Int32Array(n + 1);
  for (let t = 0; t < source.length; t++) {
    if (source[t] === target[t]) continue;
    offsets[source[t] + 1]++;
    offsets[target[t] + 1]++;
  }
  for (let i = 0; i < n; i++) offsets[i + 1] += offsets[i];
  const next = offsets.slice(0, n),
    columns = new Int32Array(offsets[n]),
    weights = weight && new Float64Array(offsets[n]);
  for (let t = 0; t < source.length; t++) {
    const i = source[t],
      j = target[t];
    if (i === j) continue;
    const there = next[i]++,
      back = next[j]++;
    columns[there] = j;
    columns[back] = i;
    if (weights) weights[there] = weights[back] = weight![t];
  }
  return { offsets, columns, weights };
}

function sortedRows(n: number, entries: Entries): Rows {
  const weights = float64(entries.columns.length);
  const { offsets, columns, weights: sums } = turned(n, entries, weights);
  return { offsets, neighbors: columns, weights: sums! };
}

/**
 * Deals the entries out to the rows of their columns: row by row, so that each new row comes out sorted. Parallel entries follow one
 * another there and become one, their weights (1 each where the entries have none) added up in `weights`.
 */
function turned(rows: number, entries: Entries, weights: Float64Array | null): Entries {
  const { offsets: given, columns: taken, weights: heavy } = entries;
  const offsets = int32(rows + 1),
    columns = int32(taken.length);
  for (let t = 0; t < taken.length; t++) offsets[taken[t] + 1]++;
  for (let i = 0; i < rows; i++) offsets[i + 1] += offsets[i];
  const next = offsets.slice(0, rows);
  for (let i = 0; i + 1 < given.length; i++)
    for (let t = given[i], end = given[i + 1]; t < end; t++) {
      const row = taken[t],
        weight = heavy ? heavy[t] : 1;
      let at = next[row];
      if (at > offsets[row] && columns[at - 1] === i) at--;
      else {
        next[row] = at + 1;
        columns[at] = i;
      }
      if (weights) weights[at] += weight;
    }
  return closedUp(offsets, next, columns, weights);
}

/** Without the room that parallel entries have left at the end of rows; `ends` is where each row ends. */
function closedUp(offsets: Int32Array, ends: Int32Array, columns: Int32Array, weights: Float64Array | null): Entries {
  const rows = ends.length;
  let entries = 0;
  for (let i = 0; i < rows; i++) entries += ends[i] - offsets[i];
  if (entries === columns.length) return { offsets, columns, weights };
  const starts = int32(rows + 1),
    kept = int32(entries),
    sums = weights && float64(entries);
  for (let i = 0; i < rows; i++) {
    kept.set(columns.subarray(offsets[i], ends[i]), starts[i]);
    sums?.set(weights!.subarray(offsets[i], ends[i]), starts[i]);
    starts[i + 1] = starts[i] + ends[i] - offsets[i];
  }
  return { offsets: starts, columns: kept, weights: sums };
}
