import { popcount } from '../arrays/popcount.ts';
import { quiet, type Run } from '../arrays/run.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { NoOptions } from './options.ts';

/** Words of 32 units each that are gone through together: bounds memory at 64 bytes a person, however many units there are. */
const WORDS = 8;

/**
 * Units in which somebody other than ego is within two steps (`units2`): Int32Array(n), 0 for isolates. Ego's own unit counts
 * when a colleague is that near. O((n + m) · units / 32), memory O(n).
 */
export function unitsWithinTwo(snapshot: Snapshot, _: NoOptions = {}, { signal, progress }: Run = quiet): Int32Array {
  const { n, units, unit, offsets, neighbors } = snapshot;
  const words = Math.min(WORDS, Math.ceil(units / 32));
  const result = new Int32Array(n),
    one = new Int32Array(n * words), // units of the alters
    two = new Int32Array(n * words), // units of at least two alters
    near = new Int32Array(words);
  for (let first = 0; first < units; first += 32 * words) {
    signal.throwIfAborted();
    progress(first, units);
    one.fill(0);
    two.fill(0);
    const place = (i: number) => (unit[i] >= first && unit[i] < first + 32 * words ? unit[i] - first : -1);
    for (let i = 0; i < n; i++)
      for (let t = offsets[i]; t < offsets[i + 1]; t++) {
        const u = place(neighbors[t]);
        if (u < 0) continue;
        const at = i * words + (u >>> 5),
          bit = 1 << (u & 31);
        two[at] |= one[at] & bit;
        one[at] |= bit;
      }
    for (let ego = 0; ego < n; ego++) {
      const own = place(ego),
        ownWord = own >>> 5,
        ownBit = 1 << (own & 31);
      let ownNear = false;
      for (let k = 0; k < words; k++) near[k] = one[ego * words + k];
      if (own >= 0) ownNear = (near[ownWord] & ownBit) !== 0;
      for (let t = offsets[ego]; t < offsets[ego + 1]; t++) {
        const at = neighbors[t] * words;
        for (let k = 0; k < words; k++) near[k] |= one[at + k];
        // Ego is an alter of each alter: the own unit is near only through a second one.
        if (own >= 0 && (two[at + ownWord] & ownBit) !== 0) ownNear = true;
      }
      if (own >= 0 && !ownNear) near[ownWord] &= ~ownBit;
      for (let k = 0; k < words; k++) result[ego] += popcount(near[k]);
    }
  }
  return result;
}

/** The same of a few people, one entry for each of `people`. O(their two-step walks). */
export function unitsWithinTwoOf({ units, unit, offsets, neighbors }: Snapshot, people: Int32Array): Int32Array {
  const result = new Int32Array(people.length),
    metAt = new Int32Array(units).fill(-1); // for whom a unit was met last
  for (let at = 0; at < people.length; at++) {
    const ego = people[at];
    const meet = (u: number) => {
      if (u < 0 || metAt[u] === at) return;
      metAt[u] = at;
      result[at]++;
    };
    for (let t = offsets[ego]; t < offsets[ego + 1]; t++) {
      const alter = neighbors[t];
      meet(unit[alter]);
      for (let s = offsets[alter]; s < offsets[alter + 1]; s++) if (neighbors[s] !== ego) meet(unit[neighbors[s]]);
    }
  }
  return result;
}
