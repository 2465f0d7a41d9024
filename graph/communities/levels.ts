import type { Run } from '../arrays/run.ts';
import type { Rows } from '../snapshot/snapshot.ts';
import { gather } from './gather.ts';
import type { Sums, Workspace } from './workspace.ts';

/** A network of people, or of groups of them that have become nodes. */
export interface Level {
  n: number;
  /** n + 1 entries, or more. */
  offsets: Int32Array;
  neighbors: Int32Array;
  /** Beside `neighbors`; every tie counts 1 where there are none. */
  weights: Sums | undefined;
  /** By node: weight of all ends of ties, those inside a node twice. */
  strength: Sums;
  /** Sum of `strength`: twice the weight of all ties. */
  total: number;
}

const LOOK = 4096;

export function levelOf({ offsets, neighbors, weights }: Rows, weighted: boolean): Level {
  const n = offsets.length - 1;
  const strength = weighted ? new Float64Array(n) : new Int32Array(n);
  let total = 0;
  for (let i = 0; i < n; i++) {
    if (weighted) for (let t = offsets[i]; t < offsets[i + 1]; t++) strength[i] += weights[t];
    else strength[i] = offsets[i + 1] - offsets[i];
    total += strength[i];
  }
  return { n, offsets, neighbors, weights: weighted ? weights : undefined, strength, total };
}

/**
 * Makes `above` the network in which each of the `count` parts of work.part is one node; ties inside a part only count in its
 * strength. O(n + ties).
 */
export function aggregate(level: Level, count: number, above: Level, work: Workspace, signal: Run['signal']) {
  const { n, offsets, neighbors, weights, strength } = level;
  const { part, towards, touched } = work;
  const { members, starts } = sortByGroup(part, n, count, work);
  let entries = 0;
  for (let p = 0; p < count; p++) {
    if (p % LOOK === 0) signal.throwIfAborted();
    let met = 0,
      sum = 0;
    for (let k = starts[p], last = starts[p + 1]; k < last; k++) {
      const v = members[k];
      sum += strength[v];
      met = gather(neighbors, weights, offsets[v], offsets[v + 1], part, towards, touched, met);
    }
    towards[p] = 0;
    if (entries + met > above.neighbors.length) lengthen(above, Math.min(neighbors.length, 2 * (entries + met) + 4 * n));
    const { neighbors: row, weights: beside } = above as Required<Level>;
    for (let k = 0; k < met; k++) {
      const q = touched[k];
      if (q === p) continue;
      row[entries] = q;
      beside![entries++] = towards[q];
      towards[q] = 0;
    }
    above.strength[p] = sum;
    above.offsets[p + 1] = entries;
  }
  above.n = count;
  above.total = level.total;
}

/** Fills `members` and `starts` with the nodes 0 … n − 1 by their group, of which there are `count`. */
export function sortByGroup(group: Int32Array, n: number, count: number, work: Pick<Workspace, 'members' | 'starts'>) {
  const { members, starts } = work;
  starts.fill(0, 0, count + 1);
  for (let v = 0; v < n; v++) starts[group[v]]++;
  for (let g = 0, end = 0; g <= count; g++) starts[g] = end += starts[g];
  for (let v = n - 1; v >= 0; v--) members[--starts[group[v]]] = v;
  return work;
}

function lengthen(level: Level, length: number) {
  const { neighbors, weights } = level;
  level.neighbors = new Int32Array(length);
  level.neighbors.set(neighbors);
  level.weights = weights instanceof Int32Array ? new Int32Array(length) : new Float64Array(length);
  level.weights.set(weights!);
}
