import fc from 'fast-check';
import { type Graph, snapshotOf } from './graphs.ts';

/**
 * Small random graphs with weights and units for properties: any density from no ties to a clique, isolates, several components,
 * people without a unit, one unit, units of one person, units without anybody.
 */
export const anyGraph = fc
  .record({ n: fc.integer({ min: 1, max: 12 }), units: fc.integer({ min: 0, max: 5 }) })
  .chain(({ n, units }) =>
    fc.record({
      n: fc.constant(n),
      units: fc.constant(units),
      unit: fc.oneof(
        fc.array(fc.integer({ min: -1, max: units - 1 }), { minLength: n, maxLength: n }),
        fc.constant(Array.from({ length: n }, () => Math.min(0, units - 1))),
        fc.constant(Array.from({ length: n }, (_, i) => (i < units ? i : -1))),
      ),
      edges: fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1), fc.integer({ min: 1, max: 5 })), { maxLength: 3 * n }),
    }),
  )
  .map((graph: Graph) => snapshotOf(graph));
