import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mutualCoverage } from '../../../graph/recommend/mutual-coverage.ts';
import type { Snapshot } from '../../../graph/snapshot/snapshot.ts';
import { anyGraph } from '../../support/any-graph.ts';
import { allDistances, indexes } from '../../support/brute-force.ts';
import { snapshotOf } from '../../support/graphs.ts';

type Tie = [a: number, b: number, q: number];

/** G(T) as it is defined: by person and unit, from the chance that each other person is missed by every path with one new tie. */
function bits(snapshot: Snapshot, ties: readonly Tie[]): number {
  const { n, unit, offsets, neighbors } = snapshot;
  const distance = allDistances(snapshot);
  const near = (i: number) => [i, ...neighbors.subarray(offsets[i], offsets[i + 1])];
  const hasUnits = unit.some((u) => u >= 0);
  const unitOf = (i: number) => (hasUnits ? unit[i] : 0);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const before = new Map<number, number>(),
      after = new Map<number, number>();
    for (let x = 0; x < n; x++) {
      if (x === i || unitOf(x) < 0) continue;
      let missed = distance[i][x] <= 2 ? 0 : 1;
      if (missed === 0) before.set(unitOf(x), (before.get(unitOf(x)) ?? 0) + 1);
      for (const [a, b, q] of ties)
        for (const [from, to] of [
          [a, b],
          [b, a],
        ])
          if ((i === from && near(to).includes(x)) || (i !== from && near(from).includes(i) && x === to)) missed *= 1 - q;
      after.set(unitOf(x), (after.get(unitOf(x)) ?? 0) + 1 - missed);
    }
    for (const [u, expected] of after) sum += Math.log2(1 + expected) - Math.log2(1 + (before.get(u) ?? 0));
  }
  return sum;
}

const strangers = (snapshot: Snapshot, distance = allDistances(snapshot)) =>
  indexes(snapshot).flatMap((a) => indexes(snapshot).flatMap((b) => (a < b && distance[a][b] > 1 ? [[a, b] as const] : [])));

describe('what a tie adds to everybody’s expected reach by unit', () => {
  test('is what the definition says, in two halves, for who asks about one or about many, tie after tie', () => {
    fc.assert(
      fc.property(anyGraph, fc.infiniteStream(fc.nat(1000)), (snapshot, draws) => {
        const pairs = strangers(snapshot),
          coverage = mutualCoverage(snapshot);
        const added: Tie[] = [];
        for (let round = 0; round < 3 && pairs.length > 0; round++) {
          const [[a, b]] = pairs.splice(draws.next().value! % pairs.length, 1),
            q = 0.1 + 0.8 * (draws.next().value! / 1000);
          const expected = bits(snapshot, [...added, [a, b, q]]) - bits(snapshot, added);
          for (const load of [coverage.load, coverage.loadForMany]) {
            load(a);
            const there = coverage.half(b, q);
            load(b);
            expect(there + coverage.half(a, q)).toBeCloseTo(expected, 9);
          }
          coverage.add(a, b, q);
          added.push([a, b, q]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('is at most the bounds of its two ends together, each of which holds for its half', () => {
    fc.assert(
      fc.property(anyGraph, (snapshot) => {
        const coverage = mutualCoverage(snapshot);
        for (const [a, b] of strangers(snapshot))
          for (const [from, to] of [
            [a, b],
            [b, a],
          ]) {
            coverage.load(from);
            expect(coverage.half(to, 1)).toBeLessThanOrEqual(coverage.halfBound(to) + 1e-9);
          }
      }),
    );
  });

  test('has a bound that a hub’s contacts fill: each of them gains one bit by somebody of another unit', () => {
    const edges = Array.from({ length: 7 }, (_, k): [number, number] => [0, k + 1]);
    const snapshot = snapshotOf({ n: 9, edges, unit: [0, 0, 0, 0, 0, 0, 0, 0, 1] });
    const coverage = mutualCoverage(snapshot);
    coverage.load(8);
    // Eight people of the one unit for who comes, and one of the other for each of the seven contacts.
    expect(coverage.half(0, 1)).toBeCloseTo(Math.log2(9) + 7, 12);
    expect(coverage.halfBound(0)).toBeCloseTo(Math.log2(9) + 7, 12);
  });
});
