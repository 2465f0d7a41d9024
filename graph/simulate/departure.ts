import { quiet, type Run } from '../arrays/run.ts';
import { components } from '../measures/components.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** Two people who stay and would no longer be within two steps of each other, the lower index first. */
export type LostPair = readonly [i: number, j: number];

export interface Departure {
  /** Ordered pairs that are no longer within two steps: twice the number of `pairs`. */
  lost2: number;
  pairs: LostPair[];
  /** Connected parts that those who stay fall into, beyond those they were in; of people who are known. */
  newComponents: number;
  /** Known people who stay and are then cut off from the largest part of the component they were in. */
  cutOff: number[];
  /** Pairs of different units, the lower number first, all of whose ties ran through those who leave. */
  unitPairs: { a: number; b: number; ties: number }[];
}

export interface DepartureOptions {
  /** Uint8Array(n): 1 = counts where parts are told; parts of nobody else are none. Everybody by default. */
  known?: Uint8Array;
}

/**
 * What a set of people takes along when it leaves (science.md, section 6). Only people tied to one of them can lose somebody. Throws
 * RangeError for a person who does not exist. O(n + m + Σ k² over contacts of those who leave).
 */
export function departure(
  snapshot: Snapshot,
  leaving: readonly number[],
  { known }: DepartureOptions = {},
  run: Run = quiet,
): Departure {
  const gone = marked(snapshot, leaving);
  const pairs = lostPairs(snapshot, leaving, gone, run);
  const parts = partsLost(snapshot, gone, known);
  return { lost2: 2 * pairs.length, pairs, ...parts, unitPairs: unitPairsLost(snapshot, gone) };
}

function marked({ n }: Snapshot, leaving: readonly number[]): Uint8Array {
  const gone = new Uint8Array(n);
  for (const person of leaving) {
    if (!(Number.isInteger(person) && person >= 0 && person < n))
      throw new RangeError(`person is ${person}, expected an index in 0 … ${n - 1}`);
    gone[person] = 1;
  }
  return gone;
}

function lostPairs({ n, offsets, neighbors }: Snapshot, leaving: readonly number[], gone: Uint8Array, { signal, progress }: Run) {
  const pairs: LostPair[] = [];
  const isAffected = new Uint8Array(n);
  for (const x of leaving) for (let t = offsets[x]; t < offsets[x + 1]; t++) isAffected[neighbors[t]] = 1;
  const egos = isAffected.reduce((count, is, i) => count + (is && !gone[i] ? 1 : 0), 0);
  const stamp = new Int32Array(n).fill(-1); // who is within two steps of ego without those who leave
  let done = 0;
  for (let ego = 0; ego < n; ego++) {
    if (!isAffected[ego] || gone[ego]) continue;
    signal.throwIfAborted();
    progress(done++, egos);
    stamp[ego] = ego;
    for (let t = offsets[ego]; t < offsets[ego + 1]; t++) {
      const middle = neighbors[t];
      if (gone[middle]) continue;
      stamp[middle] = ego;
      for (let u = offsets[middle]; u < offsets[middle + 1]; u++) stamp[neighbors[u]] = ego;
    }
    for (let t = offsets[ego]; t < offsets[ego + 1]; t++) {
      const x = neighbors[t];
      if (!gone[x]) continue;
      for (let u = offsets[x]; u < offsets[x + 1]; u++) {
        const alter = neighbors[u];
        if (gone[alter] || stamp[alter] === ego) continue;
        stamp[alter] = ego;
        if (ego < alter) pairs.push([ego, alter]);
      }
    }
  }
  return pairs;
}

function partsLost(snapshot: Snapshot, gone: Uint8Array, known?: Uint8Array): Pick<Departure, 'newComponents' | 'cutOff'> {
  const before = components(snapshot).component;
  const { component: after, count } = components(snapshot, { without: gone });
  const size = new Int32Array(count), // of known people
    largest = new Int32Array(snapshot.n).fill(-1); // by component before: the largest of the parts it falls into
  const stays: number[] = [];
  for (let i = 0; i < snapshot.n; i++) if (!gone[i] && (!known || known[i])) stays.push(i);
  for (const i of stays) size[after[i]]++;
  for (const i of stays) {
    const most = largest[before[i]];
    if (most < 0 || size[after[i]] > size[most]) largest[before[i]] = after[i];
  }
  const cutOff = stays.filter((i) => largest[before[i]] !== after[i]);
  return { newComponents: new Set(cutOff.map((i) => after[i])).size, cutOff };
}

function unitPairsLost({ n, units, unit, offsets, neighbors }: Snapshot, gone: Uint8Array): Departure['unitPairs'] {
  const through = new Map<number, number>();
  for (let x = 0; x < n; x++) {
    if (!gone[x] || unit[x] < 0) continue;
    for (let t = offsets[x]; t < offsets[x + 1]; t++) {
      const j = neighbors[t];
      // A tie between two who leave is counted from its lower end.
      if (unit[j] < 0 || unit[j] === unit[x] || (gone[j] && j < x)) continue;
      const pair = Math.min(unit[x], unit[j]) * units + Math.max(unit[x], unit[j]);
      through.set(pair, (through.get(pair) ?? 0) + 1);
    }
  }
  if (through.size === 0) return [];
  for (let i = 0; i < n; i++) {
    if (gone[i] || unit[i] < 0) continue;
    for (let t = offsets[i]; t < offsets[i + 1]; t++) {
      const j = neighbors[t];
      if (!gone[j] && i < j && unit[j] >= 0 && unit[j] !== unit[i])
        through.delete(Math.min(unit[i], unit[j]) * units + Math.max(unit[i], unit[j]));
    }
  }
  return Array.from(through, ([pair, ties]) => ({ a: Math.floor(pair / units), b: pair % units, ties })).sort(
    (p, q) => q.ties - p.ties || p.a - q.a || p.b - q.b,
  );
}
