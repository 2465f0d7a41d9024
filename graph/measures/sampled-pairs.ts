import { quiet, type Run } from '../arrays/run.ts';
import type { Random } from '../arrays/seeded-random.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** Pairs of people whom a way of at least two steps may join: both of one component of three or more. */
export interface Pairs {
  /** Share of all pairs that they are, 0 … 1. */
  share: number;
  /** No shortest way has more people between its ends than this. */
  between: number;
  /** Draws one of them, each as likely as any other, into `pair`. */
  draw(random: Random, pair: Int32Array): void;
}

/** Ties followed between two looks at the signal. */
const PATIENCE = 1 << 18;

/** Where each component of three or more begins in `people`, and how many ordered pairs lie in those before it. */
interface Groups {
  people: Int32Array;
  first: number[];
  before: number[];
}

/** Pairs that lie apart lie on no way and need not be drawn. O(n + m). */
export function connectedPairs(snapshot: Snapshot, run: Run = quiet): Pairs {
  const { n } = snapshot;
  const { people, first, before } = groupsOf(snapshot, run);
  const all = before.at(-1)!;
  return {
    share: n > 1 ? all / (n * (n - 1)) : 0,
    between: mostBetween(snapshot, people, first, run),
    draw(random, pair) {
      const group = first.length === 2 ? 0 : groupAt(before, random() * all);
      const begin = first[group],
        size = first[group + 1] - begin;
      const a = random.below(size),
        b = random.below(size - 1);
      pair[0] = people[begin + a];
      pair[1] = people[begin + (b < a ? b : b + 1)];
    },
  };
}

/** Walks through each component in turn, so that its people stand together in the queue. */
function groupsOf({ n, offsets, neighbors }: Snapshot, { signal }: Run): Groups {
  const people = new Int32Array(n),
    isMet = new Uint8Array(n);
  const first = [0],
    before = [0];
  let count = 0,
    ties = 0;
  for (let start = 0; start < n; start++) {
    if (isMet[start]) continue;
    const begin = count;
    isMet[start] = 1;
    people[count++] = start;
    for (let head = begin; head < count; head++) {
      const i = people[head];
      if ((ties += offsets[i + 1] - offsets[i]) >= PATIENCE) {
        signal.throwIfAborted();
        ties = 0;
      }
      for (let t = offsets[i]; t < offsets[i + 1]; t++) {
        const j = neighbors[t];
        if (isMet[j]) continue;
        isMet[j] = 1;
        people[count++] = j;
      }
    }
    const size = count - begin;
    if (size < 3) count = begin;
    else {
      first.push(count);
      before.push(before.at(-1)! + size * (size - 1));
    }
  }
  return { people: people.slice(0, count), first, before };
}

/** The group with before[group] ≤ wanted < before[group + 1]. */
function groupAt(before: number[], wanted: number): number {
  let low = 0,
    high = before.length - 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (before[middle + 1] > wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** From the person of each group who has most ties it is never farther to any two others than the two greatest distances together. */
function mostBetween({ n, offsets, neighbors }: Snapshot, people: Int32Array, first: number[], { signal }: Run): number {
  const distance = new Int32Array(n).fill(-1),
    queue = new Int32Array(people.length);
  const degree = (i: number) => offsets[i + 1] - offsets[i];
  let most = 0,
    ties = 0;
  for (let group = 0; group + 1 < first.length; group++) {
    let center = people[first[group]];
    for (let k = first[group]; k < first[group + 1]; k++) if (degree(people[k]) > degree(center)) center = people[k];
    distance[center] = 0;
    queue[0] = center;
    let met = 1;
    for (let head = 0; head < met; head++) {
      const i = queue[head];
      if ((ties += degree(i)) >= PATIENCE) {
        signal.throwIfAborted();
        ties = 0;
      }
      for (let t = offsets[i]; t < offsets[i + 1]; t++) {
        const j = neighbors[t];
        if (distance[j] >= 0) continue;
        distance[j] = distance[i] + 1;
        queue[met++] = j;
      }
    }
    most = Math.max(most, distance[queue[met - 1]] + distance[queue[met - 2]] - 1);
  }
  return most;
}
