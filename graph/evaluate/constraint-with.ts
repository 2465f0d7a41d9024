import type { Snapshot } from '../snapshot/snapshot.ts';

/**
 * Burt's (1992) constraint of one person, as `structuralHoles` gives it, if they were also tied to `others` with weight 1. NaN
 * without any tie. O(Σ k over contacts).
 */
export function constraintWith({ offsets, neighbors, weights }: Snapshot, ego: number, others: Int32Array): number {
  const shares = new Map<number, number>(); // weight of ego's ties
  for (let t = offsets[ego]; t < offsets[ego + 1]; t++) shares.set(neighbors[t], weights[t]);
  for (const j of others) shares.set(j, (shares.get(j) ?? 0) + 1);
  let total = 0;
  for (const weight of shares.values()) total += weight;
  const spent = new Map<number, number>();
  for (const [j, weight] of shares) spent.set(j, weight / total);
  const isNew = new Set(others);
  for (const [q, weight] of shares) {
    let strength = isNew.has(q) ? 1 : 0;
    for (let t = offsets[q]; t < offsets[q + 1]; t++) strength += weights[t];
    const share = weight / total / strength;
    for (let t = offsets[q]; t < offsets[q + 1]; t++) {
      const known = spent.get(neighbors[t]);
      if (known !== undefined) spent.set(neighbors[t], known + share * weights[t]);
    }
  }
  let constraint = shares.size > 0 ? 0 : Number.NaN;
  for (const value of spent.values()) constraint += value ** 2;
  return constraint;
}
