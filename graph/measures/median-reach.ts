import { quiet, type Run } from '../arrays/run.ts';
import { seededRandom, shuffle } from '../arrays/seeded-random.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { NoOptions } from './options.ts';

/** Up to so many people everybody is looked at, beyond as many drawn with this seed. */
const SAMPLE = 1000;
const SEED = 1;
/** Egos between two looks at the signal. */
const LOOK = 64;

/**
 * Share of the others, 0 … 1, whom the median person reaches in at most two steps; 0 for fewer than two people. Among more than
 * 1,000 people it is the median of 1,000 of them, the same ones each time. O(n + their two-step walks).
 */
export function medianReach({ n, offsets, neighbors }: Snapshot, _: NoOptions = {}, { signal, progress }: Run = quiet): number {
  if (n < 2) return 0;
  const everybody = Int32Array.from({ length: n }, (_, i) => i);
  const egos = n <= SAMPLE ? everybody : shuffle(everybody, seededRandom(SEED)).subarray(0, SAMPLE);
  const metBy = new Int32Array(n).fill(-1); // the ego whose walk met a person last
  const reached = Float64Array.from(egos, (ego, at) => {
    if (at % LOOK === 0) {
      signal.throwIfAborted();
      progress(at, egos.length);
    }
    let count = 0;
    metBy[ego] = ego;
    const meet = (i: number) => {
      if (metBy[i] === ego) return;
      metBy[i] = ego;
      count++;
    };
    for (let t = offsets[ego]; t < offsets[ego + 1]; t++) {
      meet(neighbors[t]);
      for (let u = offsets[neighbors[t]]; u < offsets[neighbors[t] + 1]; u++) meet(neighbors[u]);
    }
    return count;
  }).sort();
  const middle = reached.length >> 1;
  const median = reached.length % 2 ? reached[middle] : (reached[middle - 1] + reached[middle]) / 2;
  return median / (n - 1);
}
