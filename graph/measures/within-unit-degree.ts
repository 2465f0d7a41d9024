import { quiet, type Run } from '../arrays/run.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { PeopleOptions } from './options.ts';

/**
 * How many more ties ego has inside the own unit than is usual there, in standard deviations: z = (k_i,own − mean) / sd over the
 * unit (Guimerà & Amaral 2005; population sd, 0 where it is 0): Float64Array(n), NaN for people without a unit. O(n + m).
 * Or one for each of `people`, who are all people of their units, in order.
 */
export function withinUnitDegree(
  { n, units, unit, offsets, neighbors }: Snapshot,
  { people }: PeopleOptions = {},
  { signal, progress }: Run = quiet,
): Float64Array {
  const count = people ? people.length : n;
  const inside = new Float64Array(count),
    size = new Int32Array(units),
    sum = new Float64Array(units),
    squares = new Float64Array(units);
  const egoAt = people ? (at: number) => people[at] : (at: number) => at;
  for (let at = 0; at < count; at++) {
    if (at % 4096 === 0) {
      signal.throwIfAborted();
      progress(at, count);
    }
    const ego = egoAt(at),
      own = unit[ego];
    if (own < 0) continue;
    for (let t = offsets[ego]; t < offsets[ego + 1]; t++) if (unit[neighbors[t]] === own) inside[at]++;
    size[own]++;
    sum[own] += inside[at];
  }
  for (let at = 0; at < count; at++) {
    const own = unit[egoAt(at)];
    if (own >= 0) squares[own] += (inside[at] - sum[own] / size[own]) ** 2;
  }
  const result = new Float64Array(count).fill(Number.NaN);
  for (let at = 0; at < count; at++) {
    const own = unit[egoAt(at)];
    if (own < 0) continue;
    const sd = Math.sqrt(squares[own] / size[own]);
    result[at] = sd === 0 ? 0 : (inside[at] - sum[own] / size[own]) / sd;
  }
  return result;
}
