import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quiet } from '../../../graph/arrays/run.ts';
import { seededRandom } from '../../../graph/arrays/seeded-random.ts';
import { introductionsAndLikely } from '../../../graph/evaluate/reach-across-units.ts';
import { smallOrganization } from '../../../graph/evaluate/small-organization.ts';
import { eligiblePairs } from '../../../graph/recommend/eligible-pairs.ts';
import { chance } from '../../../graph/recommend/gain.ts';
import { introductions } from '../../../graph/recommend/introductions.ts';
import { introductionsCost } from '../../../graph/recommend/introductions-cost.ts';
import type { Snapshot } from '../../../graph/snapshot/snapshot.ts';
import { addTies } from '../../../graph/snapshot/tie-sets.ts';
import { type View, viewOf } from '../../../graph/snapshot/view.ts';
import { anyGraph } from '../../support/any-graph.ts';
import { allDistances, indexes, sum, weightMatrix } from '../../support/brute-force.ts';
import { datasets } from '../../support/datasets.ts';
import { snapshotOf } from '../../support/graphs.ts';
import { organization } from '../../support/organization.ts';
import { readDataset } from '../../support/read-dataset.ts';
import { smallNetwork } from '../../support/small-networks.ts';

type Tie = { a: number; b: number; q: number };

const seenByAll = (snapshot: Snapshot): View => ({
  snapshot,
  introductions: snapshot,
  viewer: null,
  visible: new Uint8Array(snapshot.n).fill(1),
});

/** G(T) of science.md, section 5, word for word. */
function expectedGain(snapshot: Snapshot, ties: readonly Tie[]): number {
  const distances = allDistances(snapshot),
    w = weightMatrix(snapshot);
  const haveUnits = snapshot.unit.some((u) => u >= 0);
  const unitOf = (i: number) => (haveUnits ? snapshot.unit[i] : 0);
  const all = indexes(snapshot);
  const brings = (i: number, x: number, { a, b }: Tie) =>
    [
      [a, b],
      [b, a],
    ].some(([p, q]) => (i === p && (x === q || w[q][x] > 0)) || (w[i][p] > 0 && x === q));
  return sum(
    all.map((i) =>
      sum(
        [...new Set(all.map(unitOf))]
          .filter((u) => u >= 0)
          .map((u) => {
            const people = all.filter((x) => x !== i && unitOf(x) === u);
            const now = people.filter((x) => distances[i][x] <= 2).length;
            const more = people
              .filter((x) => distances[i][x] > 2)
              .map((x) => 1 - ties.filter((tie) => brings(i, x, tie)).reduce((rest, { q }) => rest * (1 - q), 1));
            return Math.log2(1 + now + sum(more)) - Math.log2(1 + now);
          }),
      ),
    ),
  );
}

const asTies = (items: { a: number; b: number; relevance: number }[]): Tie[] =>
  items.map(({ a, b, relevance }) => ({ a, b, q: chance(relevance) }));

/** All eligible pairs with their chances. */
function everyPair(view: View): Tie[] {
  const { items } = introductions(view, { k: 1000, capacity: 1000, bridging: 0 });
  return asTies(items);
}

/** The best of all sets of at most k pairs within capacities. */
function optimum(snapshot: Snapshot, pairs: readonly Tie[], k: number, capacity: number): number {
  let best = 0;
  const extend = (from: number, chosen: Tie[]) => {
    best = Math.max(best, chosen.length > 0 ? expectedGain(snapshot, chosen) : 0);
    if (chosen.length === k) return;
    for (let next = from; next < pairs.length; next++) {
      const { a, b } = pairs[next];
      const uses = (person: number) => chosen.filter((tie) => tie.a === person || tie.b === person).length;
      if (uses(a) < capacity && uses(b) < capacity) extend(next + 1, [...chosen, pairs[next]]);
    }
  };
  extend(0, []);
  return best;
}

