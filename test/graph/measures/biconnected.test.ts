import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articulation } from '../../../graph/measures/articulation.ts';
import { biconnected } from '../../../graph/measures/biconnected.ts';
import { components } from '../../../graph/measures/components.ts';
import type { Snapshot } from '../../../graph/snapshot/snapshot.ts';
import { anyGraph } from '../../support/any-graph.ts';
import { clique, type Edge, path, snapshotOf, twoCliques } from '../../support/graphs.ts';

/** Ties by block, each as "i j" with i < j. */
function blocksOf(snapshot: Snapshot): string[][] {
  const { count, block } = biconnected(snapshot);
  const found: string[][] = Array.from({ length: count }, () => []);
  for (const [t, i, j] of ties(snapshot)) found[block[t]].push(`${i} ${j}`);
  return found;
}

const ties = ({ n, offsets, neighbors }: Snapshot) =>
  Array.from({ length: n }, (_, i) => i).flatMap((i) =>
    Array.from({ length: offsets[i + 1] - offsets[i] }, (_, k) => [offsets[i] + k, i, neighbors[offsets[i] + k]]).filter(
      ([, , j]) => i < j,
    ),
  );

/** Two ties are in one block when they are the same or no single person parts them: by taking away everybody in turn. */
function byDefinition(snapshot: Snapshot): Map<string, Set<string>> {
  const all = ties(snapshot).map(([, i, j]): Edge => [i, j]);
  const name = ([i, j]: Edge) => `${i} ${j}`;
  const together = new Map(all.map((tie) => [name(tie), new Set(all.map(name))]));
  const apart = (a: Edge, b: Edge) => together.get(name(a))!.delete(name(b));
  for (let gone = 0; gone < snapshot.n; gone++) {
    const { component } = components(snapshotOf({ n: snapshot.n, edges: all.filter((tie) => !tie.slice(0, 2).includes(gone)) }));
    const side = ([i, j]: Edge) => component[i === gone ? j : i];
    for (const a of all) for (const b of all) if (side(a) !== side(b)) apart(a, b);
  }
  return together;
}

describe('biconnected components', () => {
  test('of two cliques and the tie between them are three', () => {
    const blocks = blocksOf(snapshotOf(twoCliques(4)));
    expect(blocks.map((block) => block.length).sort()).toEqual([1, 6, 6]);
    expect([...biconnected(snapshotOf(twoCliques(4))).cut]).toEqual([0, 0, 0, 1, 1, 0, 0, 0]);
  });

  test('of a path are its ties, of a ring it is one, of isolates there are none', () => {
    expect(biconnected(snapshotOf(path(5))).count).toBe(4);
    expect(biconnected(snapshotOf([...path(5), [4, 0]])).count).toBe(1);
    expect(biconnected(snapshotOf({ n: 3, edges: [] }))).toEqual({ count: 0, block: new Int32Array(0), cut: new Uint8Array(3) });
  });

  test('stand a path of a hundred thousand people: nothing is called from within itself', () => {
    expect(biconnected(snapshotOf(path(100_000))).count).toBe(99_999);
  });

  test('are what their definition says, and cut vertices are the articulation points, on any graph', () => {
    fc.assert(
      fc.property(anyGraph, (snapshot) => {
        const together = byDefinition(snapshot);
        for (const block of blocksOf(snapshot))
          for (const tie of block) expect([...together.get(tie)!].sort()).toEqual(block.toSorted());
        expect([...biconnected(snapshot).cut]).toEqual([...articulation(snapshot)]);
      }),
    );
  });

  test('share one block in a clique', () => {
    expect(blocksOf(snapshotOf(clique(5)))).toHaveLength(1);
  });
});
