import { quiet, type Run } from '../arrays/run.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { NoOptions } from './options.ts';

/**
 * Spread of ego's ties over units, 1 − Σ_u (k_iu / k_i)², over alters who have a unit (Guimerà & Amaral 2005):
 * Float64Array(n) in 0 … 1, NaN for those without such an alter. O(n + m).
 */
export function participation(
  { n, units, unit, offsets, neighbors }: Snapshot,
  _: NoOptions = {},
  { signal, progress }: Run = quiet,
): Float64Array {
  const result = new Float64Array(n).fill(Number.NaN),
    tiesTo = new Int32Array(units); // scratch, all zero between egos
  for (let ego = 0; ego < n; ego++) {
    if (ego % 4096 === 0) {
      signal.throwIfAborted();
      progress(ego, n);
    }
    let ties = 0;
    for (let t = offsets[ego]; t < offsets[ego + 1]; t++) {
      const u = unit[neighbors[t]];
      if (u < 0) continue;
      tiesTo[u]++;
      ties++;
    }
    if (ties === 0) continue;
    let concentration = 0;
    for (let t = offsets[ego]; t < offsets[ego + 1]; t++) {
      const u = unit[neighbors[t]];
      if (u < 0) continue;
      concentration += (tiesTo[u] / ties) ** 2;
      tiesTo[u] = 0;
    }
    result[ego] = 1 - concentration;
  }
  return result;
}
