import { BASE_CHANCE } from '../snapshot/answers.ts';
import { peopleBy } from '../snapshot/people-by.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { View } from '../snapshot/view.ts';
import { bitsAtMost } from './bits-at-most.ts';

/** Chance that a suggested and introduced tie forms: p0 = `context.answers.baseChance` where the relevance is 0 (science.md, section 4). */
export const chance = (relevance: number, base = BASE_CHANCE) => base + (1 - base) * relevance;

/**
 * What new ties add to ego's reach by unit: F(S) = Σ_u [log2(1 + E c_u(S)) − log2(1 + c_u(∅))], where c_u counts the people of
 * unit u within 2 steps of ego (ego not), a tie {i, j} covers j and N(j), and ties form independently. Monotone and submodular.
 * People without a unit are left out; where nobody whom the viewer sees has a unit, everybody is of one.
 */
export interface ExpectedCoverage {
  /** Chance that a tie of this relevance forms once it is suggested and introduced. */
  chance(relevance: number): number;
  /** F(S ∪ {j}) − F(S) in bits when {ego, j} forms with chance q. O(k_j). */
  gain(j: number, q: number): number;
  /** A bound on `gain`, whatever was or will be added. O(1). */
  ceiling(j: number, q: number): number;
  /** A closer one; q ≥ chance(0). O(k_j) the first time in a snapshot, then O(1). */
  closeCeiling(j: number, q: number): number;
  /** Takes {ego, j} into S. O(k_j). */
  add(j: number, q: number): void;
  /** F(S ∪ {a, b}) − F(S). O(k_a + k_b). */
  pairGain(a: number, qa: number, b: number, qb: number): number;
  /** What `gain` is made of, by unit number, largest first; the unit of everybody where nobody has one is 0. */
  gainByUnit(j: number, q: number): { unit: number; bits: number }[];
}

/** Who is covered already: not at all, for sure, or with a chance that stands elsewhere. */
const open = 0,
  sure = 1,
  likely = 2;

const slots = 1024;

