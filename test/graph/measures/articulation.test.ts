import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articulation } from '../../../graph/measures/articulation.ts';
import { components } from '../../../graph/measures/components.ts';
import { keepTies } from '../../../graph/snapshot/tie-sets.ts';
import { anyGraph } from '../../support/any-graph.ts';
import { indexes } from '../../support/brute-force.ts';
import { clique, path, snapshotOf, star, twoCliques } from '../../support/graphs.ts';

describe('articulation points', () => {
  test('are not among isolates, in a clique, and in a ring', () => {
    expect([...articulation(snapshotOf({ n: 2, edges: [] }))]).toEqual([0, 0]);
    expect([...articulation(snapshotOf(clique(4)))]).toEqual([0, 0, 0, 0]);
    expect([...articulation(snapshotOf([...path(4), [3, 0]]))]).toEqual([0, 0, 0, 0]);
  });

  test('are the middle of a star, the inner people of a path, both ends of a bridge', () => {
    expect([...articulation(snapshotOf(star(4)))]).toEqual([1, 0, 0, 0]);
    expect([...articulation(snapshotOf(path(4)))]).toEqual([0, 1, 1, 0]);
    expect([...articulation(snapshotOf(twoCliques(3)))]).toEqual([0, 0, 1, 1, 0, 0]);
  });

  test('are found on a path that is too long for recursion', () => {
    const result = articulation(snapshotOf(path(200_000)));
    expect(result.reduce((sum, is) => sum + is, 0)).toBe(199_998);
  });

  test('are those without whom there are more components, on any graph', () => {
    fc.assert(
      fc.property(anyGraph, (snapshot) => {
        const found = articulation(snapshot);
        const before = components(snapshot).count;
        for (const i of indexes(snapshot)) {
          // who is left without ties is a component of their own, which an isolate was before too
          const after = components(keepTies(snapshot, (a, b) => a !== i && b !== i)).count - 1;
          const wasIsolate = snapshot.offsets[i] === snapshot.offsets[i + 1];
          expect(found[i]).toBe(!wasIsolate && after > before ? 1 : 0);
        }
      }),
    );
  });
});
