import type { Random } from '../arrays/seeded-random.ts';
import { countingSort } from '../snapshot/csr.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { components } from './components.ts';

/** Pairs of people whom a way of at least two steps may join: both of one component of three or more. */
export interface Pairs {
  /** Share of all pairs that they are, 0 … 1. */
  share: number;
  /** No shortest way has more people between its ends than this. */
  between: number;
  /** Draws one of them, each as likely as any other, into `pair`. */
  draw(random: Random, pair: Int32Array): void;
}

/** Where each component of three or more begins in `people`, and how many ordered pairs lie in those before it. */
interface Groups {
  people: Int32Array;
  first: number[];
  before: number[];
}

/** Pairs that lie apart lie on no way and need not be drawn. O(n + m). */
export function connectedPairs(snapshot: Snapshot): Pairs {
  const { n } = snapshot;
  const { people, first, before } = groupsOf(snapshot);
  const all = before.at(-1)!;
  return {
    share: n > 1 ? all / (n * (n - 1)) : 0,
    between: mostBetween(snapshot, people, first),
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

function groupsOf(snapshot: Snapshot): Groups {
  const { component, count } = components(snapshot);
  const people = countingSort(count, snapshot.n, (i) => component[i]);
  const first = [0],
    before = [0];
  let kept = 0;
  for (let at = 0, end = 0; at < people.length; at = end) {
    while (end < people.length && component[people[end]] === component[people[at]]) end++;
    const size = end - at;
    if (size < 3) continue;
    people.copyWithin(kept, at, end);
    kept += size;
    first.push(kept);
    before.push(before.at(-1)! + size * (size - 1));
  }
  return { people: people.slice(0, kept), first, before };
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
function mostBetween({ n, offsets, neighbors }: Snapshot, people: Int32Array, first: number[]): number {
  const distance = new Int32Array(n).fill(-1),
    queue = new Int32Array(people.length);
  const degree = (i: number) => offsets[i + 1] - offsets[i];
  let most = 0;
  for (let group = 0; group + 1 < first.length; group++) {
    let center = people[first[group]];
    for (let k = first[group]; k < first[group + 1]; k++) if (degree(people[k]) > degree(center)) center = people[k];
    distance[center] = 0;
    queue[0] = center;
    let met = 1;
    for (let head = 0; head < met; head++)
      for (let t = offsets[queue[head]]; t < offsets[queue[head] + 1]; t++) {
        const j = neighbors[t];
        if (distance[j] >= 0) continue;
        distance[j] = distance[queue[head]] + 1;
        queue[met++] = j;
      }
    most = Math.max(most, distance[queue[met - 1]] + distance[queue[met - 2]] - 1);
  }
  return most;
}
