import { bitset, common, include, includes, leaveOut, sizeOf } from '../arrays/bitset.ts';
import { quiet, type Run } from '../arrays/run.ts';
import { lazyQueue, takeBest } from '../recommend/lazy-greedy.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { LostPair } from './departure.ts';

export interface InsulationOptions {
  /** How many introductions at most. */
  k?: number;
  /** In how many of them one person may be. */
  capacity?: number;
  /** Uint8Array(n): 1 = may be introduced; everybody by default. */
  willing?: Uint8Array;
  /** Whether two people may be introduced to each other; any two by default. */
  mayMeet?(a: number, b: number): boolean;
}

export interface Insulation {
  /** In the order in which they were chosen. */
  items: { a: number; b: number; restores: number }[];
  /** Ordered pairs that are within two steps again when all of them form. */
  restored: number;
}

/**
 * Introductions that make up for people who leave: each new tie {a, b} restores, of the pairs that are lost (`departure`), those that
 * it joins over paths with at most one new tie (science.md, sections 5 and 6): a and b, b and the contacts of a, a and those of b.
 * One end is somebody who loses people, the other too, or a contact of several of them, so that whoever leaves can still bring it
 * about. Lazy greedy: at least 1 − 1/e of the optimum (Nemhauser, Wolsey, Fisher 1978), 1/3 where the capacity binds (Fisher,
 * Nemhauser, Wolsey 1978). Equal gains by index. O(d (d + e) d/32) at most for d people who lose somebody and e contacts of several of them.
 */
export function insulation(
  snapshot: Snapshot,
  leaving: readonly number[],
  pairs: readonly LostPair[],
  { k = 10, capacity = 2, willing, mayMeet = () => true }: InsulationOptions = {},
  { signal, progress }: Run = quiet,
): Insulation {
  const losers = Array.from(new Set(pairs.flat())).sort((i, j) => i - j);
  const people = [...losers, ...contactsOfSeveral(snapshot, losers, leaving)];
  const d = losers.length;
  const place = new Map(people.map((person, at) => [person, at]));
  // Of those who lose somebody: whom each person is tied to, and whom each of them has lost.
  const tied = people.map(() => bitset(d)),
    lost = losers.map(() => bitset(d));
  for (const [i, j] of pairs) {
    include(lost[place.get(i)!], place.get(j)!);
    include(lost[place.get(j)!], place.get(i)!);
  }
  for (const [at, loser] of losers.entries())
    for (let t = snapshot.offsets[loser]; t < snapshot.offsets[loser + 1]; t++) {
      const other = place.get(snapshot.neighbors[t]);
      if (other !== undefined) include(tied[other], at);
    }
  const times = new Int32Array(people.length);
  const isFree = (at: number) => times[at] < capacity && (!willing || willing[people[at]] === 1);
  const gain = (a: number, b: number) =>
    b < d ? (includes(lost[a], b) ? 1 : 0) + common(tied[a], lost[b]) + common(tied[b], lost[a]) : common(tied[b], lost[a]);
  /** The best tie of b with somebody who loses people. */
  const partner = (b: number) => {
    const best = { a: -1, value: 0 };
    if (isFree(b))
      for (let a = 0; a < Math.min(b, d); a++) {
        if (!isFree(a) || includes(tied[b], a)) continue;
        const value = gain(a, b);
        if (value > best.value && mayMeet(people[a], people[b])) Object.assign(best, { a, value });
      }
    return best;
  };

  const queue = lazyQueue(people.length);
  for (let b = 0; b < people.length; b++) if (isFree(b)) queue.push(b, sizeOf(tied[b]) + (b < d ? 1 + sizeOf(lost[b]) : 0));
  const items: Insulation['items'] = [];
  while (items.length < k) {
    signal.throwIfAborted();
    progress(items.length, k);
    const best = takeBest(queue, (b) => partner(b).value);
    if (!best || best.value === 0) break;
    const b = best.candidate,
      { a } = partner(b);
    items.push({ a: Math.min(people[a], people[b]), b: Math.max(people[a], people[b]), restores: 2 * best.value });
    times[a]++;
    times[b]++;
    const restore = (i: number, j: number) => {
      leaveOut(lost[i], j);
      leaveOut(lost[j], i);
    };
    if (b < d) restore(a, b);
    for (let i = 0; i < d; i++) {
      if (b < d && includes(tied[a], i)) restore(i, b);
      if (includes(tied[b], i)) restore(a, i);
    }
    queue.push(b, best.value);
  }
  return { items, restored: items.reduce((sum, { restores }) => sum + restores, 0) };
}

/** People tied to at least two of those who lose somebody, not among them nor leaving. */
function contactsOfSeveral({ n, offsets, neighbors }: Snapshot, losers: readonly number[], leaving: readonly number[]) {
  const ties = new Int32Array(n);
  for (const loser of losers) for (let t = offsets[loser]; t < offsets[loser + 1]; t++) ties[neighbors[t]]++;
  for (const person of [...losers, ...leaving]) ties[person] = 0;
  const found = [];
  for (let i = 0; i < n; i++) if (ties[i] >= 2) found.push(i);
  return found;
}
