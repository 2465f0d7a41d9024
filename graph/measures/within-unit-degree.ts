import { quiet, type Run } from '../arrays/run.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { NoOptions } from './options.ts';

/**
 * How many more ties ego has inside the own unit than is usual there, in standard deviations: z = (k_i,own − mean) / sd over the
 * unit (Guimerà & Amaral 2005; population sd, 0 where it is 0): Float64Array(n), NaN for people without a unit. O(n + m).
 */
export function withinUnitDegree(
  { n, units, unit, offsets, neighbors }: Snapshot,
  _: NoOptions = {},
  { signal, progress }: Run = quiet,
): Float64Array {
  const inside = new Float64Array(n),
    size = new Int32Array(units),
    sum = new Float64Array(units),
    squares = new Float64Array(units);
  for (let ego = 0; ego < n; ego++) {
    if (ego % 4096 === 0) {
      signal.throwIfAborted();
      progress(ego, n);
    }
    const own = unit[ego];
    if (own < 0) continue;
    for (let t = offsets[ego]; t < offsets[ego + 1]; t++) if (unit[neighbors[t]] === own) inside[ego]++;
    size[own]++;
    sum[own] += inside[ego];
  }
  for (let ego = 0; ego < n; ego++)
    if (unit[ego] >= 0) squares[unit[ego]] += (inside[ego] - sum[unit[ego]] / size[unit[ego]]) ** 2;
  const result = new Float64Array(n).fill(Number.NaN);
  for (let ego = 0; ego < n; ego++) {
    const own = unit[ego];
    if (own < 0) continue;
    const sd = Math.sqrt(squares[own] / size[own]);
    result[ego] = sd === 0 ? 0 : (inside[ego] - sum[own] / size[own]) / sd;
  }
  return result;
}