describe('introductions', () => {
  test('say for each what it adds to G, and never exceed a capacity', () => {
    fc.assert(
      fc.property(anyGraph, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 3 }), (snapshot, k, capacity) => {
        const { items, total } = introductions(seenByAll(snapshot), { k, capacity });
        const ties = asTies(items);
        for (const [at, { bits }] of items.entries())
          expect(bits).toBeCloseTo(expectedGain(snapshot, ties.slice(0, at + 1)) - expectedGain(snapshot, ties.slice(0, at)), 9);
        expect(total).toBeCloseTo(expectedGain(snapshot, ties), 9);
        for (const i of indexes(snapshot))
          expect(items.filter(({ a, b }) => a === i || b === i).length).toBeLessThanOrEqual(capacity);
        expect(items.length).toBeLessThanOrEqual(k);
      }),
    );
  });

  test('say truly how many pairs each would bring within two steps, and give no other number as their reason', () => {
    fc.assert(
      fc.property(anyGraph, (snapshot) => {
        const before = allDistances(snapshot);
        for (const { a, b, newPairs, grounds } of introductions(seenByAll(snapshot), { k: 3, capacity: 2 }).items) {
          const after = allDistances(addTies(snapshot, { source: [a], target: [b] }));
          const fresh = indexes(snapshot).flatMap((i) =>
            indexes(snapshot)
              .filter((j) => i !== j && before[i][j] > 2 && after[i][j] <= 2)
              .map((j) => [i, j]),
          );
          expect(newPairs).toBe(fresh.length);
          expect(grounds[0]).toEqual({ kind: 'reach', pairs: newPairs / 2 });
        }
      }),
    );
  });

  test('are chosen greedily: no eligible pair adds more than the one that is taken', () => {
    fc.assert(
      fc.property(anyGraph, (snapshot) => {
        const view = seenByAll(snapshot);
        const pairs = everyPair(view);
        const { items } = introductions(view, { k: 3, capacity: 2 });
        const ties = asTies(items);
        for (const [at, { bits }] of items.entries()) {
          const before = ties.slice(0, at);
          const uses = (person: number) => before.filter(({ a, b }) => a === person || b === person).length;
          const gains = pairs
            .filter(({ a, b }) => uses(a) < 2 && uses(b) < 2 && !before.some((tie) => tie.a === a && tie.b === b))
            .map((tie) => expectedGain(snapshot, [...before, tie]) - expectedGain(snapshot, before));
          expect(bits).toBeCloseTo(Math.max(...gains), 9);
        }
      }),
    );
  });

  test('come near the optimum on 200 small organizations, and the bound is never wrong', { timeout: 60_000 }, () => {
    const ratios: number[] = [];
    for (let seed = 1; ratios.length < 200; seed++) {
      const snapshot = smallOrganization(seededRandom(seed), { least: 6, within: 0.7, across: 0.12 });
      const view = seenByAll(snapshot);
      const best = optimum(snapshot, everyPair(view), 2, 1);
      if (best === 0) continue;
      const { total, bound } = introductions(view, { k: 2, capacity: 1 });
      ratios.push(total / best);
      expect(bound).toBeLessThanOrEqual(total / best + 1e-9);
    }
    expect(sum(ratios) / ratios.length).toBeGreaterThanOrEqual(0.95);
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(1 / 3);
  });

  test('join only pairs that somebody can bring together', () => {
    const network = smallNetwork({
      // 0 – 1 – 2 – 3 – 4 – 5, of whom 2 introduces nobody; 5 and 6 share an event, 7 is alone, 8 is above 0
      people: [
        { unit: 0, manager: 8 },
        { unit: 0 },
        { unit: 0, introduces: false },
        { unit: 1 },
        { unit: 1 },
        { unit: 1, events: [1] },
        { unit: 2, events: [1] },
        { unit: 2 },
        { unit: 2 },
      ],
      ties: [0, 1, 2, 3, 4].map((source) => ({ source, target: source + 1 })).concat({ source: 8, target: 1 }),
    });
    const view = viewOf(network, null);
    const eligible = eligiblePairs(view);
    const pairs = indexes(view.snapshot).flatMap((a) => {
      eligible.load(a);
      return indexes(view.snapshot).flatMap((b) => (a < b && eligible.includes(b) ? [`${a} ${b}`] : []));
    });
    expect(pairs).toEqual(['0 2', '2 4', '2 5', '2 8', '3 5', '5 6']);
  });

  test('widen reach between chosen units only, where units are chosen', () => {
    const edges = [0, 4, 8].flatMap((first) => [0, 1, 2].map((i): [number, number] => [first + i, first + i + 1]));
    const snapshot = snapshotOf({ n: 12, edges: [...edges, [3, 4], [7, 8]], unit: [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2] });
    const { items } = introductions(seenByAll(snapshot), { k: 20, between: [1, 2] });
    expect(items.length).toBeGreaterThan(0);
    for (const { a, b } of items) expect(Math.min(a, b)).toBeGreaterThanOrEqual(3);
  });

  test('tell progress that never falls back, through the choice as through the weighing', () => {
    const told: number[] = [];
    const run = { ...quiet, progress: (done: number, total: number) => void told.push(done / total) };
    const view = seenByAll(organization('S'));
    introductions(view, { k: 40 }, run);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    const { round, choice } = introductionsCost(view.snapshot, { k: 40 });
    const weighed = (2 * round) / (3 * round + choice),
      chosen = (2 * round + choice) / (3 * round + choice);
    expect(told.filter((share) => share > weighed && share < chosen).length).toBeGreaterThanOrEqual(38);
    expect(told.at(-1)).toBeGreaterThan(0.99);
  });

  test('refuse options out of range', () => {
    const view = seenByAll(snapshotOf([[0, 1]]));
    expect(() => introductions(view, { k: 0 })).toThrow('k is 0');
    expect(() => introductions(view, { capacity: 0.5 })).toThrow('capacity is 0.5');
    expect(() => introductions(view, { bridging: 2 })).toThrow('bridging is 2');
  });
});

test.skipIf(!datasets.present)(
  'widen reach across units of email-eu-core more than twice as much as the 50 most likely new ties',
  { timeout: 60_000 },
  () => {
    const { pairs, introductions, likely, bound } = introductionsAndLikely(seenByAll(readDataset('email-eu-core').snapshot), {
      k: 50,
      capacity: 2,
    });
    expect(pairs).toBe(50);
    expect(bound).toBeGreaterThan(0);
    expect(introductions).toBeGreaterThan(2 * likely);
  },
);
