import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bitsAtMost } from '../../../graph/recommend/bits-at-most.ts';
import { expectedCoverage } from '../../../graph/recommend/gain.ts';
import { clique, snapshotOf } from '../../support/graphs.ts';
import { anySmall, smallNetwork } from '../../support/small-networks.ts';

const visibleTo = (n: number) => new Uint8Array(n).fill(1);

test('somebody who reaches nobody gains all that a tie can bring', () => {
  const snapshot = snapshotOf({ edges: clique(4, 1), n: 6, unit: [0, 1, 1, 2, -1, 2] });
  expect(bitsAtMost(snapshot, 1)(2)).toBeCloseTo(Math.log2(3) + Math.log2(2), 15);
  expect(bitsAtMost(snapshot, 0.5)(2)).toBeCloseTo(Math.log2(2) + Math.log2(1.5), 15);
  expect(bitsAtMost(snapshot, 0.5)(5)).toBeCloseTo(Math.log2(1.5), 15);
  const { gain } = expectedCoverage({ snapshot, visible: visibleTo(6) }, 0);
  expect(gain(2, 0.5)).toBeCloseTo(bitsAtMost(snapshot, 0.5)(2), 15);
});

test('no tie gains more than its bounds say, whatever was added before', () => {
  const anyTies = fc.array(fc.record({ j: fc.nat(), q: fc.double({ min: 0.3, max: 1, noNaN: true }) }), { maxLength: 6 });
  fc.assert(
    fc.property(anySmall({ minPeople: 2 }), fc.nat(), anyTies, (small, at, ties) => {
      const { snapshot } = smallNetwork(small);
      const ego = at % snapshot.n;
      const coverage = expectedCoverage({ snapshot, visible: visibleTo(snapshot.n) }, ego);
      for (const { j: other, q } of ties) {
        for (let j = 0; j < snapshot.n; j++) {
          if (j === ego) continue;
          expect(coverage.gain(j, q)).toBeLessThanOrEqual(coverage.ceiling(j, q));
          expect(coverage.gain(j, q)).toBeLessThanOrEqual(coverage.closeCeiling(j, q));
        }
        if (other % snapshot.n !== ego) coverage.add(other % snapshot.n, q);
      }
    }),
  );
});
