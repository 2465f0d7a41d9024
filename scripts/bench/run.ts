import { UndirectedGraph } from 'graphology';
import { centrality } from 'graphology-metrics';
import { betweenness } from '../../graph/measures/betweenness.ts';
import { harmonic } from '../../graph/measures/harmonic.ts';
import { type Kind, kindNames, type RecordOf } from '../../graph/records/kinds.ts';
import { buildNetwork } from '../../graph/snapshot/network.ts';
import type { Snapshot } from '../../graph/snapshot/snapshot.ts';
import { demoOrganization } from '../../server/demo/demo-organization.ts';
import { write } from '../output.ts';

/**
 * Speed of the kernels against graphology on the same network, in turn in the same run, one thread each, graph already loaded:
 * medians of five runs after one that is not counted. Quote the ratios; times depend on the machine. Never fails a build.
 */
const rounds = 5;
const people = Number(process.argv[2] ?? 1000);

const snapshot = demoSnapshot(people);
const peer = peerGraph(snapshot);
const tasks = [
  {
    task: 'exact betweenness',
    ours: () => betweenness(snapshot),
    peer: () => centrality.betweenness(peer, { normalized: true }),
  },
  { task: 'closeness of all people', ours: () => harmonic(snapshot), peer: () => centrality.closeness(peer) },
];
const rows = tasks.map(({ task, ours, peer }) => {
  const times = timed(ours, peer);
  return { task, people, ties: snapshot.m, ...times, ratio: Number((times.graphologyMs / times.crosstieMs).toFixed(1)) };
});
write('table', rows, undefined, rows);

/** Medians in milliseconds, the two in turn. */
function timed(ours: () => unknown, peer: () => unknown) {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round++)
    for (const [which, work] of [ours, peer].entries()) {
      const start = performance.now();
      work();
      if (round > 0) times[which].push(performance.now() - start);
    }
  const [crosstieMs, graphologyMs] = times.map((each) => Number(each.sort((a, b) => a - b)[rounds >> 1].toFixed(1)));
  return { crosstieMs, graphologyMs };
}

function demoSnapshot(size: number): Snapshot {
  const records = Object.fromEntries(kindNames.map((kind) => [kind, []])) as unknown as { [K in Kind]: RecordOf<K>[] };
  for (const write of demoOrganization({ people: size }))
    if (write.op === 'put') (records[write.kind] as unknown[]).push(write.record);
  return buildNetwork(records, { seq: 0, today: '2026-01-01' }).snapshot;
}

function peerGraph({ n, offsets, neighbors }: Snapshot): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (let i = 0; i < n; i++) graph.addNode(i);
  for (let i = 0; i < n; i++)
    for (let t = offsets[i]; t < offsets[i + 1]; t++) if (i < neighbors[t]) graph.addEdge(i, neighbors[t]);
  return graph;
}
