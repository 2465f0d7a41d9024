import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chance, expectedCoverage, withinTwo } from '../../../graph/recommend/gain.ts';
import type { Snapshot } from '../../../graph/snapshot/snapshot.ts';
import { clique, path, snapshotOf, twoCliques } from '../../support/graphs.ts';
import { anySmall, neighborSets, type Small, smallNetwork, withinTwoSteps } from '../../support/small-networks.ts';

/** Everybody being visible. */
const coverageOf = (snapshot: Snapshot, ego: number) =>
  expectedCoverage({ snapshot, visible: new Uint8Array(snapshot.n).fill(1) }, ego);

type Tie = { j: number; q: number };

describe('who is within two steps', () => {
  test('is ego, the contacts and theirs', () => {
    expect([...withinTwo(snapshotOf(path(5)), 0)]).toEqual([1, 1, 1, 0, 0]);
    fc.assert(
      fc.property(anySmall(), fc.nat(), (small, at) => {
        const { snapshot } = smallNetwork(small);
        const ego = at % snapshot.n;
        const expected = withinTwoSteps(neighborSets(snapshot), ego).add(ego);
        expect([...withinTwo(snapshot, ego)]).toEqual(Array.from({ length: snapshot.n }, (_, i) => (expected.has(i) ? 1 : 0)));
      }),
    );
  });
});

describe('expected coverage', () => {
  test('of a sure tie into an unknown unit of four is log2 5', () => {
    const snapshot = snapshotOf({ edges: clique(4, 1), n: 5, unit: [0, 1, 1, 1, 1] });
    expect(coverageOf(snapshot, 0).gain(2, 1)).toBeCloseTo(Math.log2(5), 15);
  });

  test('is taken before the logarithm: with chance ½ the unit of four counts as two people', () => {
    const snapshot = snapshotOf({ edges: clique(4, 1), n: 5, unit: [0, 1, 1, 1, 1] });
    expect(coverageOf(snapshot, 0).gain(2, 0.5)).toBeCloseTo(Math.log2(3), 15);
  });

  test('a step into a unit where ego reaches nobody counts more than as many people of one’s own', () => {
    const snapshot = snapshotOf({
      edges: [
        [0, 1],
        [0, 2],
        [3, 4],
        [5, 6],
      ],
      unit: [0, 0, 0, 0, 0, 1, 1],
    });
    const coverage = coverageOf(snapshot, 0);
    expect(coverage.gain(5, 1)).toBeGreaterThan(coverage.gain(3, 1));
  });

  test('people without a unit count for nothing, unless nobody has one', () => {
    const edges = clique(4, 1);
    expect(coverageOf(snapshotOf({ edges, n: 5, unit: [0, -1, -1, -1, -1] }), 0).gain(1, 1)).toBe(0);
    expect(coverageOf(snapshotOf({ edges, n: 5 }), 0).gain(1, 1)).toBeCloseTo(Math.log2(5), 15);
  });

  test('units count only when somebody to be seen has one', () => {
    const snapshot = snapshotOf({ edges: [[1, 2]], n: 4, unit: [-1, -1, -1, 0] });
    const gain = (visible: number[]) => expectedCoverage({ snapshot, visible: Uint8Array.from(visible) }, 0).gain(1, 1);
    expect(gain([1, 1, 1, 1])).toBe(0);
    expect(gain([1, 1, 1, 0])).toBeCloseTo(Math.log2(3), 15);
  });

  test('of a tie to somebody all of whose contacts are within two steps already is 0', () => {
    expect(coverageOf(snapshotOf(twoCliques(4)), 3).gain(5, 1)).toBe(0);
  });

  test('is the expectation over all outcomes of the ties, by unit', () => {
    fc.assert(
      fc.property(anyCase, ({ small, at, ties }) => {
        const { snapshot } = smallNetwork(small);
        const ego = at % snapshot.n,
          chosen = distinct(ties, ego, snapshot.n);
        const coverage = coverageOf(snapshot, ego);
        let sum = 0;
        for (const { j, q } of chosen) {
          sum += coverage.gain(j, q);
          coverage.add(j, q);
        }
        expect(sum).toBeCloseTo(byEnumeration(snapshot, ego, chosen), 10);
      }),
    );
  });

  test('is monotone and submodular', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(), ({ small, at, ties }, cut) => {
        const { snapshot } = smallNetwork(small);
        const ego = at % snapshot.n;
        const [last, ...chosen] = distinct(ties, ego, snapshot.n);
        fc.pre(last !== undefined);
        const fewer = coverageOf(snapshot, ego),
          more = coverageOf(snapshot, ego);
        for (const { j, q } of chosen.slice(0, cut % (chosen.length + 1))) fewer.add(j, q);
        for (const { j, q } of chosen) more.add(j, q);
        expect(more.gain(last.j, last.q)).toBeGreaterThanOrEqual(0);
        expect(fewer.gain(last.j, last.q)).toBeGreaterThanOrEqual(more.gain(last.j, last.q) - 1e-12);
      }),
    );
  });

  test('of two at once is that of one after the other, and the parts by unit add up', () => {
    fc.assert(
      fc.property(anyCase, ({ small, at, ties }) => {
        const { snapshot } = smallNetwork(small);
        const ego = at % snapshot.n;
        const [a, b, ...others] = distinct(ties, ego, snapshot.n);
        fc.pre(b !== undefined);
        const coverage = coverageOf(snapshot, ego);
        for (const { j, q } of others) coverage.add(j, q);
        const pair = coverage.pairGain(a.j, a.q, b.j, b.q);
        const parts = coverage.gainByUnit(a.j, a.q).map(({ bits }) => bits);
        const first = coverage.gain(a.j, a.q);
        expect(parts.reduce((sum, bits) => sum + bits, 0)).toBeCloseTo(first, 12);
        expect(parts).toEqual([...parts].sort((s, t) => t - s));
        coverage.add(a.j, a.q);
        expect(pair).toBeCloseTo(first + coverage.gain(b.j, b.q), 10);
      }),
    );
  });
});

