import fc from 'fast-check';
import { UndirectedGraph } from 'graphology';
import { centrality } from 'graphology-metrics';
import { describe, expect, test } from 'vitest';
import { Cancelled } from '../../../graph/arrays/run.ts';
import { betweenness } from '../../../graph/measures/betweenness.ts';
import type { Snapshot } from '../../../graph/snapshot/snapshot.ts';
import { anyGraph } from '../../support/any-graph.ts';
import { allDistances, indexes, pathCounts } from '../../support/brute-force.ts';
import { clique, type Edge, path, snapshotOf, star, twoCliques } from '../../support/graphs.ts';
import { grownGraph } from '../../support/grown-graph.ts';
import { organization } from '../../support/organization.ts';
import { plainBetweenness } from '../../support/plain-betweenness.ts';

/** Share of the shortest paths of each pair that lead through somebody, by definition. */
function byDefinition(snapshot: Snapshot): number[] {
  const d = allDistances(snapshot),
    paths = pathCounts(snapshot),
    all = indexes(snapshot);
  return all.map((v) => {
    let sum = 0;
    for (const s of all)
      for (const t of all)
        if (s < t && s !== v && t !== v && d[s][t] < Number.POSITIVE_INFINITY && d[s][v] + d[v][t] === d[s][t])
          sum += (paths[s][v] * paths[v][t]) / paths[s][t];
    return sum / (((all.length - 1) * (all.length - 2)) / 2);
  });
}

const close = (found: Float64Array, expected: number[]) =>
  expected.forEach((value, i) => {
    expect(found[i]).toBeCloseTo(value, 12);
  });

