import { quiet, type Run } from '../arrays/run.ts';
import type { Rows, Snapshot } from '../snapshot/snapshot.ts';
import { biconnected } from './biconnected.ts';
import { type BlockRows, blockRows } from './block-rows.ts';
import { branches } from './branches.ts';
import { twinsOf } from './twins.ts';

/** A block by itself, its people numbered from 0: what hangs at each of them outside the block is a weight. */
export interface WeightedBlock {
  /** Int32Array(b): the person behind each number. */
  people: Int32Array;
  offsets: Int32Array;
  neighbors: Int32Array;
  /** Float64Array(b): how many people of the component are nearest to the block here, the person among them. */
  weight: Float64Array;
  /** One number of each class of people whom no path can tell apart: whom to start from. */
  sources: Int32Array;
  /** The others of its class, where there are any. */
  twins: Map<number, number[]>;
}

export interface Decomposition {
  /** Blocks in which not everybody is tied to everybody: in the others nobody lies between. */
  blocks: WeightedBlock[];
  /** Float64Array(n): ordered pairs of people of different blocks that a cut vertex joins, 0 for others. */
  joined: Float64Array;
}

type LocalRows = Pick<Rows, 'offsets' | 'neighbors'>;

const known = new WeakMap<Snapshot, Decomposition>();

/** The blocks of a snapshot, worked out when first asked for and kept with it, which never changes. O(n + m), plus sorting. */
export function decomposition(snapshot: Snapshot, run: Pick<Run, 'signal'> = quiet): Decomposition {
  let found = known.get(snapshot);
  if (!found) known.set(snapshot, (found = decompose(snapshot, run)));
  return found;
}

/**
 * What exact betweenness needs of the whole network is what each block says with weights (Sariyüce, Saule, Kaya, Çatalyürek 2013):
 * paths between two branches that hang at a cut vertex all lead through it, paths inside a block stay there.
 */
function decompose(snapshot: Snapshot, run: Pick<Run, 'signal'>): Decomposition {
  const rows = blockRows(snapshot, biconnected(snapshot, run), run);
  run.signal.throwIfAborted();
  const { weight, joined } = branches(snapshot.n, rows);
  const number = new Int32Array(snapshot.n); // within the block at hand
  const blocks: WeightedBlock[] = [];
  for (let b = 0; b < rows.first.length - 1; b++) {
    const first = rows.first[b],
      size = rows.first[b + 1] - first,
      entries = rows.offsets[first + size] - rows.offsets[first];
    if (entries === size * (size - 1)) continue;
    run.signal.throwIfAborted();
    const local = localRows(rows, b, number);
    const order = orderOf(snapshot, rows.people.subarray(first, first + size), local);
    const ordered = renumbered(local, order),
      weights = Float64Array.from(order, (at) => weight[first + at]);
    const { first: sources, others } = twinsOf(ordered, (at) => weights[at] === 1); // at whom nothing hangs
    const people = Int32Array.from(order, (at) => rows.people[first + at]);
    blocks.push({ people, ...ordered, weight: weights, sources, twins: others });
  }
  return { blocks, joined };
}

/** The rows of one block, its people numbered in the order of indexes. `number` is scratch. */
function localRows({ first, people, offsets, neighbors }: BlockRows, b: number, number: Int32Array): LocalRows {
  const begin = first[b],
    end = first[b + 1];
  for (let row = begin; row < end; row++) number[people[row]] = row - begin;
  const local = {
    offsets: new Int32Array(end - begin + 1),
    neighbors: new Int32Array(offsets[end] - offsets[begin]),
  };
  for (let row = begin; row <= end; row++) local.offsets[row - begin] = offsets[row] - offsets[begin];
  for (let t = 0; t < local.neighbors.length; t++) local.neighbors[t] = number[neighbors[offsets[begin] + t]];
  return local;
}

/**
 * Numbers by unit and contacts where there are units, else by a walk from the first, so that those who are started from together see the
 * network alike.
 */
function orderOf({ unit }: Snapshot, people: Int32Array, { offsets, neighbors }: LocalRows): Int32Array {
  const order = Int32Array.from(people.keys());
  if (people.some((i) => unit[i] >= 0)) {
    const contacts = (at: number) => offsets[at + 1] - offsets[at];
    return order.sort((a, b) => unit[people[a]] - unit[people[b]] || contacts(a) - contacts(b) || a - b);
  }
  const isMet = new Uint8Array(people.length);
  isMet[0] = 1;
  for (let head = 0, met = 1; head < met; head++)
    for (let t = offsets[order[head]]; t < offsets[order[head] + 1]; t++) {
      if (isMet[neighbors[t]]) continue;
      isMet[neighbors[t]] = 1;
      order[met++] = neighbors[t];
    }
  return order;
}

/** The same rows with `order[i]` as i, ascending: written from the other side, so that none needs to be sorted. */
function renumbered({ offsets, neighbors }: LocalRows, order: Int32Array): LocalRows {
  const size = order.length;
  const result = { offsets: new Int32Array(size + 1), neighbors: new Int32Array(neighbors.length) };
  const place = new Int32Array(size);
  for (let i = 0; i < size; i++) {
    place[order[i]] = i;
    result.offsets[i + 1] = result.offsets[i] + offsets[order[i] + 1] - offsets[order[i]];
  }
  const next = result.offsets.slice(0, size);
  for (let i = 0; i < size; i++)
    for (let t = offsets[order[i]]; t < offsets[order[i] + 1]; t++) result.neighbors[next[place[neighbors[t]]]++] = i;
  return result;
}