test('the chance of an introduced tie is 0.3 at least and 1 at most', () => {
  expect(chance(0)).toBe(0.3);
  expect(chance(0.5)).toBeCloseTo(0.65, 15);
  expect(chance(1)).toBe(1);
});

const anyCase = fc.record({
  small: anySmall({ minPeople: 3, degree: 2 }) as fc.Arbitrary<Small>,
  at: fc.nat(),
  ties: fc.array(fc.record({ j: fc.nat(), q: fc.integer({ min: 0, max: 8 }).map((eighths) => eighths / 8) }), { maxLength: 5 }),
});

function distinct(ties: Tie[], ego: number, n: number): Tie[] {
  const byPerson = new Map(ties.map(({ j, q }) => [j % n, q]));
  byPerson.delete(ego);
  return [...byPerson].map(([j, q]) => ({ j, q }));
}

/** F(S) from the 2^|S| outcomes: expected people by unit, the logarithm outside. */
function byEnumeration(snapshot: Snapshot, ego: number, ties: Tie[]): number {
  const sets = neighborSets(snapshot);
  const today = withinTwoSteps(sets, ego);
  const nobodyHasOne = snapshot.unit.every((u) => u < 0);
  const unitOf = (i: number) => (nobodyHasOne ? 0 : snapshot.unit[i]);
  const units = nobodyHasOne ? 1 : snapshot.units;
  const expected = new Float64Array(units);
  for (let outcome = 0; outcome < 2 ** ties.length; outcome++) {
    const formed = ties.filter((_, t) => outcome & (1 << t));
    const likely = ties.reduce((p, { q }, t) => p * (outcome & (1 << t) ? q : 1 - q), 1);
    const reached = new Set([...today, ...formed.flatMap(({ j }) => [j, ...sets[j]])]);
    reached.delete(ego);
    for (const i of reached) if (unitOf(i) >= 0) expected[unitOf(i)] += likely;
  }
  const before = new Float64Array(units);
  for (const i of today) if (unitOf(i) >= 0) before[unitOf(i)]++;
  return expected.reduce((sum, count, u) => sum + Math.log2(1 + count) - Math.log2(1 + before[u]), 0);
}
