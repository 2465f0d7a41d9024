import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Cancelled } from '../../../graph/arrays/run.ts';
import { middleWeights, topSimilar } from '../../../graph/similarity/top-similar.ts';
import type { Snapshot } from '../../../graph/snapshot/snapshot.ts';
import { anyGraph } from '../../support/any-graph.ts';
import { indexes, sum, weightMatrix } from '../../support/brute-force.ts';
import { datasets } from '../../support/datasets.ts';
import { snapshotOf, star, twoCliques } from '../../support/graphs.ts';
import { organization } from '../../support/organization.ts';
import { readDataset } from '../../support/read-dataset.ts';
import { neighborSets } from '../../support/small-networks.ts';

/** Each ego's k best by definition: every pair that is not tied, with all common contacts. */
function byDefinition(snapshot: Snapshot, k: number, weight: keyof typeof middleWeights) {
  const w = weightMatrix(snapshot);
  const degree = w.map((row) => row.filter((value) => value > 0).length);
  return indexes(snapshot).map((i) =>
    indexes(snapshot)
      .filter((j) => j !== i && w[i][j] === 0)
      .map((j) => {
        const common = indexes(snapshot).filter((z) => w[i][z] > 0 && w[z][j] > 0);
        return { j, score: sum(common.map((z) => middleWeights[weight](degree[z]))) };
      })
      .filter(({ score }) => score > 0)
      .sort((a, b) => (Math.abs(a.score - b.score) > 1e-12 ? b.score - a.score : a.j - b.j))
      .slice(0, k),
  );
}

describe('the most alike to everybody', () => {
  test('are the other leaves of a star, in the order of indexes', () => {
    const { people, scores } = topSimilar(snapshotOf(star(5)), { k: 2 });
    expect([...people]).toEqual([-1, -1, 2, 3, 1, 3, 1, 2, 1, 2]);
    expect([...scores].slice(2)).toEqual(new Array(8).fill(1 / Math.log(4)));
  });

  test('of the ends of a bridge are people behind the other end', () => {
    const { people } = topSimilar(snapshotOf(twoCliques(3)), { k: 3 });
    expect([...people.subarray(2 * 3, 4 * 3)]).toEqual([4, 5, -1, 0, 1, -1]);
  });

  test('are those of the definition, for all weights, on any graph, also in parts', () => {
    const weights = fc.constantFrom('adamicAdar', 'resourceAllocation', 'commonContacts' as const);
    fc.assert(
      fc.property(anyGraph, weights, fc.integer({ min: 1, max: 5 }), fc.nat(12), (snapshot, weight, k, at) => {
        const { people, scores } = topSimilar(snapshot, { k, weight });
        for (const [i, row] of byDefinition(snapshot, k, weight).entries()) {
          const found = Array.from(people.subarray(i * k, i * k + row.length));
          // Sums in another order can exchange people whose scores differ by rounding alone.
          for (const [place, { score }] of row.entries()) expect(scores[i * k + place]).toBeCloseTo(score, 10);
          expect(new Set(found).size).toBe(row.length);
          expect(people.subarray(i * k + row.length, (i + 1) * k).every((person) => person === -1)).toBe(true);
        }
        const cut = Math.min(at, snapshot.n);
        const parts = [topSimilar(snapshot, { k, weight, to: cut }), topSimilar(snapshot, { k, weight, from: cut })];
        expect(parts.flatMap((part) => [...part.people])).toEqual([...people]);
        expect(parts.flatMap((part) => [...part.scores])).toEqual([...scores]);
      }),
    );
  });

  test('stop when they are told to', () => {
    const signal = {
      throwIfAborted() {
        throw new Cancelled();
      },
    };
    expect(() => topSimilar(snapshotOf(star(3)), {}, { signal, progress() {} })).toThrow(Cancelled);
  });
});

test.each([1, 2, 3])('those of an organization are found by whom they know in common (seed %i)', (seed) => {
  const snapshot = organization('S', seed),
    { people, scores } = topSimilar(snapshot);
  const sets = neighborSets(snapshot);
  for (let ego = seed; ego < snapshot.n; ego += 97) {
    const score = (j: number) => sum([...sets[ego]].filter((z) => sets[j].has(z)).map((z) => 1 / Math.log(sets[z].size)));
    const all = indexes(snapshot).filter((j) => j !== ego && !sets[ego].has(j));
    const best = all.map(score).sort((a, b) => b - a);
    for (let at = 0; at < 10; at++) {
      expect(scores[ego * 10 + at]).toBeCloseTo(best[at], 10);
      expect(score(people[ego * 10 + at])).toBeCloseTo(best[at], 10);
    }
  }
});

test.skipIf(!datasets.present)('scores are those of another implementation (email-eu-core)', () => {
  const oracle = JSON.parse(readFileSync(new URL('../../oracles/top-similar.json', import.meta.url), 'utf8'));
  const { snapshot, directory } = readDataset('email-eu-core');
  for (const weight of ['adamicAdar', 'resourceAllocation', 'commonContacts'] as const) {
    const { scores } = topSimilar(snapshot, { weight });
    for (const [at, id] of oracle.egos.entries()) {
      const ego = directory.person.get(id)!;
      const expected: number[] = oracle[weight][at];
      for (const [place, score] of scores.subarray(ego * 10, ego * 10 + 10).entries())
        expect(score).toBeCloseTo(expected[place] ?? 0, 9);
    }
  }
});
