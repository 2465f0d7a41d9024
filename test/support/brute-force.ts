import type { Snapshot } from '../../graph/snapshot/snapshot.ts';

/** Weights as a matrix, 0 = not tied: slow and plain, for tests. */
export function weightMatrix({ n, offsets, neighbors, weights }: Snapshot): number[][] {
  const matrix = Array.from({ length: n }, () => new Array<number>(n).fill(0));
  for (let i = 0; i < n; i++) for (let t = offsets[i]; t < offsets[i + 1]; t++) matrix[i][neighbors[t]] = weights[t];
  return matrix;
}

/** Hop distances of all pairs, Infinity = unreachable: one step after the other from everybody. */
export function allDistances({ n, offsets, neighbors }: Snapshot): number[][] {
  return Array.from({ length: n }, (_, ego) => {
    const distance = new Array<number>(n).fill(Number.POSITIVE_INFINITY);
    distance[ego] = 0;
    for (let step = 1, last = [ego]; last.length > 0; step++) {
      const alters = new Set(last.flatMap((i) => [...neighbors.subarray(offsets[i], offsets[i + 1])]));
      last = [...alters].filter((j) => distance[j] === Number.POSITIVE_INFINITY);
      for (const j of last) distance[j] = step;
    }
    return distance;
  });
}

/** How many shortest paths lead from each person to each, by distance. */
export function pathCounts(snapshot: Snapshot): number[][] {
  const d = allDistances(snapshot),
    w = weightMatrix(snapshot);
  return d.map((row, s) => {
    const paths = row.map((_, t) => (s === t ? 1 : 0));
    const byDistance = row.map((_, t) => t).sort((a, b) => row[a] - row[b]);
    for (const t of byDistance)
      for (let j = 0; j < paths.length; j++) if (w[j][t] > 0 && row[t] === row[j] + 1) paths[t] += paths[j];
    return paths;
  });
}

export const indexes = ({ n }: { n: number }) => Array.from({ length: n }, (_, i) => i);
export const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

/** Σ over pairs in one group of w_ij − γ s_i s_j / S, over S = Σ s_i: modularity at γ = 1; 0 without ties. */
export function groupingQuality(
  snapshot: Snapshot,
  group: ArrayLike<number>,
  { weighted = false, resolution = 1 }: { weighted?: boolean; resolution?: number } = {},
): number {
  const w = weightMatrix(snapshot).map((row) => row.map((weight) => (weighted ? weight : Math.sign(weight))));
  const strength = w.map((row) => row.reduce((sum, weight) => sum + weight, 0));
  const total = strength.reduce((sum, s) => sum + s, 0);
  if (total === 0) return 0;
  let quality = 0;
  for (const i of indexes(snapshot))
    for (const j of indexes(snapshot))
      if (group[i] === group[j]) quality += w[i][j] - (resolution * strength[i] * strength[j]) / total;
  return quality / total;
}
