import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectedCoverage } from '../../../graph/recommend/gain.ts';
import { scoring } from '../../../graph/recommend/scoring.ts';
import { anySmall, neighborSets, smallNetwork } from '../../support/small-networks.ts';

test('what keeps a part of its worth keeps that part of its relevance and the fourth power of it of what it bridges', () => {
  fc.assert(
    fc.property(
      anySmall(),
      fc.nat(),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (small, at, bridging, worth) => {
        const { snapshot } = smallNetwork(small);
        const { n } = snapshot,
          ego = at % n;
        const contacts = neighborSets(snapshot)[ego];
        const candidates = Int32Array.from({ length: n }, (_, i) => i).filter((i) => i !== ego && !contacts.has(i));
        const relevances = Float64Array.from(candidates, (i) => 1 / (2 + i));
        const coverage = expectedCoverage({ snapshot, visible: new Uint8Array(n).fill(1) }, ego);
        const score = scoring(candidates, relevances, coverage, bridging);
        for (const c of candidates.keys()) {
          const { relevance, reach } = score.shares(c);
          const bridged = reach.reduce((sum, { share }) => sum + share, 0);
          expect(score.value(c)).toBeCloseTo(relevance + bridged, 9);
          expect(score.value(c, worth)).toBeCloseTo(worth * relevance + worth ** 4 * bridged, 9);
        }
      },
    ),
  );
});
