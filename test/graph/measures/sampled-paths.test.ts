import { describe, expect, test } from 'vitest';
import { betweenness } from '../../../graph/measures/betweenness.ts';
import { addSamples, BLOCK, newSums, type Sums } from '../../../graph/measures/sampled-paths.ts';
import type { Snapshot } from '../../../graph/snapshot/snapshot.ts';
import { type Edge, path, snapshotOf } from '../../support/graphs.ts';
import { organization } from '../../support/organization.ts';

function drawn(snapshot: Snapshot, blocks: number, seed = 1): Sums {
  const sums = newSums(snapshot.n);
  addSamples(snapshot, { seed, from: 0, to: blocks, sums });
  return sums;
}

const diamonds = (count: number) =>
  Array.from({ length: count }, (_, k): Edge[] => [
    [3 * k, 3 * k + 1],
    [3 * k, 3 * k + 2],
    [3 * k + 1, 3 * k + 3],
    [3 * k + 2, 3 * k + 3],
  ]).flat();

describe('samples of shortest paths', () => {
  test('have betweenness as their mean: nobody is further off than chance allows', () => {
    for (const seed of [1, 2, 3]) {
      const snapshot = organization('S', seed);
      const samples = 1000 * BLOCK;
      const { shares, squares } = drawn(snapshot, 1000, seed);
      const exact = betweenness(snapshot).map((value) => (value * (snapshot.n - 2)) / snapshot.n);
      let spread = 0;
      for (let i = 0; i < snapshot.n; i++) {
        const variance = Math.max(squares[i] / samples - exact[i] ** 2, 1 / samples) / samples;
        const z = (shares[i] / samples - exact[i]) / Math.sqrt(variance);
        expect(Math.abs(z)).toBeLessThan(6);
        spread += z ** 2 / snapshot.n;
      }
      // As far off as independent samples are, too: on average one standard deviation.
      expect(spread).toBeGreaterThan(0.7);
      expect(spread).toBeLessThan(1.3);
    }
  });

  test('share a pair out among its shortest paths', () => {
    // Of the six pairs of a square two lie across, each with a path on either side.
    const sums = drawn(
      snapshotOf([
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 0],
      ]),
      200,
    );
    for (let i = 0; i < 4; i++) {
      expect(sums.squares[i]).toBe(sums.shares[i] / 2);
      expect(sums.shares[i] / (200 * BLOCK)).toBeCloseTo(1 / 12, 1.9);
    }
    expect(sums.shares[0]).toBe(sums.shares[2]);
    expect(sums.shares[1]).toBe(sums.shares[3]);
    expect(sums.shares[0]).not.toBe(sums.shares[1]);
  });

  test('give the same sums to the bit, however they are shared out', () => {
    const snapshot = organization('S');
    const whole = drawn(snapshot, 30);
    const [one, two] = [newSums(snapshot.n), newSums(snapshot.n)];
    addSamples(snapshot, { seed: 1, from: 13, to: 30, sums: two });
    addSamples({ ...snapshot }, { seed: 1, from: 0, to: 4, sums: one });
    addSamples(snapshot, { seed: 1, from: 4, to: 13, sums: two });
    expect(one.shares.map((value, i) => value + two.shares[i])).toEqual(whole.shares);
    expect(one.squares.map((value, i) => value + two.squares[i])).toEqual(whole.squares);
  });

  test('lie within components, and count them by their pairs', () => {
    const joined: Edge[] = [...path(3), [3, 4], [4, 5], [5, 6], [7, 8]];
    const { shares } = drawn(snapshotOf({ n: 11, edges: joined }), 1000);
    // 6 ordered pairs in the path of three, 12 in that of four.
    const expected = [0, 2, 0, 0, 4, 4, 0, 0, 0, 0, 0].map((pairs) => pairs / 18);
    for (const [i, share] of expected.entries()) expect(shares[i] / (1000 * BLOCK)).toBeCloseTo(share, 2);
  });

  test('count more shortest paths than 64 bits hold, and say when there are too many', () => {
    const { shares } = drawn(snapshotOf(diamonds(200)), 100);
    const middle = shares[300] / (100 * BLOCK);
    expect(middle).toBeGreaterThan(0.45);
    expect(middle).toBeLessThan(0.55);
    expect(shares.every(Number.isFinite)).toBe(true);
    expect(() => drawn(snapshotOf(diamonds(2000)), 10)).toThrow('more than 10^308 shortest paths');
  });

  test('heed the signal every 65,536 ties or a sample more', () => {
    const snapshot = organization('S');
    let looks = 0;
    const told: number[][] = [];
    const sums = newSums(snapshot.n);
    const run = {
      signal: { throwIfAborted: () => void looks++ },
      progress: (done: number, total: number) => void told.push([done, total]),
    };
    addSamples(snapshot, { seed: 1, from: 2, to: 102, sums }, run);
    expect(looks).toBeGreaterThan(20);
    expect(told).toHaveLength(looks);
    expect(told[0]).toEqual([0, 100 * BLOCK]);
    const last = told.at(-1)![0];
    expect(last).toBeGreaterThan(95 * BLOCK);
    expect(last).toBeLessThan(100 * BLOCK);
  });
});
