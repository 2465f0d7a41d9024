import type { Snapshot } from './snapshot.ts';

/** Distance of people who are farther away than was asked. */
export const BEYOND = 255;

/**
 * Hop distances from ego up to `maxSteps` (at most 254): `distance` Uint8Array(n), 0 for ego, 255 = farther or unreachable;
 * `via` Int32Array(n), the person before on a shortest path (of several the first met, people of equal distance being met
 * in a fixed order), −1 for ego and beyond. O(n + ties within maxSteps).
 */
export function egoDistances({ n, offsets, neighbors }: Snapshot, ego: number, maxSteps = BEYOND - 1) {
  const distance = new Uint8Array(n).fill(BEYOND),
    via = new Int32Array(n).fill(-1),
    queue = new Int32Array(n);
  distance[ego] = 0;
  queue[0] = ego;
  for (let head = 0, tail = 1; head < tail; head++) {
    const i = queue[head];
    if (distance[i] === maxSteps) break;
    for (let t = offsets[i]; t < offsets[i + 1]; t++) {
      const j = neighbors[t];
      if (distance[j] !== BEYOND) continue;
      distance[j] = distance[i] + 1;
      via[j] = i;
      queue[tail++] = j;
    }
  }
  return { distance, via };
}

export interface EgoNetwork {
  /** People within `steps` of ego, ego among them, by index. */
  nodes: Int32Array;
  /** Hop distance of each of `nodes`. */
  distance: Uint8Array;
  /** Every tie between two of `nodes` once, source < target. */
  ties: { source: Int32Array; target: Int32Array; weight: Float64Array };
}

/** Ego, everybody within `steps`, and all ties among them. O(n + their ties). */
export function egoNetwork(snapshot: Snapshot, ego: number, steps: number): EgoNetwork {
  const { offsets, neighbors, weights } = snapshot;
  const { distance } = egoDistances(snapshot, ego, steps);
  const nodes = Int32Array.from(people(distance));
  const source: number[] = [],
    target: number[] = [],
    weight: number[] = [];
  for (const i of nodes)
    for (let t = offsets[i]; t < offsets[i + 1]; t++) {
      const j = neighbors[t];
      if (j < i || distance[j] === BEYOND) continue;
      source.push(i);
      target.push(j);
      weight.push(weights[t]);
    }
  return {
    nodes,
    distance: Uint8Array.from(nodes, (i) => distance[i]),
    ties: { source: Int32Array.from(source), target: Int32Array.from(target), weight: Float64Array.from(weight) },
  };
}

function* people(distance: Uint8Array) {
  for (let i = 0; i < distance.length; i++) if (distance[i] !== BEYOND) yield i;
}
