import type { Level } from './levels.ts';

/** Sums of weights: whole numbers, at half the memory, where every tie counts 1. */
export type Sums = Int32Array | Float64Array;

/** What all levels of Leiden work with, made once for the people: there are never more nodes. Each step resets what it uses. */
export interface Workspace {
  /** Weight of the ties from one node to each group, all zero between nodes, and the groups that have any. */
  towards: Sums;
  touched: Int32Array;
  /** Strength of each community, and of each part of one. */
  volume: Sums;
  partVolume: Sums;
  /** Weight of the ties of each part to the rest of its community. */
  outside: Sums;
  /** Nodes of each community, and a stack of the labels that nobody has. */
  size: Int32Array;
  empty: Int32Array;
  /** A ring in which no node stands twice. */
  queue: Int32Array;
  isQueued: Uint8Array;
  isJoined: Uint8Array;
  /** The part of each node: the node of the next level. */
  part: Int32Array;
  number: Int32Array;
  /** Nodes sorted by group: group g holds members[starts[g]] … members[starts[g + 1] − 1]. */
  members: Int32Array;
  starts: Int32Array;
  order: Int32Array;
  /** Levels above the first are made in these two by turns. */
  above: [Level, Level];
}

export function workspaceFor(n: number, weighted: boolean): Workspace {
  const sums = (length: number): Sums => (weighted ? new Float64Array(length) : new Int32Array(length)),
    nodes = () => new Int32Array(n + 1),
    level = (): Level => ({
      n: 0,
      offsets: nodes(),
      neighbors: new Int32Array(0),
      weights: sums(0),
      strength: sums(n),
      total: 0,
    });
  return {
    towards: sums(n),
    touched: nodes(),
    volume: sums(n),
    partVolume: sums(n),
    outside: sums(n),
    size: nodes(),
    empty: nodes(),
    queue: nodes(),
    isQueued: new Uint8Array(n),
    isJoined: new Uint8Array(n),
    part: nodes(),
    number: nodes(),
    members: nodes(),
    starts: nodes(),
    order: nodes(),
    above: [level(), level()],
  };
}
