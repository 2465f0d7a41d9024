import type { Snapshot } from '../snapshot/snapshot.ts';
import { eachMarked } from './gain.ts';

/**
 * What would be missing without each of those chosen: the units of which ego has somebody within two steps when all these ties form, and
 * nobody when all but this one do; those with most people through this one first, then by number. `within`: withinTwo of ego today.
 * O(n / 4 + people within 2 steps + Σ k of the chosen).
 */
export function onlyThrough(
  { units, unit, offsets, neighbors }: Snapshot,
  ego: number,
  chosen: readonly number[],
  within: Uint8Array,
): number[][] {
  // By unit: how many of today and of the chosen bring it.
  const ways = new Int32Array(units);
  eachMarked(within, (i) => {
    if (i !== ego && unit[i] >= 0) ways[unit[i]] = 2;
  });
  const brought = chosen.map((j) => {
    const people = new Map<number, number>();
    for (let t = offsets[j] - 1; t < offsets[j + 1]; t++) {
      const i = t < offsets[j] ? j : neighbors[t];
      if (i !== ego && unit[i] >= 0) people.set(unit[i], (people.get(unit[i]) ?? 0) + 1);
    }
    for (const u of people.keys()) ways[u]++;
    return people;
  });
  return brought.map((people) =>
    [...people]
      .filter(([u]) => ways[u] === 1)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .map(([u]) => u),
  );
}
