import { float64 } from '../snapshot/snapshot.ts';
import { hasTimes, type Past } from './past.ts';

/** All contacts in time are cut into so many parts. */
const PARTS = 16;

/**
 * When each person has contacts: Float64Array(n · 16), shared, in each 16th of all contacts ln(1 + theirs), over the length of the person's vector,
 * so that the products of two people's are the cosine of their rhythms, 0 … 1. Empty where contacts have no times. O(n + contacts).
 */
export function rhythmOf({ snapshot: { n }, contacts }: Past): Float64Array {
  const { source, target, time } = contacts,
    count = time.length;
  if (!hasTimes(contacts)) return float64(0);
  const rhythm = float64(n * PARTS);
  for (let k = 0; k < count; k++) {
    const part = Math.floor((PARTS * k) / count);
    rhythm[source[k] * PARTS + part]++;
    rhythm[target[k] * PARTS + part]++;
  }
  for (let at = 0; at < rhythm.length; at += PARTS) {
    const own = rhythm.subarray(at, at + PARTS);
    for (let part = 0; part < PARTS; part++) own[part] = Math.log1p(own[part]);
    const length = Math.hypot(...own) || 1;
    for (let part = 0; part < PARTS; part++) own[part] /= length;
  }
  return rhythm;
}

/** How much at the same times two people have contacts, 0 … 1. */
export function sameRhythm(rhythm: Float64Array, i: number, j: number): number {
  if (rhythm.length === 0) return 0;
  let product = 0;
  for (let part = 0; part < PARTS; part++) product += rhythm[i * PARTS + part] * rhythm[j * PARTS + part];
  return product;
}
