import type { Random } from '../../graph/arrays/seeded-random.ts';
import { affinities } from './data/units.ts';
import type { Leaf } from './structure.ts';

/** How many ties run between each two units: entries (a, b, count) with a < b and count > 0. */
export interface UnitPair {
  a: number;
  b: number;
  ties: number;
}

/** Usual share of a person's ties that leave the unit. */
const usualShare = 0.3;
const sameDivision = 2.5,
  sameUnitPlan = 4;

/**
 * Shares out the ties between units: each unit gets as many as its openness says (in proportion to the ties it has inside), and
 * they go to other units by affinity. Iterative proportional fitting (Deming & Stephan 1940), then rounding that carries the
 * remainder on, so that a unit's total comes out as planned whatever the seed.
 */
export function planOutsideTies(leaves: readonly Leaf[], insideTies: ArrayLike<number>, random: Random): UnitPair[] {
  const count = leaves.length;
  const inside = Array.from(insideTies).reduce((a, b) => a + b, 0);
  const wanted = leaves.map((leaf, u) => {
    const share = Math.min(0.8, usualShare * leaf.plan.openness * (1 - insideTies[u] / inside));
    return (2 * insideTies[u] * share) / (1 - share);
  });
  const affinity = affinityOf(leaves);
  const factors = fitTo(wanted, affinity);
  const carry = new Float64Array(count);
  const pairs: UnitPair[] = [];
  for (let a = 0; a < count; a++)
    for (let b = a + 1; b < count; b++) {
      const exact = factors[a] * factors[b] * affinity(a, b);
      const ties = Math.max(0, Math.floor(exact + (carry[a] + carry[b]) / 2 + 0.3 + 0.4 * random()));
      carry[a] += exact - ties;
      carry[b] += exact - ties;
      if (ties > 0) pairs.push({ a, b, ties });
    }
  return pairs;
}

/** Factors f with Σ_b f_a f_b affinity(a, b) = wanted_a, near enough after some rounds. */
function fitTo(wanted: readonly number[], affinity: (a: number, b: number) => number): Float64Array {
  const count = wanted.length;
  const factors = Float64Array.from(wanted, (w) => Math.sqrt(w / count));
  for (let round = 0; round < 30; round++)
    for (let a = 0; a < count; a++) {
      let sum = 0;
      for (let b = 0; b < count; b++) if (b !== a) sum += factors[b] * affinity(a, b);
      if (sum > 0) factors[a] = Math.sqrt(factors[a] * (wanted[a] / sum));
    }
  return factors;
}

function affinityOf(leaves: readonly Leaf[]) {
  const special = new Map<string, number>();
  for (const [a, b, factor] of affinities) special.set(`${a}|${b}`, factor).set(`${b}|${a}`, factor);
  return (a: number, b: number) => {
    const one = leaves[a],
      other = leaves[b];
    if (one.planName === other.planName) return sameUnitPlan;
    return (
      (one.plan.division === other.plan.division ? sameDivision : 1) * (special.get(`${one.planName}|${other.planName}`) ?? 1)
    );
  };
}
