import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostAlike } from '../../../graph/similarity/most-alike.ts';
import { anyGraph } from '../../support/any-graph.ts';

test('the most alike share whom they turn to, weighed one by one, in shares of 1', () => {
  fc.assert(
    fc.property(anyGraph, fc.integer({ min: 1, max: 4 }), fc.boolean(), (snapshot, k, cosine) => {
      const { n, out, in: received } = snapshot;
      const turnsTo = Array.from({ length: n }, (_, i) => new Set(out.neighbors.subarray(out.offsets[i], out.offsets[i + 1])));
      const alike = mostAlike(out, received, { k, cosine });
      for (let i = 0; i < n; i++) {
        const score = turnsTo.map((theirs, j) => {
          let sum = 0;
          for (const z of turnsTo[i])
            if (j !== i && theirs.has(z)) sum += 1 / Math.log1p(received.offsets[z + 1] - received.offsets[z]);
          return cosine && sum > 0 ? sum / Math.sqrt(theirs.size) : sum;
        });
        const people = [...alike.neighbors.subarray(alike.offsets[i], alike.offsets[i + 1])];
        const shares = alike.weights.subarray(alike.offsets[i], alike.offsets[i + 1]);
        expect(people).toEqual(people.toSorted((a, b) => a - b));
        const best = score
          .filter((one) => one > 0)
          .sort((a, b) => b - a)
          .slice(0, k);
        expect(people.map((j) => score[j]).sort((a, b) => b - a)).toEqual(best.map((one) => expect.closeTo(one, 9)));
        const total = best.reduce((sum, one) => sum + one, 0);
        for (const [p, j] of people.entries()) expect(shares[p]).toBeCloseTo(score[j] / total, 9);
      }
    }),
  );
});