/** `reached`: withinTwo of ego, of which a copy is kept. O(n / 4 + people within 2 steps). */
export function expectedCoverage(
  { snapshot, visible }: Pick<View, 'snapshot' | 'visible'>,
  ego: number,
  reached: Uint8Array = withinTwo(snapshot, ego),
): ExpectedCoverage {
  const { offsets, neighbors } = snapshot,
    base = snapshot.context.answers.baseChance;
  const { unit, units, people } = unitsFor(snapshot, visible);
  const covered = reached.slice(),
    missed = new Map<number, number>(); // chance that somebody whose tie was added covers is not covered
  const expected = new Float64Array(units), // E c_u
    bits = new Float64Array(units); // log2(1 + E c_u)
  let near = 0,
    nearUnits = 0;
  eachMarked(reached, (x) => {
    if (x === ego || unit[x] < 0) return;
    near++;
    if (expected[unit[x]]++ === 0) nearUnits++;
  });
  let fewest = nearUnits < units ? 0 : Number.POSITIVE_INFINITY;
  for (let u = 0; u < units; u++) {
    if (expected[u] > 0) bits[u] = Math.log2(1 + expected[u]);
    if (expected[u] < fewest) fewest = expected[u];
  }
  const farPeople = people - near - (unit[ego] < 0 ? 0 : 1);

  // Scratch, all zero between calls: what could be added to each unit, which units those are, and who is covered by b.
  const part = new Float64Array(units),
    touched = new Int32Array(units);
  const atMost = bitsAtMost(snapshot, base);
  // The last ceilings: most people with as many contacts are met with the same chance.
  const known = { people: new Int32Array(slots), q: new Float64Array(slots), ceiling: new Float64Array(slots) };
  let byOther: Uint8Array | undefined;
  let count = 0;
  const missedChance = (x: number) => (covered[x] === open ? 1 : covered[x] === sure ? 0 : missed.get(x)!);
  const see = (x: number, q: number) => {
    if (covered[x] === sure) return;
    const u = unit[x],
      added = covered[x] === open ? q : q * missed.get(x)!;
    // A part of 0 means "not touched yet", so nothing may be added as 0.
    if (u < 0 || added === 0) return;
    if (part[u] === 0) touched[count++] = u;
    part[u] += added;
  };
  const seeAll = (j: number, q: number) => {
    see(j, q);
    for (let t = offsets[j], end = offsets[j + 1]; t < end; t++) see(neighbors[t], q);
  };
  const bitsOf = (u: number) => Math.log2(1 + expected[u] + part[u]) - bits[u];
  const collect = () => {
    let sum = 0;
    for (let k = 0; k < count; k++) {
      sum += bitsOf(touched[k]);
      part[touched[k]] = 0;
    }
    count = 0;
    return sum;
  };
  return {
    chance: (relevance) => chance(relevance, base),
    gain(j, q) {
      seeAll(j, q);
      return collect();
    },
    ceiling(j, q) {
      const most = Math.min(offsets[j + 1] - offsets[j] + 1, farPeople),
        slot = most & (slots - 1);
      if (most <= 0) return 0;
      if (known.people[slot] !== most || known.q[slot] !== q) {
        known.people[slot] = most;
        known.q[slot] = q;
        // Spread evenly over as many units as can be, all of the unit that is reached least: the logarithm is concave.
        const over = Math.min(most, units);
        known.ceiling[slot] = roundedUp(over * Math.log2(1 + (q * most) / (over * (1 + fewest))));
      }
      return known.ceiling[slot];
    },
    closeCeiling(j, q) {
      // Concave in q, and 0 where q is.
      return units === 1 ? this.ceiling(j, q) : roundedUp((q / base) * atMost(j));
    },
    pairGain(a, qa, b, qb) {
      const other = (byOther ??= new Uint8Array(snapshot.n));
      const mark = (is: number) => {
        other[b] = is;
        for (let t = offsets[b]; t < offsets[b + 1]; t++) other[neighbors[t]] = is;
      };
      seeAll(b, qb);
      mark(1);
      // Whom b covers too, a adds only where b's tie does not form.
      see(a, other[a] ? qa * (1 - qb) : qa);
      for (let t = offsets[a]; t < offsets[a + 1]; t++) see(neighbors[t], other[neighbors[t]] ? qa * (1 - qb) : qa);
      mark(0);
      return collect();
    },
    gainByUnit(j, q) {
      seeAll(j, q);
      const parts = Array.from(touched.subarray(0, count), (u) => ({ unit: u, bits: bitsOf(u) }));
      collect();
      return parts.sort((a, b) => b.bits - a.bits || a.unit - b.unit);
    },
    add(j, q) {
      const cover = (x: number) => {
        const chance = missedChance(x),
          u = unit[x];
        if (chance === 0 || u < 0) return;
        expected[u] += q * chance;
        missed.set(x, chance * (1 - q));
        covered[x] = likely;
        bits[u] = Math.log2(1 + expected[u]);
      };
      cover(j);
      for (let t = offsets[j]; t < offsets[j + 1]; t++) cover(neighbors[t]);
    },
  };
}

/** So that nothing computed that a bound is for is more by rounding. */
const roundedUp = (bits: number) => bits * (1 + 1e-12) + 1e-11;

/** The units that coverage counts, and how many people have one; everybody has the one unit 0 where no visible person has any. */
function unitsFor({ n, unit, units }: Snapshot, visible: Uint8Array) {
  const { people } = peopleBy(unit);
  for (const x of people) if (visible[x] === 1) return { unit, units, people: people.length };
  let same = oneUnit.get(unit);
  if (!same) oneUnit.set(unit, (same = new Int32Array(n)));
  return { unit: same, units: 1, people: n };
}

/** Everybody's unit where nobody has one, by the array that says so. */
const oneUnit = new WeakMap<Int32Array, Int32Array>();

/** Visits whoever is marked, in the order of indexes; unmarked ones are passed over four at a time. */
export function eachMarked(marks: Uint8Array, visit: (x: number) => void): void {
  const words = new Int32Array(marks.buffer, marks.byteOffset, marks.length >> 2);
  for (let word = 0; word < words.length; word++)
    if (words[word] !== 0) for (let x = 4 * word; x < 4 * word + 4; x++) if (marks[x]) visit(x);
  for (let x = 4 * words.length; x < marks.length; x++) if (marks[x]) visit(x);
}

/** Ego and everybody within 2 steps: Uint8Array(n). Costs ego's two-step walks; one that also lists whom it meets takes twice as long. */
export function withinTwo({ n, offsets, neighbors }: Snapshot, ego: number): Uint8Array {
  const reached = new Uint8Array(n);
  reached[ego] = 1;
  for (let t = offsets[ego]; t < offsets[ego + 1]; t++) {
    const z = neighbors[t];
    reached[z] = 1;
    for (let u = offsets[z]; u < offsets[z + 1]; u++) reached[neighbors[u]] = 1;
  }
  return reached;
}
