import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreement } from '../../../graph/communities/agreement.ts';

interface Case {
  a: number[];
  b: number[];
  rand: number;
  information: number;
}
const oracle: Case[] = JSON.parse(readFileSync(new URL('../../oracles/agreement.json', import.meta.url), 'utf8'));
const of = (a: number[], b: number[]) => agreement(Int32Array.from(a), Int32Array.from(b));
const labels = fc.array(fc.tuple(fc.integer({ min: -1, max: 4 }), fc.integer({ min: -1, max: 4 })), { maxLength: 30 });

describe('the agreement of two divisions', () => {
  test('is what scikit-learn says', () => {
    for (const { a, b, rand, information } of oracle) {
      const { adjustedRand, adjustedMutualInformation } = of(a, b);
      expect(adjustedRand).toBeCloseTo(rand, 9);
      expect(adjustedMutualInformation).toBeCloseTo(information, 9);
    }
  });

  test('is 1 of a division with itself, whatever its groups are called', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 30 }), (a) => {
        const renamed = a.map((label) => (label * 3) % 5);
        expect(of(a, renamed).adjustedRand).toBeCloseTo(1, 12);
        expect(of(a, renamed).adjustedMutualInformation).toBeCloseTo(1, 9);
      }),
    );
  });

  test('is the same both ways round, and leaves out who is in no group', () => {
    fc.assert(
      fc.property(labels, (pairs) => {
        const [a, b] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
        const known = pairs.filter(([x, y]) => x >= 0 && y >= 0);
        const there = of(a, b),
          back = of(b, a),
          without = of(
            known.map(([x]) => x),
            known.map(([, y]) => y),
          );
        for (const field of ['adjustedRand', 'adjustedMutualInformation'] as const) {
          expect(there[field]).toBeCloseTo(back[field], 9);
          expect(there[field]).toBeCloseTo(without[field], 9);
        }
      }),
    );
  });

  test('wants as many people on both sides', () => {
    expect(() => of([0, 1], [0])).toThrow('divisions are of 2 and of 1 people, expected as many');
  });
});
