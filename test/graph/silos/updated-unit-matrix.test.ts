import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unitMatrix } from '../../../graph/silos/unit-matrix.ts';
import { keptUnitMatrix, updatedUnitMatrix } from '../../../graph/silos/updated-unit-matrix.ts';
import { follows } from '../../../graph/snapshot/lineage.ts';
import { patched } from '../../../graph/snapshot/patch.ts';
import type { TieChange } from '../../../graph/snapshot/patch-network.ts';
import type { Snapshot } from '../../../graph/snapshot/snapshot.ts';
import { entryOf } from '../../../graph/snapshot/tie-sets.ts';
import { anyGraph } from '../../support/any-graph.ts';

/** A snapshot that follows one, with this tie or (weight 0) without it. */
function next(before: Snapshot, [i, j, weight]: readonly [number, number, number]) {
  const at = entryOf(before, i, j);
  const change: TieChange = { i, j, weight, given: weight, received: 0, was: at < 0 ? 0 : before.weights[at] };
  const after = patched(before, before.seq + 1, [change]);
  follows(before, after, [change]);
  return { after, change };
}

test('the unit matrix brought up to date is the one counted anew', () => {
  const ties = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(0, 1, 2)), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(anyGraph, ties, (first, ties) => {
      const counted = unitMatrix(first);
      keptUnitMatrix(first);
      const changes: TieChange[] = [];
      let last = first;
      for (const [i, j, weight] of ties) {
        if (i % first.n === j % first.n) continue;
        const { after, change } = next(last, [i % first.n, j % first.n, weight]);
        changes.push(change);
        last = after;
      }
      expect(updatedUnitMatrix(counted, first.unit, changes)).toEqual(unitMatrix(last));
      expect(keptUnitMatrix(last)).toEqual(unitMatrix(last));
      expect(counted).toEqual(unitMatrix(first));
    }),
  );
});
