import type { Rows } from '../snapshot/snapshot.ts';

/** A network of people, or of groups of them that have become nodes. */
export interface Level {
  n: number;
  offsets: Int32Array;
  neighbors: Int32Array;
  /** Beside `neighbors`; every tie counts 1 where there are none. */
  weights: Float64Array | undefined;
  /** Float64Array(n): weight of all ends of ties, those inside a node twice. */
  strength: Float64Array;
  /** Sum of `strength`: twice the weight of all ties. */
  total: number;
}

export function levelOf({ offsets, neighbors, weights }: Rows, weighted: boolean): Level {
  const n = offsets.length - 1;
  const strength = new Float64Array(n);
  let total = 0;
  for (let i = 0; i < n; i++) {
    if (weighted) for (let t = offsets[i]; t < offsets[i + 1]; t++) strength[i] += weights[t];
    else strength[i] = offsets[i + 1] - offsets[i];
    total += strength[i];
  }
  return { n, offsets, neighbors, weights: weighted ? weights : undefined, strength, total };
}

/** The network in which each part (Int32Array(n), 0 … count − 1) is one node; ties inside a part only count in its strength. */
export function aggregated(level: Level, part: Int32Array, count: number): Level {
  const { n, offsets, neighbors, weights } = level;
  const { starts, members } = membersOf(part, count);
  const strength = new Float64Array(count),
    towards = new Float64Array(count), // scratch, all zero between parts
    touched = new Int32Array(count);
  const offsetsOut = new Int32Array(count + 1);
  let neighborsOut = new Int32Array(Math.min(neighbors.length, 4 * n + 16)),
    weightsOut = new Float64Array(neighborsOut.length),
    entries = 0;
  for (let p = 0; p < count; p++) {
    let met = 0;
    for (let k = starts[p]; k < starts[p + 1]; k++) {
      const v = members[k];
      strength[p] += level.strength[v];
      for (let t = offsets[v]; t < offsets[v + 1]; t++) {
        const q = part[neighbors[t]];
        if (q === p) continue;
        if (towards[q] === 0) touched[met++] = q;
        towards[q] += weights ? weights[t] : 1;
      }
    }
    if (entries + met > neighborsOut.length) {
      const longer = Math.min(neighbors.length, 2 * (entries + met));
      neighborsOut = extended(neighborsOut, new Int32Array(longer));
      weightsOut = extended(weightsOut, new Float64Array(longer));
    }
    for (let k = 0; k < met; k++) {
      neighborsOut[entries] = touched[k];
      weightsOut[entries++] = towards[touched[k]];
      towards[touched[k]] = 0;
    }
    offsetsOut[p + 1] = entries;
  }
  return {
    n: count,
    offsets: offsetsOut,
    neighbors: neighborsOut.subarray(0, entries),
    weights: weightsOut.subarray(0, entries),
    strength,
    total: level.total,
  };
}

/** Nodes sorted by group: group g holds members[starts[g]] … members[starts[g + 1] − 1]. */
export function membersOf(group: Int32Array, count: number): { starts: Int32Array; members: Int32Array } {
  const starts = new Int32Array(count + 1);
  for (const g of group) starts[g + 1]++;
  for (let g = 0; g < count; g++) starts[g + 1] += starts[g];
  const next = starts.slice(0, count),
    members = new Int32Array(group.length);
  for (let v = 0; v < group.length; v++) members[next[group[v]]++] = v;
  return { starts, members };
}

function extended<T extends Int32Array | Float64Array>(values: T, longer: T): T {
  longer.set(values);
  return longer;
}
