import { strength } from '../measures/strength.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/**
 * Burt's (1992) constraint of one person, as `structuralHoles` gives it, if they were also tied to `others` with weight 1 each: NaN
 * without any tie. Prepared once in O(n + m), then O(Σ k over ego's contacts, new ones among them).
 */
export function constraintWith(snapshot: Snapshot): (ego: number, others: Int32Array) => number {
  const { n, offsets, neighbors, weights } = snapshot;
  const total = strength(snapshot);
  const weight = new Float64Array(n), // of ego's ties, all zero between egos
    spent = new Float64Array(n), // ego's share that goes to an alter, directly and through one other
    isNew = new Uint8Array(n);
  return (ego, others) => {
    const contacts = [...neighbors.subarray(offsets[ego], offsets[ego + 1])];
    for (let t = offsets[ego]; t < offsets[ego + 1]; t++) weight[neighbors[t]] = weights[t];
    for (const j of others) {
      if (weight[j] === 0) contacts.push(j);
      weight[j]++;
      isNew[j] = 1;
    }
    const all = total[ego] + others.length;
    for (const j of contacts) spent[j] += weight[j] / all;
    for (const q of contacts) {
      const onward = weight[q] / all / (total[q] + isNew[q]);
      for (let t = offsets[q], end = offsets[q + 1]; t < end; t++) {
        const j = neighbors[t];
        if (weight[j] > 0) spent[j] += onward * weights[t];
      }
    }
    let constraint = contacts.length > 0 ? 0 : Number.NaN;
    for (const j of contacts) {
      constraint += spent[j] ** 2;
      weight[j] = spent[j] = isNew[j] = 0;
    }
    return constraint;
  };
}
