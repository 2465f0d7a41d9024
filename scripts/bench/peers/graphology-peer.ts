import { readFileSync } from 'node:fs';
import { UndirectedGraph } from 'graphology';
import { centrality } from 'graphology-metrics';
import type { Peer } from './peer.ts';

const calls: Record<string, (graph: UndirectedGraph) => Record<string, number>> = {
  betweenness: (graph) => centrality.betweenness(graph, { normalized: true }),
};

/** graphology in this thread, as those who use it would. */
export function graphologyPeer(): Peer {
  let graph = new UndirectedGraph();
  return {
    version: `graphology-metrics ${versionOf('graphology-metrics')}`,
    async load({ people, snapshot: { offsets, neighbors } }) {
      graph = new UndirectedGraph();
      for (let i = 0; i < people; i++) graph.addNode(i);
      for (let i = 0; i < people; i++)
        for (let t = offsets[i]; t < offsets[i + 1]; t++) if (i < neighbors[t]) graph.addEdge(i, neighbors[t]);
    },
    async time({ call }, wantValues) {
      const start = performance.now(),
        used = process.cpuUsage();
      const values = calls[call](graph);
      const seconds = (performance.now() - start) / 1000,
        { user, system } = process.cpuUsage(used);
      // Integer keys: in the order of people.
      return { seconds, cpu: (user + system) / 1e6, ...(wantValues && { values: Object.values(values) }) };
    },
    close() {},
  };
}

function versionOf(name: string): string {
  const path = new URL(`../../../node_modules/${name}/package.json`, import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8')).version;
}
