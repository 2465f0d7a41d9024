import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byDegree } from '../../../graph/measures/by-degree.ts';
import { anyGraph } from '../../support/any-graph.ts';
import { indexes } from '../../support/brute-force.ts';
import { snapshotOf, star } from '../../support/graphs.ts';

test('the middle of a star comes first, isolates last', () => {
  const { order, place } = byDegree(snapshotOf({ n: 5, edges: star(4).map(([, i]) => [3, i === 3 ? 0 : i]) }));
  expect(order[0]).toBe(3);
  expect(place[4]).toBe(4);
});

test('the same people are tied under their new numbers, on any graph', () => {
  fc.assert(
    fc.property(anyGraph, (snapshot) => {
      const { offsets, neighbors, order, place } = byDegree(snapshot);
      const degrees: number[] = [];
      for (const i of indexes(snapshot)) {
        expect(order[place[i]]).toBe(i);
        const row = [...neighbors.subarray(offsets[place[i]], offsets[place[i] + 1])];
        const alters = [...snapshot.neighbors.subarray(snapshot.offsets[i], snapshot.offsets[i + 1])];
        expect(row.map((j) => order[j]).sort((a, b) => a - b)).toEqual(alters);
        expect([...row].sort((a, b) => a - b)).toEqual(row);
        degrees[place[i]] = row.length;
      }
      expect([...degrees].sort((a, b) => b - a)).toEqual(degrees);
    }),
  );
});
