import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Cancelled, quiet } from '../../../graph/arrays/run.ts';
import { dependencies, LANES } from '../../../graph/measures/dependencies.ts';
import { twinsOf } from '../../../graph/measures/twins.ts';
import { decomposition, type WeightedBlock } from '../../../graph/measures/weighted-blocks.ts';
import type { Snapshot } from '../../../graph/snapshot/snapshot.ts';
import { allDistances, indexes, pathCounts } from '../../support/brute-force.ts';
import { type Edge, snapshotOf } from '../../support/graphs.ts';
import { organization } from '../../support/organization.ts';

/** Connected, with weights at the people; those of weight 1 may be twins. */
const anyBlock = fc.integer({ min: 3, max: 40 }).chain((n) =>
  fc
    .record({
      tree: fc.array(fc.nat(1000), { minLength: n - 1, maxLength: n - 1 }),
      more: fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)), { maxLength: 2 * n }),
      weight: fc.array(fc.constantFrom(1, 1, 1, 2, 7), { minLength: n, maxLength: n }),
    })
    .map(({ tree, more, weight }) => {
      const edges = [...tree.map((above, k): Edge => [above % (k + 1), k + 1]), ...more.filter(([i, j]) => i !== j)];
      return { snapshot: snapshotOf({ n, edges }), weight: Float64Array.from(weight) };
    }),
);

function blockOf({ snapshot, weight }: { snapshot: Snapshot; weight: Float64Array }): WeightedBlock {
  const { first, others } = twinsOf(snapshot, (i) => weight[i] === 1);
  return { ...snapshot, people: Int32Array.from(indexes(snapshot)), weight, sources: first, twins: others };
}

/** From these sources to everybody, by definition. */
function byDefinition({ snapshot, weight }: { snapshot: Snapshot; weight: Float64Array }, sources: number[]): number[] {
  const d = allDistances(snapshot),
    paths = pathCounts(snapshot),
    all = indexes(snapshot);
  return all.map((v) => {
    let sum = 0;
    for (const s of sources)
      for (const t of all)
        if (s !== v && t !== v && s !== t && d[s][v] + d[v][t] === d[s][t])
          sum += (weight[s] * weight[t] * paths[s][v] * paths[v][t]) / paths[s][t];
    return sum;
  });
}

describe('dependencies', () => {
  test('are pairs by weight and share of shortest paths, from some sources and their twins, on any block', () => {
    fc.assert(
      fc.property(anyBlock, fc.nat(40), fc.nat(40), (graph, a, b) => {
        const block = blockOf(graph);
        const sources = block.sources.slice(Math.min(a, b), Math.max(a, b) + 1);
        const found = dependencies(block, sources);
        const expected = byDefinition(
          graph,
          [...sources].flatMap((i) => [i, ...(block.twins.get(i) ?? [])]),
        );
        for (const [i, value] of expected.entries()) expect(found[i] / (value || 1)).toBeCloseTo(value ? 1 : 0, 10);
      }),
      { numRuns: 200 },
    );
  });

  test('are the same bits whatever the memory was used for before, and whether that came to its end', () => {
    const [block] = decomposition(organization('S')).blocks,
      [other] = decomposition(organization('S', 2)).blocks;
    const sources = block.sources.subarray(0, 3 * LANES);
    const before = dependencies(block, sources);
    dependencies(other, other.sources.subarray(0, LANES));
    expect(dependencies(block, sources)).toEqual(before);
    for (const at of [2, 5, 8, 11]) {
      let looks = 0;
      const signal = {
        throwIfAborted() {
          if (++looks === at) throw new Cancelled();
        },
      };
      expect(() => dependencies(other, other.sources, { ...quiet, signal })).toThrow(Cancelled);
      expect(dependencies(block, sources)).toEqual(before);
    }
  });

  test('tell after each run of sources side by side how many are done', () => {
    const [block] = decomposition(organization('S')).blocks;
    const told: number[][] = [];
    dependencies(block, block.sources.subarray(0, LANES + 1), { ...quiet, progress: (...done) => told.push(done) });
    expect(told).toEqual([
      [0, LANES + 1],
      [LANES, LANES + 1],
    ]);
  });

  test('need more memory where shortest paths branch a lot, and get it', () => {
    // Layers, each tied to the next completely: every tie is on shortest paths from nearly everywhere.
    const width = 300,
      layers = 4;
    const edges = Array.from({ length: width * (layers - 1) }, (_, k) => k).flatMap((i) =>
      Array.from({ length: width }, (_, j): Edge => [i, (Math.floor(i / width) + 1) * width + j]),
    );
    const snapshot = snapshotOf({ n: width * layers, edges });
    // No twins are known here, so that each source runs for itself.
    const block = { ...blockOf({ snapshot, weight: new Float64Array(snapshot.n).fill(1) }), twins: new Map() };
    const found = dependencies({ ...block, sources: block.people }, block.people);
    // Through the second layer, one of 300 ways: from the first to those behind, and among the first; one of 600: among the third.
    const inner = 2 * (2 * width ** 2 + (width * (width - 1)) / 2 + (width * (width - 1)) / 4);
    // Through the first: among the second, which also have the third.
    const outer = 2 * ((width * (width - 1)) / 4);
    expect(found[width]).toBeCloseTo(inner / width, 6);
    expect(found[0]).toBeCloseTo(outer / width, 6);
  });
});
