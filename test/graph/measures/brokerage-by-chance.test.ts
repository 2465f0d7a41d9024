import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom, shuffle } from '../../../graph/arrays/seeded-random.ts';
import { type Roles, rolesOf } from '../../../graph/measures/brokerage.ts';
import { rolesByChance } from '../../../graph/measures/brokerage-by-chance.ts';
import type { Snapshot } from '../../../graph/snapshot/snapshot.ts';
import { anyGraph } from '../../support/any-graph.ts';
import { indexes, sum } from '../../support/brute-force.ts';
import { path, snapshotOf, star } from '../../support/graphs.ts';
import { organization } from '../../support/organization.ts';

const roleNames = ['coordinator', 'gatekeeper', 'representative', 'consultant', 'liaison'] as const;
const byChance = (snapshot: Snapshot, people: number[]) => rolesByChance(snapshot, people, rolesOf(snapshot, people));

/** The same network with the units of those who have one, ego left out, in another order. */
function dealt(snapshot: Snapshot, ego: number, order: number[]): Snapshot {
  const others = othersWithUnit(snapshot, ego);
  const unit = snapshot.unit.slice();
  others.forEach((i, k) => void (unit[i] = snapshot.unit[others[order[k]]]));
  return { ...snapshot, unit };
}
const othersWithUnit = (snapshot: Snapshot, ego: number) => indexes(snapshot).filter((i) => i !== ego && snapshot.unit[i] >= 0);

function* orders(items: number[]): Generator<number[]> {
  if (items.length === 0) yield [];
  for (const [k, first] of items.entries()) for (const rest of orders(items.toSpliced(k, 1))) yield [first, ...rest];
}

function meanAndSd(values: number[]) {
  const mean = sum(values) / values.length;
  return { mean, sd: Math.sqrt(sum(values.map((value) => (value - mean) ** 2)) / values.length) };
}

const fewPeople = anyGraph.filter(({ n }) => n <= 7);

describe('brokerage roles by chance', () => {
  test('share out the open triads as the expectations by group of R’s sna (exp.grp) do', () => {
    // Units of 4, 3 and 2, ego in the first: of the 8 · 7 ordered pairs of others 3 · 2, 5 · 3, 3 · 5, 3 · 2 + 2 · 1, 3 · 2 + 2 · 3.
    const unit = [0, 0, 0, 0, 1, 1, 1, 2, 2];
    const [{ expected }] = byChance(snapshotOf({ n: 9, edges: [...star(4)], unit }), [0]);
    const triads = 3;
    const of = (pairs: number) => (triads * pairs) / 56;
    expect(expected.coordinator).toBeCloseTo(of(6), 12);
    expect(expected.gatekeeper + expected.representative).toBeCloseTo(of(30), 12);
    expect(expected.gatekeeper).toBe(expected.representative);
    expect(expected.consultant).toBeCloseTo(of(8), 12);
    expect(expected.liaison).toBeCloseTo(of(12), 12);
  });

  test('have no z where chance leaves no choice: one unit, everybody an alter, no open triad', () => {
    const noChoice = {
      coordinator: Number.NaN,
      gatekeeper: Number.NaN,
      representative: Number.NaN,
      consultant: Number.NaN,
      liaison: Number.NaN,
    };
    const oneUnit = byChance(snapshotOf({ edges: path(4), unit: [0, 0, 0, 0] }), [1])[0];
    expect(oneUnit).toEqual({
      expected: { coordinator: 1, gatekeeper: 0, representative: 0, consultant: 0, liaison: 0 },
      z: noChoice,
    });
    const everybody = byChance(snapshotOf({ edges: star(60), unit: indexes({ n: 60 }).map((i) => i % 7) }), [0])[0];
    expect(everybody.z).toEqual(noChoice);
    expect(byChance(snapshotOf({ edges: path(3), unit: [0, 0, 1] }), [0])[0].z).toEqual(noChoice);
  });

  test('expect nothing of somebody without a unit', () => {
    const none = { coordinator: 0, gatekeeper: 0, representative: 0, consultant: 0, liaison: 0 };
    const { expected, z } = byChance(snapshotOf({ edges: path(3), unit: [0, -1, 1] }), [1])[0];
    expect(expected).toEqual(none);
    expect(Object.values(z).every(Number.isNaN)).toBe(true);
  });

  test('are mean and standard deviation over all ways to deal the units out, on any small graph', () => {
    fc.assert(
      fc.property(fewPeople, fc.nat(6), (snapshot, at) => {
        const ego = at % snapshot.n;
        const [{ expected, z }] = byChance(snapshot, [ego]),
          [found] = rolesOf(snapshot, [ego]);
        const all = [...orders(othersWithUnit(snapshot, ego).map((_, k) => k))].map(
          (order) => rolesOf(dealt(snapshot, ego, order), [ego])[0],
        );
        for (const role of roleNames) {
          const { mean, sd } = meanAndSd(all.map((roles) => roles[role]));
          expect(expected[role]).toBeCloseTo(mean, 10);
          if (sd < 1e-9) expect(z[role]).toBeNaN();
          else expect(z[role]).toBeCloseTo((found[role] - mean) / sd, 8);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('of busy people in an organization are what seeded permutations find', () => {
    const snapshot = organization('S', 3);
    const degree = (i: number) => snapshot.offsets[i + 1] - snapshot.offsets[i];
    const [ego] = indexes(snapshot).sort((a, b) => degree(b) - degree(a));
    const random = seededRandom(7),
      others = othersWithUnit(snapshot, ego);
    const runs = 3000,
      drawn: Roles[] = [];
    for (let run = 0; run < runs; run++) {
      const order = [
        ...shuffle(
          Int32Array.from(others, (_, k) => k),
          random,
        ),
      ];
      drawn.push(rolesOf(dealt(snapshot, ego, order), [ego])[0]);
    }
    const [{ expected, z }] = byChance(snapshot, [ego]),
      [found] = rolesOf(snapshot, [ego]);
    for (const role of roleNames) {
      const { mean, sd } = meanAndSd(drawn.map((roles) => roles[role]));
      expect(Math.abs(expected[role] - mean)).toBeLessThan((4 * sd) / Math.sqrt(runs));
      const exact = (found[role] - expected[role]) / z[role];
      expect(sd / exact).toBeGreaterThan(0.93);
      expect(sd / exact).toBeLessThan(1.07);
    }
    // Its ties lead inside the unit far more often than chance would have it.
    expect(z.coordinator).toBeGreaterThan(5);
  });
});
