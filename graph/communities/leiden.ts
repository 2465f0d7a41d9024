import { quiet, type Run } from '../arrays/run.ts';
import { seededRandom, shuffle } from '../arrays/seeded-random.ts';
import type { Rows } from '../snapshot/snapshot.ts';
import { aggregated, type Level, levelOf } from './levels.ts';
import { moveNodes } from './move-nodes.ts';
import { refined } from './refinement.ts';

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
  const n = network.offsets.length - 1;
  const random = seededRandom(seed);
  const first = levelOf(network, weighted);
  const community = Int32Array.from({ length: n }, (_, i) => i);
  if (first.total === 0) return numbered(community);
  for (let iteration = 0; iteration < iterations; iteration++) {
    let level: Level = first;
    // Of the present level's nodes: their community; and of all people: the node they are in.
    let groups: Int32Array = community.slice();
    const node = Int32Array.from({ length: n }, (_, i) => i);
    for (let depth = 0; ; depth++) {
      signal.throwIfAborted();
      progress(iteration + 1 - 0.5 ** depth, iterations);
      const order = shuffle(
        Int32Array.from({ length: level.n }, (_, i) => i),
        random,
      );
      const moved = moveNodes(level, groups, order, resolution, signal);
      for (let i = 0; i < n; i++) community[i] = groups[node[i]];
      if (!moved && depth > 0) break;
      const parts = refined(level, groups, order, resolution, signal);
      if (parts.count === level.n) break;
      const next = aggregated(level, parts.part, parts.count);
      const above = new Int32Array(parts.count);
      for (let v = 0; v < level.n; v++) above[parts.part[v]] = groups[v];
      groups = dense(above);
      for (let i = 0; i < n; i++) node[i] = parts.part[node[i]];
      level = next;
    }
    community.set(numbered(community).community);
  }
  return numbered(community);
}

/** Labels below their number, so that they fit arrays over nodes. */
function dense(labels: Int32Array): Int32Array {
  return numbered(labels).community;
}

function numbered(labels: Int32Array): Communities {
  const number = new Map<number, number>();
  const community = labels.map((label) => {
    let found = number.get(label);
    if (found === undefined) number.set(label, (found = number.size));
    return found;
  });
  return { community, count: number.size };
}
