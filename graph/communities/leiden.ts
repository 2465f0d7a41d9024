import { quiet, type Run } from '../arrays/run.ts';
import { seededRandom, shuffle } from '../arrays/seeded-random.ts';
import type { Rows } from '../snapshot/snapshot.ts';
import { aggregate, type Level, levelOf } from './levels.ts';
import { moveNodes } from './move-nodes.ts';
import { refine } from './refinement.ts';
import { type Workspace, workspaceFor } from './workspace.ts';

export interface LeidenOptions {
  /** Whether ties count by weight; each counts once by default. */
  weighted?: boolean;
  /** γ: 1 = modularity; more gives smaller communities. */
  resolution?: number;
  /** How often it starts over from what it found. */
  iterations?: number;
  seed?: number;
}

export interface Communities {
  /** Int32Array(n): 0 … count − 1, in the order of their first person; an isolate is a community of its own. */
  community: Int32Array;
  count: number;
}

/**
 * Communities of greatest modularity by the Leiden algorithm (Traag, Waltman & van Eck 2019): people move to the community that gains
 * most until nobody gains, communities are refined into well-connected parts, these become the nodes of a smaller network, and so on
 * until nothing moves. Every community is connected. The refinement takes the best part instead of one drawn by chance (θ → 0).
 * Same seed, same communities. About O(m) a round.
 */
export function leiden(
  network: Rows,
  { weighted = false, resolution = 1, iterations = 2, seed = 1 }: LeidenOptions = {},
  { signal, progress }: Run = quiet,
): Communities {
  const people = levelOf(network, weighted),
    { n, total } = people;
  const community = Int32Array.from({ length: n }, (_, i) => i);
  if (total === 0) return { community, count: n };
  const random = seededRandom(seed);
  const work = workspaceFor(n, weighted);
  const groups = new Int32Array(n), // of the present level's nodes: their community
    node = new Int32Array(n); // of all people: the node they are in
  let count = n;
  for (let iteration = 0; iteration < iterations; iteration++) {
    let level: Level = people;
    groups.set(community);
    for (let i = 0; i < n; i++) node[i] = i;
    for (let depth = 0; ; depth++) {
      signal.throwIfAborted();
      progress(iteration + 1 - 0.5 ** depth, iterations);
      mixNearby(work.order, level.n, random);
      const moved = moveNodes(level, groups, resolution, work, signal);
      if (!moved && depth > 0) break;
      for (let i = 0; i < n; i++) community[i] = groups[node[i]];
      const parts = refine(level, groups, resolution, work, signal);
      if (parts === level.n) break;
      const above = work.above[depth % 2];
      aggregate(level, parts, above, work, signal);
      for (let i = 0; i < n; i++) node[i] = work.part[node[i]];
      groupsAbove(level.n, parts, groups, work);
      level = above;
    }
    count = numberAnew(community, n, work.number);
  }
  return { community, count };
}

/** So many nodes are visited in random order before the next so many: rows that are near stay in the processor's cache. */
const NEARBY = 1024;

function mixNearby(order: Int32Array, n: number, random: ReturnType<typeof seededRandom>) {
  for (let v = 0; v < n; v++) order[v] = v;
  for (let first = 0; first < n; first += NEARBY) shuffle(order.subarray(first, Math.min(n, first + NEARBY)), random);
}

/** Makes `groups` of the nodes that of the parts they became, with labels below the number of parts. */
function groupsAbove(n: number, parts: number, groups: Int32Array, { part, touched: above, number }: Workspace) {
  for (let v = 0; v < n; v++) above[part[v]] = groups[v];
  groups.set(above.subarray(0, parts));
  numberAnew(groups, parts, number);
}

/** Numbers the first `n` labels, which are below the length of the scratch `number`, in the order in which they appear. */
function numberAnew(labels: Int32Array, n: number, number: Int32Array): number {
  number.fill(-1);
  let count = 0;
  for (let i = 0; i < n; i++) {
    const label = labels[i];
    if (number[label] < 0) number[label] = count++;
    labels[i] = number[label];
  }
  return count;
}
