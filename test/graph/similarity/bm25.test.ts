import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bm25 } from '../../../graph/similarity/bm25.ts';
import { anyGraph } from '../../support/any-graph.ts';
import { neighborSets } from '../../support/small-networks.ts';

test('BM25 sums over ego’s contacts in either direction who turn to the candidate, one by one', () => {
  fc.assert(
    fc.property(anyGraph, (snapshot) => {
      const { n, out } = snapshot;
      const b = 0.3,
        k1 = 1.2;
      const contacts = neighborSets(snapshot);
      const weight = (i: number, j: number) => {
        for (let t = out.offsets[i]; t < out.offsets[i + 1]; t++) if (out.neighbors[t] === j) return out.weights[t];
        return 0;
      };
      const people = Array.from({ length: n }, (_, i) => i);
      const length = people.map((i) => people.reduce((sum, j) => sum + weight(i, j), 0));
      const average = length.reduce((sum, one) => sum + one, 0) / n;
      const add = bm25({ both: snapshot, out }, { b, k1 });
      for (const ego of people) {
        const scores = new Float64Array(n);
        add(ego, scores);
        for (const j of people) {
          let expected = 0;
          for (const z of contacts[ego]) {
            const frequency = weight(z, j);
            if (frequency === 0) continue;
            const documents = people.filter((other) => weight(z, other) > 0).length;
            const rarity = Math.log((n - documents + 0.5) / (documents + 0.5));
            expected += (rarity * (k1 + 1) * frequency) / (frequency + k1 * (1 - b + (b * length[j]) / average));
          }
          expect(scores[j]).toBeCloseTo(expected, 10);
        }
      }
    }),
  );
});