describe('betweenness', () => {
  test('is 0 where there are fewer than three people, of isolates and in a clique', () => {
    expect([...betweenness(snapshotOf([]))]).toEqual([]);
    expect([...betweenness(snapshotOf(path(2)))]).toEqual([0, 0]);
    expect([...betweenness(snapshotOf({ n: 3, edges: [] }))]).toEqual([0, 0, 0]);
    expect([...betweenness(snapshotOf(clique(5)))]).toEqual([0, 0, 0, 0, 0]);
  });

  test('of the middle of a star is 1', () => {
    expect([...betweenness(snapshotOf(star(6)))]).toEqual([1, 0, 0, 0, 0, 0]);
  });

  test('on a path is the pairs on both sides', () => {
    close(betweenness(snapshotOf(path(5))), [0, 3 / 6, 4 / 6, 3 / 6, 0]);
  });

  test('of the two ends of a bridge is every pair across, but one’s own', () => {
    const size = 4,
      expected = ((size - 1) * size) / (((2 * size - 1) * (2 * size - 2)) / 2);
    close(betweenness(snapshotOf(twoCliques(size))), [0, 0, 0, expected, expected, 0, 0, 0]);
  });

  test('counts more shortest paths than 64 bits hold', () => {
    // 100 diamonds in a chain: 2^100 shortest paths from end to end
    const diamonds = Array.from({ length: 100 }, (_, k): Edge[] => [
      [3 * k, 3 * k + 1],
      [3 * k, 3 * k + 2],
      [3 * k + 1, 3 * k + 3],
      [3 * k + 2, 3 * k + 3],
    ]).flat();
    const snapshot = snapshotOf(diamonds);
    const result = betweenness(snapshot);
    const pairs = ((snapshot.n - 1) * (snapshot.n - 2)) / 2;
    // a joint has every pair of its two sides, and half of the pair of its two neighbours in each diamond beside it
    expect(result[150] * pairs).toBeCloseTo(150 * 150 + 2 * 0.5, 6);
    expect(result.every(Number.isFinite)).toBe(true);
  });

  test('is what its definition says, on any graph, also in parts', () => {
    fc.assert(
      fc.property(anyGraph, fc.nat(12), (snapshot, cut) => {
        fc.pre(snapshot.n > 2);
        const expected = byDefinition(snapshot);
        const middle = Math.min(cut, snapshot.n);
        const lower = betweenness(snapshot, { to: middle }),
          upper = betweenness(snapshot, { from: middle });
        close(betweenness(snapshot), expected);
        close(
          lower.map((value, i) => value + upper[i]),
          expected,
        );
      }),
    );
  });

  test('is that of plain Brandes where trees hang at many blocks and people are alike, also in sixteen parts', () => {
    fc.assert(
      fc.property(grownGraph, (snapshot) => {
        const expected = [...plainBetweenness(snapshot)];
        const bound = (part: number) => Math.floor((snapshot.n * part) / 16);
        const sum = new Float64Array(snapshot.n);
        for (let part = 0; part < 16; part++)
          for (const [i, value] of betweenness(snapshot, { from: bound(part), to: bound(part + 1) }).entries()) sum[i] += value;
        close(betweenness(snapshot), expected);
        close(sum, expected);
      }),
      { numRuns: 300 },
    );
  });

  test('takes hubs of very many blocks and very many people alike', () => {
    const people = 30_000;
    const squares = Array.from({ length: people / 3 }, (_, k): Edge[] => [
      [0, 3 * k + 1],
      [0, 3 * k + 2],
      [3 * k + 1, 3 * k + 3],
      [3 * k + 2, 3 * k + 3],
    ]).flat();
    const pairs = (people * (people - 1)) / 2;
    // The hub has all pairs of different squares, and half of the pair beside it in each; their far corners have the other half.
    const atHub = betweenness(snapshotOf(squares));
    expect(atHub[0]).toBeCloseTo(((people / 3) * (people - 3) * 1.5 + people / 3 / 2) / pairs, 12);
    expect(atHub[3] * pairs).toBeCloseTo(0.5, 6);

    const alike = betweenness(
      snapshotOf(Array.from({ length: people }, (_, k) => [0, 1].map((hub): Edge => [hub, k + 2])).flat()),
    );
    const among = ((people + 1) * people) / 2;
    expect(alike[0]).toBeCloseTo((people * (people - 1)) / 4 / among, 12);
    expect(alike[2] * among).toBeCloseTo(1 / people, 12);
  });

  test('agrees with graphology', () => {
    fc.assert(
      fc.property(anyGraph, (snapshot) => {
        fc.pre(snapshot.n > 2);
        const graph = new UndirectedGraph();
        for (const i of indexes(snapshot)) graph.addNode(i);
        for (const i of indexes(snapshot))
          for (let t = snapshot.offsets[i]; t < snapshot.offsets[i + 1]; t++)
            if (snapshot.neighbors[t] > i) graph.addEdge(i, snapshot.neighbors[t]);
        const expected = centrality.betweenness(graph);
        close(
          betweenness(snapshot),
          indexes(snapshot).map((i) => expected[i]),
        );
      }),
    );
  });

  test.each([1, 2, 3])('is that of plain Brandes on an organization of 1,000 people, also in parts (seed %i)', (seed) => {
    const snapshot = organization('S', seed);
    const plain = plainBetweenness(snapshot),
      whole = betweenness(snapshot);
    const parts = [0, 1, 2].map((part) =>
      betweenness(snapshot, { from: (1000 * part) / 4, to: part === 2 ? 1000 : 250 * (part + 1) }),
    );
    for (const i of plain.keys()) {
      expect(whole[i]).toBeCloseTo(plain[i], 12);
      expect(parts[0][i] + parts[1][i] + parts[2][i]).toBeCloseTo(plain[i], 12);
    }
  });

  test('folds trees and twins: hubs with leaves, joined over two people with the same contacts', () => {
    const leaves = (hub: number, first: number, count: number) => Array.from({ length: count }, (_, k): Edge => [hub, first + k]);
    const edges: Edge[] = [
      ...leaves(0, 10, 7),
      ...leaves(1, 20, 9),
      [0, 2],
      [0, 3],
      [0, 4],
      [1, 2],
      [1, 3],
      [1, 4],
      [16, 30],
      [30, 31],
    ];
    const snapshot = snapshotOf(edges);
    expect([...betweenness(snapshot)].map((value) => value.toFixed(12))).toEqual(
      [...plainBetweenness(snapshot)].map((value) => value.toFixed(12)),
    );
  });

  test('stops in the middle of sources', () => {
    const snapshot = organization('S');
    let looks = 0;
    const signal = {
      throwIfAborted() {
        if (++looks === 3) throw new Cancelled();
      },
    };
    expect(() => betweenness(snapshot, {}, { signal, progress() {} })).toThrow(Cancelled);
    expect(looks).toBe(3);
  });
});
