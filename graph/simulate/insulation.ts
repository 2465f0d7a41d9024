import { quiet, type Run } from '../arrays/run.ts';
import { lazyQueue, takeBest } from '../recommend/lazy-greedy.ts';
import type { Rows, Snapshot } from '../snapshot/snapshot.ts';
import { entryOf } from '../snapshot/tie-sets.ts';
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

/** Rows of those who lose somebody, by place: who is in each, in order. */
type Places = Pick<Rows, 'offsets' | 'neighbors'>;

/** People between two looks at the signal. */
const LOOK = 64;

/**
 * Introductions that make up for people who leave: each new tie {a, b} restores, of the pairs that are lost (`departure`), those that
 * it joins over paths with at most one new tie (science.md, sections 5 and 6): a and b, b and the contacts of a, a and those of b.
 * One end is somebody who loses people, the other too, or a contact of several of them, so that whoever leaves can still bring it
 * about. Lazy greedy: at least 1 − 1/e of the optimum (Nemhauser, Wolsey, Fisher 1978), 1/3 where the capacity binds (Fisher,
 * Nemhauser, Wolsey 1978). Equal gains by index. O(Σ over those who lose somebody of k times whom they lose), in memory the pairs.
 */
export function insulation(
  snapshot: Snapshot,
  leaving: readonly number[],
  pairs: readonly LostPair[],
  { k = 10, capacity = 2, willing, mayMeet = () => true }: InsulationOptions = {},
  { signal, progress }: Run = quiet,
): Insulation {
  const losers = losersOf(snapshot, pairs),
    people = [...losers, ...contactsOfSeveral(snapshot, losers, leaving)];
  const d = losers.length;
  const place = new Int32Array(snapshot.n).fill(-1); // of those who lose somebody
  for (const [at, person] of losers.entries()) place[person] = at;
  const tied = tiedPlaces(snapshot, people, place),
    lost = lostPlaces(d, place, pairs),
    isRestored = new Uint8Array(lost.neighbors.length);
  const times = new Int32Array(people.length);
  const isFree = (at: number) => times[at] < capacity && (!willing || willing[people[at]] === 1);

  // Of the person in question, all zero between questions: what a tie with each of those who lose somebody restores.
  const restores = new Int32Array(d),
    touched = new Int32Array(d);
  const partner = new Int32Array(people.length).fill(-1); // with whom the best tie is, as last valued
  /** What the best tie of b restores with somebody who loses people and stands before b. */
  const value = (b: number) => {
    if (!isFree(b)) return 0;
    let best = 0,
      count = 0;
    const see = (a: number) => {
      if (a < b && restores[a]++ === 0) touched[count++] = a;
    };
    const eachLost = (loser: number, visit: (alter: number) => void) => {
      for (let t = lost.offsets[loser]; t < lost.offsets[loser + 1]; t++) if (!isRestored[t]) visit(lost.neighbors[t]);
    };
    for (let t = tied.offsets[b]; t < tied.offsets[b + 1]; t++) eachLost(tied.neighbors[t], see);
    if (b < d)
      eachLost(b, (alter) => {
        see(alter);
        for (let t = tied.offsets[alter]; t < tied.offsets[alter + 1]; t++) see(tied.neighbors[t]);
      });
    for (let t = tied.offsets[b]; t < tied.offsets[b + 1]; t++) restores[tied.neighbors[t]] = 0;
    for (let at = 0; at < count; at++) {
      const a = touched[at],
        pairs = restores[a];
      restores[a] = 0;
      const isBetter = pairs > best || (pairs === best && pairs > 0 && a < partner[b]);
      if (isBetter && isFree(a) && mayMeet(people[a], people[b])) {
        best = pairs;
        partner[b] = a;
      }
    }
    return best;
  };
  const restore = (i: number, j: number) => {
    for (const [from, to] of [
      [i, j],
      [j, i],
    ]) {
      const at = entryOf(lost, from, to);
      if (at >= 0) isRestored[at] = 1;
    }
  };

  const steps = people.length + k;
  const values = new Float64Array(people.length);
  for (let b = 0; b < people.length && k > 0; b++) {
    if (b % LOOK === 0) {
      signal.throwIfAborted();
      progress(b, steps);
    }
    values[b] = value(b);
  }
  const queue = lazyQueue(people.length, values);
  const items: Insulation['items'] = [];
  while (items.length < k) {
    signal.throwIfAborted();
    progress(people.length + items.length, steps);
    const best = takeBest(queue, value);
    if (!best || best.value === 0) break;
    const b = best.candidate,
      a = partner[b];
    items.push({ a: Math.min(people[a], people[b]), b: Math.max(people[a], people[b]), restores: 2 * best.value });
    times[a]++;
    times[b]++;
    if (b < d) {
      restore(a, b);
      for (let t = tied.offsets[a]; t < tied.offsets[a + 1]; t++) restore(tied.neighbors[t], b);
    }
    for (let t = tied.offsets[b]; t < tied.offsets[b + 1]; t++) restore(a, tied.neighbors[t]);
    queue.push(b, best.value);
  }
  return { items, restored: items.reduce((sum, { restores }) => sum + restores, 0) };
}

/** Who loses somebody, by index. */
function losersOf({ n }: Snapshot, pairs: readonly LostPair[]): number[] {
  const isLoser = new Uint8Array(n);
  for (const [i, j] of pairs) isLoser[i] = isLoser[j] = 1;
  return Array.from(isLoser.keys()).filter((i) => isLoser[i]);
}

/** To whom of those who lose somebody each of `people` is tied. */
function tiedPlaces({ offsets, neighbors }: Snapshot, people: readonly number[], place: Int32Array): Places {
  const starts = new Int32Array(people.length + 1),
    found: number[] = [];
  for (const [at, person] of people.entries()) {
    for (let t = offsets[person]; t < offsets[person + 1]; t++) if (place[neighbors[t]] >= 0) found.push(place[neighbors[t]]);
    starts[at + 1] = found.length;
  }
  return { offsets: starts, neighbors: Int32Array.from(found) };
}

/** Whom each of the d who lose somebody has lost. */
function lostPlaces(d: number, place: Int32Array, pairs: readonly LostPair[]): Places {
  const offsets = new Int32Array(d + 1),
    neighbors = new Int32Array(2 * pairs.length);
  for (const pair of pairs) for (const i of pair) offsets[place[i] + 1]++;
  for (let at = 0; at < d; at++) offsets[at + 1] += offsets[at];
  const next = offsets.slice();
  for (const [i, j] of pairs) {
    neighbors[next[place[i]]++] = place[j];
    neighbors[next[place[j]]++] = place[i];
  }
  for (let at = 0; at < d; at++) neighbors.subarray(offsets[at], offsets[at + 1]).sort();
  return { offsets, neighbors };
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
