import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../graph/arrays/seeded-random.ts';
import { planOutsideTies } from '../../../server/demo/outside-ties.ts';
import { planStructure } from '../../../server/demo/structure.ts';

const { leaves } = planStructure(400);
const inside = leaves.map((leaf) => 2.8 * leaf.size);
const at = (name: string) => leaves.findIndex((leaf) => leaf.name === name);

function totals(seed: number) {
  const sums = leaves.map(() => 0);
  for (const { a, b, ties } of planOutsideTies(leaves, inside, seededRandom(seed))) {
    sums[a] += ties;
    sums[b] += ties;
  }
  return sums;
}

describe('the plan of ties between units', () => {
  it('names each pair of units once, and only those with ties', () => {
    const pairs = planOutsideTies(leaves, inside, seededRandom(1));
    expect(new Set(pairs.map(({ a, b }) => `${a}|${b}`)).size).toBe(pairs.length);
    for (const { a, b, ties } of pairs) {
      expect(a).toBeLessThan(b);
      expect(ties).toBeGreaterThan(0);
      expect(Number.isInteger(ties)).toBe(true);
    }
  });

  it('gives closed units far fewer for their size than open ones, whatever the seed', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const perHead = totals(seed).map((sum, u) => sum / leaves[u].size);
      for (const closed of ['Legal', 'Finance', 'Operations'])
        for (const [u, leaf] of leaves.entries())
          if (leaf.plan.openness > 0.8) expect(perHead[at(closed)], `${closed} and ${leaf.name}`).toBeLessThan(0.75 * perHead[u]);
    }
  });

  it('rounds without losing ties: totals differ by a tie or two from seed to seed', () => {
    const runs = Array.from({ length: 10 }, (_, seed) => totals(seed));
    leaves.forEach((leaf, u) => {
      const sums = runs.map((run) => run[u]);
      expect(Math.max(...sums) - Math.min(...sums), leaf.name).toBeLessThanOrEqual(6);
    });
  });

  it('follows affinity: Mobile knows Design, and Research hardly Sales Americas', () => {
    const between = (one: string, other: string) => {
      const [a, b] = [at(one), at(other)].sort((x, y) => x - y);
      return planOutsideTies(leaves, inside, seededRandom(1)).find((pair) => pair.a === a && pair.b === b)?.ties ?? 0;
    };
    expect(between('Mobile', 'Design')).toBeGreaterThan(8);
    expect(between('Research', 'Sales Americas')).toBeLessThanOrEqual(1);
  });
});
