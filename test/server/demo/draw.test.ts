import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../graph/arrays/seeded-random.ts';
import {
  apportion,
  lognormal,
  normal,
  pickByWeight,
  sampleByWeight,
  streamOf,
  weightedSampler,
} from '../../../server/demo/draw.ts';

const draws = (count: number, draw: () => number) => Array.from({ length: count }, draw);
const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;

describe('drawing', () => {
  it('gives each part a stream of its own that depends on seed and name', () => {
    const first = (seed: number, part: string) => draws(4, streamOf(seed, part)).join();
    expect(first(1, 'names')).toBe(first(1, 'names'));
    expect(new Set([first(1, 'names'), first(2, 'names'), first(1, 'events'), first(-1, 'names')]).size).toBe(4);
  });

  it('splits a whole exactly, each part within one of its share', () => {
    expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(apportion(400, [44, 38, 318])).toEqual([44, 38, 318]);
    fc.assert(
      fc.property(
        fc.nat(5000),
        fc.array(fc.double({ min: 0.1, max: 50, noNaN: true }), { minLength: 1, maxLength: 20 }),
        (total, parts) => {
          const whole = apportion(total, parts);
          const sum = parts.reduce((a, b) => a + b, 0);
          expect(whole.reduce((a, b) => a + b, 0)).toBe(total);
          whole.forEach((part, i) => {
            expect(Math.abs(part - (total * parts[i]) / sum)).toBeLessThan(1);
          });
        },
      ),
    );
  });

  it('draws indexes as often as their weights say, and none of weight 0', () => {
    const random = seededRandom(3);
    const draw = weightedSampler([0, 1, 0, 3, 0]);
    const counts = [0, 0, 0, 0, 0];
    for (let i = 0; i < 20_000; i++) counts[draw(random)]++;
    expect([counts[0], counts[2], counts[4]]).toEqual([0, 0, 0]);
    expect(counts[3] / counts[1]).toBeGreaterThan(2.7);
    expect(counts[3] / counts[1]).toBeLessThan(3.3);
    expect(weightedSampler([0, 0])(random)).toBe(-1);
    expect(weightedSampler([])(random)).toBe(-1);
  });

  it('picks keys by weight', () => {
    const random = seededRandom(4);
    const picked = draws(4000, () => (pickByWeight(random, { a: 1, b: 4, c: 0 }) === 'b' ? 1 : 0));
    expect(mean(picked)).toBeCloseTo(0.8, 1);
  });

  it('samples different indexes, heavy ones first as a rule, and never more than there are', () => {
    const random = seededRandom(5);
    const heavyFirst = draws(2000, () => (sampleByWeight(random, [1, 9], 1)[0] === 1 ? 1 : 0));
    expect(mean(heavyFirst)).toBeCloseTo(0.9, 1);
    expect([...sampleByWeight(random, [1, 0, 2, 3], 9)].sort()).toEqual([0, 2, 3]);
    expect(sampleByWeight(random, [1, 2], 0)).toEqual([]);
  });

  it('has a normal of mean 0 and deviation 1, and a lognormal of median 1', () => {
    const random = seededRandom(6);
    const values = draws(20_000, () => normal(random));
    expect(mean(values)).toBeCloseTo(0, 1);
    expect(Math.sqrt(mean(values.map((v) => v * v)))).toBeCloseTo(1, 1);
    const positive = draws(5001, () => lognormal(random, 0.8)).sort((a, b) => a - b);
    expect(positive[0]).toBeGreaterThan(0);
    expect(positive[2500]).toBeCloseTo(1, 1);
  });
});
