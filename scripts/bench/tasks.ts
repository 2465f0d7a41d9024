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

/** One row of the table: what is asked of ours and of the peers. */
export interface Task {
  id: string;
  label: string;
  /** The size for which the target is stated, and how many times faster than the best peer ours must be there. */
  target: { size: Size; ratio: number };
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
    target: { size: 'M', ratio: 2 },
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
    target: { size: 'M', ratio: 15 },
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
    target: { size: 'L', ratio: 1.5 },
    bound: { kind: 'relative', within: 1e-9 },
    power: 1,
    ours: [inWorkers('constraint'), inThread('constraint')],
    peers: [{ library: 'igraph', name: 'igraph', call: 'constraint', threads: 1 }],
  },
  {
    id: 'reach2',
    label: 'two-step reach, all',
    target: { size: 'L', ratio: 1.5 },
    bound: { kind: 'relative', within: 0 },
    power: 1,
    ours: [inWorkers('reach2'), inThread('reach2')],
    peers: [{ library: 'igraph', name: 'igraph', call: 'reach2', threads: 1 }],
  },
];
