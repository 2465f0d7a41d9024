import { quiet, type Run } from '../arrays/run.ts';
import { seededRandom } from '../arrays/seeded-random.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { expectedExternal, externalTies, type UnitMatrix } from './unit-matrix.ts';

/**
 * φ: ties between units as a share of those due to chance, over the whole organization; 1 = as if units did not matter.
 * null where no ties between units are expected.
 */
export function organizationOpenness(matrix: UnitMatrix): number | null {
  let external = 0,
    expected = 0;
  for (let a = 0; a < matrix.units; a++) {
    external += externalTies(matrix, a);
    expected += expectedExternal(matrix, a);
  }
  return expected === 0 ? null : external / expected;
}

/** o_a = external ties / (φ · expected): 1 = as usual in this organization for the unit's size and activity. null where φ is 0. */
export function openness(external: number, expected: number, phi: number | null): number | null {
  return phi === null || phi === 0 || expected === 0 ? null : external / (phi * expected);
}

export interface BootstrapOptions {
  resamples: number;
  seed: number;
}

/**
 * 95% intervals of the units' openness: the people of each unit are drawn anew with replacement (percentile bootstrap,
 * Efron 1979); their external and total degrees are those of the draw, the rest of the organization is held. `low` and `high`
 * Float64Array(units), NaN where openness is undefined. O(resamples · n).
 */
export function opennessIntervals(
  snapshot: Snapshot,
  matrix: UnitMatrix,
  { resamples, seed }: BootstrapOptions,
  { signal, progress }: Run = quiet,
): { low: Float64Array; high: Float64Array } {
  const { units, m, volume, size } = matrix;
  const low = new Float64Array(units).fill(Number.NaN),
    high = new Float64Array(units).fill(Number.NaN);
  const phi = organizationOpenness(matrix);
  if (phi === null || phi === 0) return { low, high };
  const { total, external, starts } = degreesByUnit(snapshot, size);
  const seeds = seededRandom(seed); // each unit draws from its own source, so that it does not depend on the others' sizes
  const drawn = new Float64Array(resamples);
  for (let u = 0; u < units; u++) {
    progress(starts[u], starts[units]);
    const random = seededRandom(seeds.below(2 ** 32));
    const elsewhere = (2 * m - volume[u]) / (2 * m); // share of tie ends outside the unit
    if (elsewhere === 0 || volume[u] === 0) continue;
    const people = size[u],
      first = starts[u];
    let kept = 0; // draws in which nobody has a tie have no openness
    for (let round = 0; round < resamples; round++) {
      signal.throwIfAborted();
      let degrees = 0,
        outside = 0;
      for (let draw = 0; draw < people; draw++) {
        const person = first + ((random() * people) | 0); // random.below without its call: twice as fast
        degrees += total[person];
        outside += external[person];
      }
      if (degrees > 0) drawn[kept++] = outside / (phi * degrees * elsewhere);
    }
    const sorted = drawn.subarray(0, kept).sort();
    if (kept === 0) continue;
    low[u] = quantile(sorted, 0.025);
    high[u] = quantile(sorted, 0.975);
  }
  return { low, high };
}

/** Total and external degree of the people who have a unit, unit by unit; unit u begins at starts[u]. */
function degreesByUnit({ n, units, unit, offsets, neighbors }: Snapshot, size: Int32Array) {
  const starts = new Int32Array(units + 1);
  for (let u = 0; u < units; u++) starts[u + 1] = starts[u] + size[u];
  const next = starts.slice(),
    total = new Int32Array(starts[units]),
    external = new Int32Array(starts[units]);
  for (let i = 0; i < n; i++) {
    if (unit[i] < 0) continue;
    const at = next[unit[i]]++;
    for (let t = offsets[i]; t < offsets[i + 1]; t++) {
      const other = unit[neighbors[t]];
      if (other < 0) continue;
      total[at]++;
      if (other !== unit[i]) external[at]++;
    }
  }
  return { total, external, starts };
}

/** Linear between order statistics (type 7 of Hyndman & Fan 1996). */
function quantile(sorted: Float64Array, p: number): number {
  const at = (sorted.length - 1) * p,
    below = Math.floor(at);
  return sorted[below] + (at - below) * (sorted[Math.min(below + 1, sorted.length - 1)] - sorted[below]);
}
