import { quiet, type Run } from '../arrays/run.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { PeopleOptions } from './options.ts';

/**
 * Spread of ego's ties over units, 1 − Σ_u (k_iu / k_i)², over alters who have a unit (Guimerà & Amaral 2005):
 * Float64Array(n) in 0 … 1, or one for each of `people`; NaN for those without such an alter. O(n + m).
 */
export function participation(
  { n, units, unit, offsets, neighbors }: Snapshot,
  { people }: PeopleOptions = {},
  { signal, progress }: Run = quiet,
): Float64Array {
  const count = people ? people.length : n;
  const result = new Float64Array(count).fill(Number.NaN),
    tiesTo = new Int32Array(units); // scratch, all zero between egos
  for (let at = 0; at < count; at++) {
    if (at % 4096 === 0) {
      signal.throwIfAborted();
      progress(at, count);
    }
    const ego = people ? people[at] : at;
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
    result[at] = 1 - concentration;
  }
  return result;
}
