import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quiet } from '../../../graph/arrays/run.ts';
import { aggregate, levelOf } from '../../../graph/communities/levels.ts';
import { workspaceFor } from '../../../graph/communities/workspace.ts';
import { anyGraph } from '../../support/any-graph.ts';
import { indexes, weightMatrix } from '../../support/brute-force.ts';

describe('levels', () => {
  test('hold the weight between parts, on any graph and whatever stood in the arrays before', () => {
    fc.assert(
      fc.property(
        anyGraph,
        fc.array(fc.nat(11), { minLength: 12, maxLength: 12 }),
        fc.boolean(),
        (snapshot, labels, weighted) => {
          const used = [...new Set(labels.slice(0, snapshot.n))];
          const part = labels.slice(0, snapshot.n).map((label) => used.indexOf(label));
          const w = weightMatrix(snapshot).map((row) => row.map((weight) => (weighted ? weight : Math.sign(weight))));
          const work = workspaceFor(snapshot.n, weighted),
            first = levelOf(snapshot, weighted),
            above = work.above[0];
          for (const count of [snapshot.n, used.length]) {
            work.part.set(count === snapshot.n ? indexes(snapshot) : part);
            aggregate(first, count, above, work, quiet.signal);
          }
          expect(above.n).toBe(used.length);
          expect(above.total).toBe(w.flat().reduce((sum, weight) => sum + weight, 0));
          for (const p of used.keys()) {
            const own = indexes(snapshot).filter((i) => part[i] === p);
            expect(above.strength[p]).toBe(own.flatMap((i) => w[i]).reduce((sum, weight) => sum + weight, 0));
            const row = new Map<number, number>();
            for (let t = above.offsets[p]; t < above.offsets[p + 1]; t++) row.set(above.neighbors[t], above.weights![t]);
            expect(row.size).toBe(above.offsets[p + 1] - above.offsets[p]);
            const expected = new Map<number, number>();
            for (const i of own)
              for (const j of indexes(snapshot))
                if (w[i][j] > 0 && part[j] !== p) expected.set(part[j], (expected.get(part[j]) ?? 0) + w[i][j]);
            expect(row).toEqual(expected);
          }
        },
      ),
    );
  });
});
