import { popcount8 } from '../arrays/popcount.ts';
import { quiet, type Run } from '../arrays/run.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { byDegree, type Renumbered } from './by-degree.ts';
import type { SourceRange } from './options.ts';

/** Words of 32 sources each that walk together. The inner loops are written out for eight, which makes them four times as fast. */
const WORDS = 8;
/** Sources that walk together: ranges that are no multiple of it cost as much as the next one. */
export const BATCH = 32 * WORDS;

/** Ties of the frontier are followed forwards while they are fewer than this part of all; beyond, people look back for it. */
const FORWARD_PART = 1 / 8;

export interface DistanceCountOptions extends SourceRange {
  /** How far to walk; as far as ties lead by default. */
  maxSteps?: number;
}

/**
 * Walks breadth first from every source, 256 at a time, one bit a source (Then et al. 2014, MS-BFS), and says for each distance
 * 1, 2, … which people have how many of these sources at exactly that distance: `visit(distance, counts)` with Int32Array(n),
 * valid during the call only. Over all batches the counts of person i add up to how many people are at that distance from i,
 * because distances are symmetric; counts over parts of the range of sources add up in the same way. Where the frontier is
 * large, those not yet met by all sources look back for it and stop when they have been (Beamer et al. 2012).
 * O((n + m) · sources / 256 · longest distance) words at worst.
 */
export function distanceCounts(
  snapshot: Snapshot,
  { from = 0, to = snapshot.n, maxSteps = snapshot.n }: DistanceCountOptions,
  visit: (distance: number, counts: Int32Array) => void,
  { signal, progress }: Run = quiet,
) {
  const { n } = snapshot;
  const people = renumbered(snapshot);
  // In the order of indexes: people of a unit mostly stand together there, and what is near all of them is walked once.
  const sources = people.place.subarray(from, to);
  const walk = newWalk(n);
  for (let first = 0; first < sources.length; first += BATCH) {
    signal.throwIfAborted();
    progress(first, sources.length);
    begin(walk, sources.subarray(first, first + BATCH));
    for (let distance = 1; distance <= maxSteps && walk.active.length > 0; distance++) {
      let ties = 0;
      for (const i of walk.active) ties += people.offsets[i + 1] - people.offsets[i];
      const forwards = ties < FORWARD_PART * people.neighbors.length;
      const met = forwards ? followFrontier(walk, people) : lookBack(walk, people, n);
      if (settle(walk, met, people.order) > 0) visit(distance, walk.counts);
    }
  }
}

const known = new WeakMap<Snapshot, Renumbered>();

/** Worked out for the first part of a range and kept with the snapshot, 8 bytes a tie and 12 a person. */
function renumbered(snapshot: Snapshot): Renumbered {
  let found = known.get(snapshot);
  if (!found) known.set(snapshot, (found = byDegree(snapshot)));
  return found;
}

/** Where 256 sources are: word k of person i is at 8 i + k. */
interface Walk {
  /** Bits of all sources of the batch. */
  everyone: Int32Array;
  /** Sources that have met a person, those that met them last, and those that come next; the last is all zero between steps. */
  seen: Int32Array;
  frontier: Int32Array;
  next: Int32Array;
  /** Who is in the frontier, in a part of one of the two lists; the other takes those who are met next. */
  active: Int32Array;
  lists: [Int32Array, Int32Array];
  marked: Uint8Array;
  /** Sources that met each person in the present step, by old number. */
  counts: Int32Array;
}

function newWalk(n: number): Walk {
  const words = () => new Int32Array(n * WORDS);
  const lists: Walk['lists'] = [new Int32Array(n), new Int32Array(n)];
  return {
    everyone: new Int32Array(WORDS),
    seen: words(),
    frontier: words(),
    next: words(),
    active: lists[0].subarray(0, 0),
    lists,
    marked: new Uint8Array(n),
    counts: new Int32Array(n),
  };
}

/** Puts each source where it starts. */
function begin(walk: Walk, sources: Int32Array) {
  const { everyone, seen, frontier, lists } = walk;
  everyone.fill(0);
  seen.fill(0);
  clear(frontier, walk.active);
  sources.forEach((person, s) => {
    everyone[s >>> 5] |= 1 << (s & 31);
    seen[person * WORDS + (s >>> 5)] = frontier[person * WORDS + (s >>> 5)] = 1 << (s & 31);
    lists[0][s] = person;
  });
  walk.active = lists[0].subarray(0, sources.length);
}

/** Sends the frontier over its ties. Returns whom it met, also those whom the same sources had met before. */
// biome-ignore format: the eight words stand side by side
function followFrontier({ frontier: f, next, active, lists, marked }: Walk, { offsets, neighbors }: Renumbered): Int32Array {
  const met = otherList(lists, active);
  let count = 0;
  for (let k = 0; k < active.length; k++) {
    const i = active[k], at = i * WORDS;
    const f0 = f[at], f1 = f[at + 1], f2 = f[at + 2], f3 = f[at + 3], f4 = f[at + 4], f5 = f[at + 5], f6 = f[at + 6], f7 = f[at + 7];
    for (let t = offsets[i], end = offsets[i + 1]; t < end; t++) {
      const j = neighbors[t], to = j * WORDS;
      next[to] |= f0; next[to + 1] |= f1; next[to + 2] |= f2; next[to + 3] |= f3;
      next[to + 4] |= f4; next[to + 5] |= f5; next[to + 6] |= f6; next[to + 7] |= f7;
      if (marked[j] === 0) {
        marked[j] = 1;
        met[count++] = j;
      }
    }
  }
  for (let k = 0; k < count; k++) marked[met[k]] = 0;
  return met.subarray(0, count);
}

