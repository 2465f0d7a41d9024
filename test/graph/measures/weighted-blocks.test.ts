import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decomposition } from '../../../graph/measures/weighted-blocks.ts';
import type { Snapshot } from '../../../graph/snapshot/snapshot.ts';
import { anyGraph } from '../../support/any-graph.ts';
import { clique, snapshotOf, star, twoCliques } from '../../support/graphs.ts';
import { grownGraph } from '../../support/grown-graph.ts';
import { organization } from '../../support/organization.ts';

describe('weighted blocks', () => {
  test('leave out those in which everybody is tied to everybody', () => {
    for (const graph of [clique(5), star(5), twoCliques(4)]) expect(decomposition(snapshotOf(graph)).blocks).toEqual([]);
  });

  test('are worked out once a snapshot', () => {
    const snapshot = snapshotOf(clique(3));
    expect(decomposition(snapshot)).toBe(decomposition(snapshot));
  });

  test('keep units together, and people with about as many contacts in them', () => {
    const snapshot = organization('S');
    const { people, offsets } = decomposition(snapshot).blocks[0];
    const keys = [...people].map((i, at) => [snapshot.unit[i], offsets[at + 1] - offsets[at]]);
    expect(keys).toEqual(keys.toSorted((x, y) => x[0] - y[0] || x[1] - y[1]));
  });

  test('hold ties of the network among their people, sorted, and weights that add up to the component, on any graph', () => {
    fc.assert(
      fc.property(fc.oneof(anyGraph, grownGraph), (snapshot) => {
        const tied = (i: number, j: number) =>
          snapshot.neighbors.subarray(snapshot.offsets[i], snapshot.offsets[i + 1]).includes(j);
        for (const { people, offsets, neighbors, weight, sources, twins } of decomposition(snapshot).blocks) {
          for (const at of people.keys()) {
            const row = [...neighbors.subarray(offsets[at], offsets[at + 1])];
            expect(row).toEqual([...people.keys()].filter((other) => tied(people[at], people[other])));
          }
          const sum = weight.reduce((all, w) => all + w, 0);
          expect(sum).toBe(componentSize(snapshot, people[0]));
          expect([...sources, ...[...twins.values()].flat()].toSorted((a, b) => a - b)).toEqual([...people.keys()]);
          for (const [first, others] of twins) for (const at of [first, ...others]) expect(weight[at]).toBe(1);
        }
      }),
    );
  });
});

function componentSize(snapshot: Snapshot, from: number): number {
  const met = new Set([from]);
  for (const i of met) for (const j of snapshot.neighbors.subarray(snapshot.offsets[i], snapshot.offsets[i + 1])) met.add(j);
  return met.size;
}
