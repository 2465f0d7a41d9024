import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { components } from '../../../graph/measures/components.ts';
import { anyGraph } from '../../support/any-graph.ts';
import { allDistances } from '../../support/brute-force.ts';
import { path, snapshotOf } from '../../support/graphs.ts';

describe('components', () => {
  test('of nobody are none; an isolate is one of its own', () => {
    expect(components(snapshotOf([])).count).toBe(0);
    const { component, count } = components(snapshotOf({ n: 5, edges: [[1, 3]] }));
    expect([...component]).toEqual([0, 1, 2, 1, 3]);
    expect(count).toBe(4);
  });

  test('of a path are one', () => {
    expect(components(snapshotOf(path(50))).count).toBe(1);
  });

  test('hold two people exactly when a way leads from one to the other, on any graph', () => {
    fc.assert(
      fc.property(anyGraph, (snapshot) => {
        const { component, count } = components(snapshot);
        allDistances(snapshot).forEach((row, i) => {
          row.forEach((far, j) => {
            expect(component[i] === component[j]).toBe(far < Number.POSITIVE_INFINITY);
          });
        });
        expect(new Set(component).size).toBe(count);
      }),
    );
  });
});
