import fc from 'fast-check';
import { expect, test } from 'vitest';
import { constraintWith } from '../../../graph/evaluate/constraint-with.ts';
import { structuralHoles } from '../../../graph/measures/structural-holes.ts';
import { addTies } from '../../../graph/snapshot/tie-sets.ts';
import { anyGraph } from '../../support/any-graph.ts';
import { neighborSets } from '../../support/small-networks.ts';

test('constraint with further ties is the measure of the network that has them', () => {
  fc.assert(
    fc.property(anyGraph, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (snapshot, wanted) => {
      const sets = neighborSets(snapshot),
        constraint = constraintWith(snapshot);
      for (let ego = 0; ego < snapshot.n; ego++) {
        const others = Int32Array.from(
          Array.from({ length: snapshot.n }, (_, j) => j).filter((j) => j !== ego && !sets[ego].has(j) && wanted[(ego + j) % 12]),
        );
        const after = addTies(snapshot, { source: Array.from(others, () => ego), target: others });
        const expected = structuralHoles(after).constraint[ego];
        if (Number.isNaN(expected)) expect(constraint(ego, others)).toBeNaN();
        else expect(constraint(ego, others)).toBeCloseTo(expected, 9);
      }
    }),
  );
});
