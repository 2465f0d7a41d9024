import type { Bound } from './agreement.ts';
import type { Size } from './organization-graph.ts';
import { inThread, inWorkers, type Way } from './ours.ts';
import type { Call } from './peers/peer.ts';

export type Library = 'igraph' | 'networkit' | 'scipy' | 'graphology';

export interface PeerCall extends Call {
  library: Library;
  /** What it is called in tables. */
  name: string;
  /** Where it is asked only at some sizes. */
  sizes?: readonly Size[];
}

/** How many times faster than the best peer ours must be: a row of the table. */
export interface Target {
  size: Size;
  /** Left out where the comparison is for orientation. */
  ratio?: number;
  /** The peer it is stated against, where that is not whoever is quickest, and how the row says so. */
  against?: { name: string; label: string };
}

/** What is asked of ours and of the peers. */
export interface Task {
  id: string;
  label: string;
  targets: readonly [Target, ...Target[]];
  bound: Bound;
  /** About with which power of the ties time grows, until two sizes have been measured: what would take too long is left out. */
  power: number;
  ours: readonly Way[];
  peers: readonly PeerCall[];
}

export const tasks: readonly Task[] = [
  {
    id: 'betweenness',
    label: 'exact betweenness',
    targets: [{ size: 'M', ratio: 2 }],
    bound: { kind: 'relative', within: 1e-9 },
    power: 2,
    ours: [inWorkers('betweenness'), inThread('betweenness')],
    peers: [
      { library: 'igraph', name: 'igraph', call: 'betweenness', threads: 1 },
      { library: 'networkit', name: 'NetworKit', call: 'betweenness', threads: 1 },
      { library: 'networkit', name: 'NetworKit', call: 'betweenness', threads: 2 },
      { library: 'graphology', name: 'graphology', call: 'betweenness', threads: 1, sizes: ['S'] },
    ],
  },
  {
    id: 'harmonic',
    label: 'harmonic closeness, all',
    targets: [{ size: 'M', ratio: 15 }],
    bound: { kind: 'relative', within: 1e-9 },
    power: 2,
    ours: [inWorkers('harmonic'), inThread('harmonic')],
    peers: [
      { library: 'igraph', name: 'igraph', call: 'harmonic', threads: 1 },
      { library: 'networkit', name: 'NetworKit', call: 'harmonic', threads: 1 },
      { library: 'networkit', name: 'NetworKit', call: 'harmonic', threads: 2 },
    ],
  },
  {
    id: 'constraint',
    label: 'constraint, all',
    targets: [{ size: 'L', ratio: 1.5 }],
    bound: { kind: 'relative', within: 1e-9 },
    power: 1,
    ours: [inWorkers('constraint'), inThread('constraint')],
    peers: [{ library: 'igraph', name: 'igraph', call: 'constraint', threads: 1 }],
  },
  {
    id: 'reach2',
    label: 'two-step reach, all',
    targets: [{ size: 'L', ratio: 1.5 }],
    bound: { kind: 'relative', within: 0 },
    power: 1,
    ours: [inWorkers('reach2'), inThread('reach2')],
    peers: [{ library: 'igraph', name: 'igraph', call: 'reach2', threads: 1 }],
  },
];