/** Lets everybody whom not all sources have met look for the frontier among their alters, until all are found. Returns as above. */
// biome-ignore format: the eight words stand side by side
function lookBack({ frontier: f, next, seen, everyone, active, lists }: Walk, { offsets, neighbors }: Renumbered, n: number): Int32Array {
  const met = otherList(lists, active);
  const [e0, e1, e2, e3, e4, e5, e6, e7] = everyone;
  let count = 0;
  for (let j = 0; j < n; j++) {
    const to = j * WORDS;
    const r0 = e0 & ~seen[to], r1 = e1 & ~seen[to + 1], r2 = e2 & ~seen[to + 2], r3 = e3 & ~seen[to + 3];
    const r4 = e4 & ~seen[to + 4], r5 = e5 & ~seen[to + 5], r6 = e6 & ~seen[to + 6], r7 = e7 & ~seen[to + 7];
    if ((r0 | r1 | r2 | r3 | r4 | r5 | r6 | r7) === 0) continue;
    let g0 = 0, g1 = 0, g2 = 0, g3 = 0, g4 = 0, g5 = 0, g6 = 0, g7 = 0;
    for (let t = offsets[j], end = offsets[j + 1]; t < end; ) {
      for (const stop = Math.min(end, t + 8); t < stop; t++) {
        const at = neighbors[t] * WORDS;
        g0 |= f[at]; g1 |= f[at + 1]; g2 |= f[at + 2]; g3 |= f[at + 3];
        g4 |= f[at + 4]; g5 |= f[at + 5]; g6 |= f[at + 6]; g7 |= f[at + 7];
      }
      const missing = (r0 & ~g0) | (r1 & ~g1) | (r2 & ~g2) | (r3 & ~g3) | (r4 & ~g4) | (r5 & ~g5) | (r6 & ~g6) | (r7 & ~g7);
      if (missing === 0) break;
    }
    g0 &= r0; g1 &= r1; g2 &= r2; g3 &= r3; g4 &= r4; g5 &= r5; g6 &= r6; g7 &= r7;
    if ((g0 | g1 | g2 | g3 | g4 | g5 | g6 | g7) === 0) continue;
    next[to] = g0; next[to + 1] = g1; next[to + 2] = g2; next[to + 3] = g3;
    next[to + 4] = g4; next[to + 5] = g5; next[to + 6] = g6; next[to + 7] = g7;
    met[count++] = j;
  }
  return met.subarray(0, count);
}

/** Keeps of those met whom a source met for the first time, counts, and makes them the frontier. Returns how many there are. */
// biome-ignore format: the eight words stand side by side
function settle(walk: Walk, met: Int32Array, order: Int32Array): number {
  const { seen, next, counts } = walk;
  counts.fill(0);
  let kept = 0;
  for (let k = 0; k < met.length; k++) {
    const j = met[k], at = j * WORDS;
    const g0 = next[at] & ~seen[at], g1 = next[at + 1] & ~seen[at + 1], g2 = next[at + 2] & ~seen[at + 2], g3 = next[at + 3] & ~seen[at + 3];
    const g4 = next[at + 4] & ~seen[at + 4], g5 = next[at + 5] & ~seen[at + 5], g6 = next[at + 6] & ~seen[at + 6], g7 = next[at + 7] & ~seen[at + 7];
    next[at] = g0; next[at + 1] = g1; next[at + 2] = g2; next[at + 3] = g3;
    next[at + 4] = g4; next[at + 5] = g5; next[at + 6] = g6; next[at + 7] = g7;
    if ((g0 | g1 | g2 | g3 | g4 | g5 | g6 | g7) === 0) continue;
    seen[at] |= g0; seen[at + 1] |= g1; seen[at + 2] |= g2; seen[at + 3] |= g3;
    seen[at + 4] |= g4; seen[at + 5] |= g5; seen[at + 6] |= g6; seen[at + 7] |= g7;
    counts[order[j]] = popcount8(g0, g1, g2, g3, g4, g5, g6, g7);
    met[kept++] = j;
  }
  clear(walk.frontier, walk.active);
  [walk.frontier, walk.next] = [next, walk.frontier];
  walk.active = met.subarray(0, kept);
  return kept;
}

function clear(words: Int32Array, people: Int32Array) {
  for (let k = 0; k < people.length; k++) words.fill(0, people[k] * WORDS, (people[k] + 1) * WORDS);
}

const otherList = ([one, other]: Walk['lists'], active: Int32Array) => (active.buffer === one.buffer ? other : one);
