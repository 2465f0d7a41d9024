import type { Snapshot } from '../../graph/snapshot/snapshot.ts';

/** Betweenness by plain Brandes (2001), one source after the other: what quicker ways are held to on networks of thousands of ties. */
export function plainBetweenness({ n, offsets, neighbors }: Snapshot): Float64Array {
  const result = new Float64Array(n),
    distance = new Int32Array(n).fill(-1), // from the source, −1 = not met; reset by what was met
    paths = new Float64Array(n), // shortest paths from the source
    dependency = new Float64Array(n),
    order = new Int32Array(n); // people by distance
  if (n < 3) return result;
  for (let source = 0; source < n; source++) {
    distance[source] = 0;
    paths[source] = 1;
    order[0] = source;
    let met = 1;
    for (let head = 0; head < met; head++) {
      const i = order[head],
        step = distance[i] + 1,
        pathsHere = paths[i];
      for (let t = offsets[i], end = offsets[i + 1]; t < end; t++) {
        const j = neighbors[t];
        if (distance[j] < 0) {
          distance[j] = step;
          order[met++] = j;
        }
        if (distance[j] === step) paths[j] += pathsHere;
      }
    }
    for (let k = met - 1; k > 0; k--) {
      const i = order[k],
        nearer = distance[i] - 1,
        share = (1 + dependency[i]) / paths[i];
      for (let t = offsets[i], end = offsets[i + 1]; t < end; t++) {
        const j = neighbors[t];
        if (distance[j] === nearer) dependency[j] += paths[j] * share;
      }
      result[i] += dependency[i];
      distance[i] = -1;
      paths[i] = dependency[i] = 0;
    }
    distance[source] = -1;
    paths[source] = dependency[source] = 0;
  }
  // Every pair was met from both its ends, so half of 2 / ((n − 1)(n − 2)).
  for (let i = 0; i < n; i++) result[i] /= (n - 1) * (n - 2);
  return result;
}
