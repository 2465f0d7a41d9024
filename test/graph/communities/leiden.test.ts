import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import { describe, expect, test } from 'vitest';
import { Cancelled } from '../../../graph/arrays/run.ts';
import { leiden } from '../../../graph/communities/leiden.ts';
import { modularity } from '../../../graph/communities/modularity.ts';
import { components } from '../../../graph/measures/components.ts';
import type { Snapshot } from '../../../graph/snapshot/snapshot.ts';
import { anyGraph } from '../../support/any-graph.ts';
import { groupingQuality, indexes, weightMatrix } from '../../support/brute-force.ts';
import { datasets } from '../../support/datasets.ts';
import { type Edge, snapshotOf, twoCliques } from '../../support/graphs.ts';
import { organization } from '../../support/organization.ts';
import { readDataset } from '../../support/read-dataset.ts';

const quality = (snapshot: Snapshot, community: Int32Array) => modularity(snapshot, { group: community })!;

/** Ties whose ends are in one community. */
function inside(snapshot: Snapshot, community: Int32Array): Edge[] {
  const w = weightMatrix(snapshot);
  return indexes(snapshot).flatMap((i) =>
    indexes(snapshot)
      .filter((j) => i < j && w[i][j] > 0 && community[i] === community[j])
      .map((j): Edge => [i, j]),
  );
}

function louvainOf({ n, offsets, neighbors }: Snapshot): number {
  const graph = new UndirectedGraph();
  for (let i = 0; i < n; i++) graph.addNode(i);
  for (let i = 0; i < n; i++)
    for (let t = offsets[i]; t < offsets[i + 1]; t++) if (i < neighbors[t]) graph.addEdge(i, neighbors[t]);
  let seed = 1;
  const rng = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
  // The types of the package say that it is its own default; it is not.
  return (louvain as unknown as typeof louvain.default).detailed(graph, { rng }).modularity;
}

/** By network, the best of ten runs of igraph's Leiden. */
const igraph: Record<string, number> = JSON.parse(
  readFileSync(new URL('../../oracles/communities.json', import.meta.url), 'utf8'),
);

describe('Leiden communities', () => {
  test('of two cliques are the two', () => {
    expect(leiden(snapshotOf(twoCliques(5)))).toEqual({ community: Int32Array.of(0, 0, 0, 0, 0, 1, 1, 1, 1, 1), count: 2 });
  });

  test('leave isolates alone, and everybody where there are no ties', () => {
    expect([...leiden(snapshotOf({ n: 4, edges: [[1, 2]] })).community]).toEqual([0, 1, 1, 2]);
    expect(leiden(snapshotOf({ n: 3, edges: [] })).count).toBe(3);
    expect(leiden(snapshotOf({ n: 0, edges: [] })).count).toBe(0);
  });

  test('go by weight where they are told to', () => {
    const edges: Edge[] = [
      [0, 1, 9],
      [1, 2, 1],
      [2, 3, 9],
      [3, 0, 1],
    ];
    expect([...leiden(snapshotOf(edges), { weighted: true }).community]).toEqual([0, 0, 1, 1]);
  });

  test('are smaller with more resolution', () => {
    const snapshot = organization('S');
    expect(leiden(snapshot, { resolution: 4 }).count).toBeGreaterThan(leiden(snapshot).count);
  });

  test('are connected, and no division into one or into all is better, on any graph', () => {
    fc.assert(
      fc.property(anyGraph, fc.nat(99), fc.boolean(), (snapshot, seed, weighted) => {
        const { community, count } = leiden(snapshot, { seed, weighted });
        expect(new Set(community).size).toBe(count);
        const within = snapshotOf({ n: snapshot.n, edges: inside(snapshot, community) });
        expect(components(within).count).toBe(count);
        if (snapshot.m === 0 || weighted) return;
        const found = quality(snapshot, community);
        expect(found).toBeGreaterThanOrEqual(quality(snapshot, new Int32Array(snapshot.n)) - 1e-12);
        expect(found).toBeGreaterThanOrEqual(quality(snapshot, Int32Array.from(indexes(snapshot))) - 1e-12);
      }),
    );
  });

  test('never lose by another round, with weights or without and at any resolution', () => {
    const options = fc.record({ seed: fc.nat(99), weighted: fc.boolean(), resolution: fc.constantFrom(0.5, 1, 2) });
    fc.assert(
      fc.property(anyGraph, options, (snapshot, chosen) => {
        const quality = [1, 2, 3, 4].map((iterations) =>
          groupingQuality(snapshot, leiden(snapshot, { ...chosen, iterations }).community, chosen),
        );
        for (let k = 1; k < quality.length; k++) expect(quality[k]).toBeGreaterThanOrEqual(quality[k - 1] - 1e-12);
      }),
    );
  });

  test('leave nobody who would gain by going elsewhere', () => {
    fc.assert(
      fc.property(anyGraph, fc.nat(99), (snapshot, seed) => {
        const { community, count } = leiden(snapshot, { seed, iterations: 10 });
        const found = groupingQuality(snapshot, community);
        for (const i of indexes(snapshot))
          for (let c = 0; c <= count; c++)
            expect(groupingQuality(snapshot, community.with(i, c))).toBeLessThanOrEqual(found + 1e-12);
      }),
      { numRuns: 40 },
    );
  });

  test('are the same for the same seed', () => {
    const snapshot = organization('S', 2);
    expect(leiden(snapshot, { seed: 5 })).toEqual(leiden(snapshot, { seed: 5 }));
  });

  test.each([1, 2, 3])('are as good as Louvain’s and igraph’s on an organization of 1,000 people (seed %i)', (seed) => {
    const snapshot = organization('S', seed);
    const found = quality(snapshot, leiden(snapshot).community);
    expect(found).toBeGreaterThanOrEqual(0.995 * igraph[`S-${seed}`]);
    expect(found).toBeGreaterThanOrEqual(0.995 * louvainOf(snapshot));
  });

  describe.skipIf(!datasets.present)('on real networks', () => {
    test('are as good as Louvain’s and igraph’s for email-eu-core', () => {
      const { snapshot } = readDataset('email-eu-core');
      const found = quality(snapshot, leiden(snapshot).community);
      expect(found).toBeGreaterThanOrEqual(0.995 * igraph['email-eu-core']);
      expect(found).toBeGreaterThanOrEqual(0.995 * louvainOf(snapshot));
    });

    test.each([1, 2, 3])('are as good as igraph’s for a school, given some rounds (seed %i)', (seed) => {
      const { snapshot } = readDataset('sp-highschool-2013');
      const { community } = leiden(snapshot, { seed, iterations: 10 });
      expect(quality(snapshot, community)).toBeGreaterThanOrEqual(0.995 * igraph['sp-highschool-2013']);
    });
  });

  test('stop when they are told to', () => {
    const signal = {
      throwIfAborted() {
        throw new Cancelled();
      },
    };
    expect(() => leiden(snapshotOf(twoCliques(3)), {}, { signal, progress() {} })).toThrow(Cancelled);
  });
});
