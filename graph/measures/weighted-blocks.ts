import { quiet, type Run } from '../arrays/run.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { biconnected } from './biconnected.ts';
import { twinsOf } from './twins.ts';

/** A block by itself, its people numbered from 0: what hangs at each of them outside the block is a weight. */
export interface WeightedBlock {
  /** Int32Array(b): the person behind each number. */
  people: Int32Array;
  offsets: Int32Array;
  neighbors: Int32Array;
  /** Float64Array(b): how many people of the component are nearest to the block here, the person among them. */
  weight: Float64Array;
  /** One number of each class of people whom no path can tell apart, and how often it stands: whom to start from. */
  sources: Int32Array;
  twins: Map<number, number[]>;
}

export interface Decomposition {
  /** Blocks of three people or more: in smaller ones nobody lies between. */
  blocks: WeightedBlock[];
  /** Float64Array(n): ordered pairs of people of different blocks that a cut vertex joins, 0 for others. */
  joined: Float64Array;
}

const known = new WeakMap<Snapshot, Decomposition>();

/** The blocks of a snapshot, worked out when first asked for and kept with it, which never changes. O(n + m), plus sorting. */
export function decomposition(snapshot: Snapshot, run: Pick<Run, 'signal'> = quiet): Decomposition {
  let found = known.get(snapshot);
  if (!found) known.set(snapshot, (found = decompose(snapshot, run)));
  return found;
}

/**
 * What exact betweenness needs of the whole network is what each block says with weights (Sariyüce, Saule, Kaya, Çatalyürek 2013):
 * paths between two branches that hang at a cut vertex all lead through it, paths inside a block stay there. Folding people of degree one
 * is the case of a block of two.
 */
function decompose(snapshot: Snapshot, { signal }: Pick<Run, 'signal'>): Decomposition {
  const { n, offsets, neighbors } = snapshot;
  const { count, block } = biconnected(snapshot);
  const members = membersOf(snapshot, block, count);
  const { weights, joined } = hanging(n, count, members);
  const number = new Int32Array(n); // within the block at hand
  const blocks = members.flatMap((people, b) => {
    if (people.length < 3) return [];
    signal.throwIfAborted();
    const order = ordered(snapshot, people, block, b, number);
    const place = Int32Array.from(order, (at) => people[at]),
      starts = new Int32Array(place.length + 1);
    for (const [at, i] of place.entries()) {
      number[i] = at;
      for (let t = offsets[i]; t < offsets[i + 1]; t++) if (block[t] === b) starts[at + 1]++;
    }
    for (let at = 0; at < place.length; at++) starts[at + 1] += starts[at];
    const local = { offsets: starts, neighbors: new Int32Array(starts[place.length]) };
    for (const [at, i] of place.entries()) {
      let end = starts[at];
      for (let t = offsets[i]; t < offsets[i + 1]; t++) if (block[t] === b) local.neighbors[end++] = number[neighbors[t]];
      local.neighbors.subarray(starts[at], end).sort();
    }
    const weight = Float64Array.from(order, (at) => weights[b][at]);
    const { first, others } = twinsOf(local, (i) => weight[i] === 1); // at whom nothing hangs
    return [{ people: place, ...local, weight, sources: first, twins: others }];
  });
  return { blocks, joined };
}

/** The people of each block, in the order of indexes. */
function membersOf({ n, offsets }: Snapshot, block: Int32Array, count: number): number[][] {
  const members: number[][] = Array.from({ length: count }, () => []);
  for (let i = 0; i < n; i++)
    for (let t = offsets[i]; t < offsets[i + 1]; t++) {
      const people = members[block[t]];
      if (people[people.length - 1] !== i) people.push(i);
    }
  return members;
}

/**
 * Weights of the people of each block, from sizes of branches in the tree of blocks and cut vertices; and by cut vertex the ordered pairs
 * that lie in different branches.
 */
function hanging(n: number, count: number, members: number[][]) {
  const blocksOf: number[][] = Array.from({ length: n }, () => []);
  for (const [b, people] of members.entries()) for (const i of people) blocksOf[i].push(b);
  const weights = members.map((people) => new Float64Array(people.length)),
    joined = new Float64Array(n);
  // Below each block, seen from the person above it: everybody but that person.
  const below = new Float64Array(count),
    above = new Int32Array(count).fill(-1),
    order: number[] = [];
  const isSeen = new Uint8Array(count);
  for (let root = 0; root < count; root++) {
    if (isSeen[root]) continue;
    const first = order.length;
    isSeen[root] = 1;
    order.push(root);
    for (let head = first; head < order.length; head++)
      for (const i of members[order[head]])
        if (i !== above[order[head]])
          for (const next of blocksOf[i])
            if (!isSeen[next]) {
              isSeen[next] = 1;
              above[next] = i;
              order.push(next);
            }
    for (let k = order.length - 1; k >= first; k--) {
      const b = order[k];
      for (const [at, i] of members[b].entries()) {
        if (i === above[b]) continue;
        weights[b][at] = 1;
        for (const child of blocksOf[i]) if (child !== b) weights[b][at] += below[child];
        below[b] += weights[b][at];
      }
    }
    const size = below[root];
    for (let k = first; k < order.length; k++) {
      const b = order[k];
      if (above[b] >= 0) weights[b][members[b].indexOf(above[b])] = size - below[b];
      for (const [at, i] of members[b].entries())
        if (blocksOf[i].length > 1) {
          // What this block holds for i is a branch: of all ordered pairs of others those within one branch do not need i.
          const branch = size - weights[b][at];
          if (joined[i] === 0) joined[i] = (size - 1) ** 2;
          joined[i] -= branch ** 2;
        }
    }
  }
  return { weights, joined };
}

/**
 * Places in `people`: by unit where there are units, else by a walk from the first person, so that those who are started from together
 * see the network alike. `placeOf` is scratch.
 */
function ordered(snapshot: Snapshot, people: number[], block: Int32Array, b: number, placeOf: Int32Array): number[] {
  const { offsets, neighbors, unit } = snapshot;
  if (people.some((i) => unit[i] >= 0))
    return Array.from(people.keys()).sort((x, y) => unit[people[x]] - unit[people[y]] || x - y);
  for (const [at, i] of people.entries()) placeOf[i] = at;
  const order = [0],
    isMet = new Uint8Array(people.length);
  isMet[0] = 1;
  for (let head = 0; head < order.length; head++) {
    const i = people[order[head]];
    for (let t = offsets[i]; t < offsets[i + 1]; t++) {
      if (block[t] !== b) continue;
      const at = placeOf[neighbors[t]];
      if (isMet[at]) continue;
      isMet[at] = 1;
      order.push(at);
    }
  }
  return order;
}
