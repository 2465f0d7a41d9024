import { readFileSync } from 'node:fs';
import { leiden } from '../../graph/communities/leiden.ts';
import { modularity } from '../../graph/communities/modularity.ts';
import { sampledBetweenness } from '../../graph/measures/sampled-betweenness.ts';
import { newSums } from '../../graph/measures/sampled-paths.ts';
import { undirectedRows } from '../../graph/snapshot/csr.ts';
import { readEdgeList } from '../../graph/snapshot/edge-list.ts';
import { sampledBetweennessOf } from '../../server/compute/sampled-betweenness.ts';
import type { Bound } from './agreement.ts';
import type { Size } from './organization-graph.ts';
import { alone, inPool, inThread, inWorkers, type Way } from './ours.ts';
import type { Call } from './peers/peer.ts';
import { similarWays } from './similar-in-pool.ts';

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

const sampling = { epsilon: 0.01, delta: 0.1, seed: 1 };
const ten = { k: 10, weight: 'adamicAdar' } as const;

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
    id: 'sampled',
    label: 'sampled betweenness',
    targets: [{ size: 'L', ratio: 4 }],
    // Each is within ε of the exact one with probability 1 − δ.
    bound: { kind: 'absolute', within: 2 * sampling.epsilon },
    power: 1,
    ours: [
      inPool(
        (pool, small) => pool.run('addSamples', small, { seed: 1, from: 0, to: 1, sums: newSums(small.n) }),
        (pool, snapshot) => sampledBetweennessOf(pool, snapshot, sampling),
        ({ values }) => ({ values }),
      ),
      alone(
        (snapshot) => sampledBetweenness(snapshot, sampling),
        ({ values }) => ({ values }),
      ),
    ],
    peers: [
      { library: 'networkit', name: 'NetworKit', call: 'sampled_betweenness', threads: 1, options: sampling },
      { library: 'networkit', name: 'NetworKit', call: 'sampled_betweenness', threads: 2, options: sampling },
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
  {
    id: 'similar',
    label: 'top-10 Adamic–Adar, all',
    targets: [
      { size: 'L', ratio: 2.5, against: { name: 'scipy', label: 'against product and ranking' } },
      { size: 'L', ratio: 2.5, against: { name: 'scipy, nothing ranked', label: 'against the product alone' } },
    ],
    bound: { kind: 'relative', within: 1e-9 },
    power: 1,
    ours: similarWays(ten),
    peers: [
      { library: 'scipy', name: 'scipy', call: 'top', threads: 1, options: { k: ten.k } },
      { library: 'scipy', name: 'scipy, nothing ranked', call: 'product', threads: 1 },
      // A dense matrix, which does not fit at L.
      { library: 'igraph', name: 'igraph, nothing ranked', call: 'similarity', threads: 1, sizes: ['S', 'M'] },
    ],
  },
  {
    id: 'load',
    label: 'edge list into a snapshot',
    targets: [
      { size: 'L', ratio: 1, against: { name: 'igraph', label: 'against igraph' } },
      { size: 'L', against: { name: 'NetworKit', label: 'against NetworKit' } },
    ],
    bound: { kind: 'relative', within: 0 },
    power: 1,
    ours: [
      alone(
        ({ n }, { file }) => undirectedRows(n, readEdgeList(readFileSync(file))),
        ({ offsets }, { n }) => ({ values: Int32Array.from({ length: n }, (_, i) => offsets[i + 1] - offsets[i]) }),
      ),
    ],
    peers: [
      { library: 'igraph', name: 'igraph', call: 'read', threads: 1 },
      { library: 'networkit', name: 'NetworKit', call: 'read', threads: 1 },
    ],
  },
  {
    id: 'leiden',
    label: 'Leiden, modularity',
    targets: [{ size: 'L', ratio: 1 }],
    bound: { kind: 'quality', figure: 'modularity', atLeast: 0.995 },
    power: 1,
    ours: [
      alone(
        (snapshot) => leiden(snapshot),
        ({ community, count }, snapshot) => {
          const reached = modularity(snapshot, { group: community });
          return { extra: { communities: count, ...(reached !== null && { modularity: reached }) } };
        },
      ),
    ],
    peers: [
      { library: 'igraph', name: 'igraph', call: 'leiden', threads: 1, options: { seed: 1 } },
      { library: 'networkit', name: 'NetworKit', call: 'leiden', threads: 1, options: { seed: 1 } },
      { library: 'networkit', name: 'NetworKit', call: 'leiden', threads: 2, options: { seed: 1 } },
    ],
  },
];
