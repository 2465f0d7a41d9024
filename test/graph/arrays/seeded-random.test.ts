import { expect, test } from 'vitest';
import { seededRandom, shuffle } from '../../../graph/arrays/seeded-random.ts';

test('the same seed gives the same sequence, another seed another', () => {
  const draw = (seed: number) => Array.from({ length: 5 }, seededRandom(seed));
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1)).not.toEqual(draw(2));
});

test('numbers are spread evenly over [0, 1)', () => {
  const random = seededRandom(42);
  const bins = new Int32Array(10);
  for (let i = 0; i < 100_000; i++) bins[random.below(10)]++;
  // chi-square with 9 degrees of freedom: 27.9 is the 0.1% point
  const chiSquare = bins.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
  expect(chiSquare).toBeLessThan(27.9);
});

test('a shuffle keeps the items, and every place can be reached', () => {
  const firsts = new Set<number>();
  const random = seededRandom(3);
  for (let run = 0; run < 100; run++) {
    const items = shuffle([0, 1, 2, 3], random);
    expect([...items].sort()).toEqual([0, 1, 2, 3]);
    firsts.add(items[0]);
  }
  expect(firsts.size).toBe(4);
});
