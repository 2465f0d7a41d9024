import { type Random, seededRandom } from '../../graph/arrays/seeded-random.ts';

/** A made-up organization: ties as parallel arrays (each pair once, no self ties), units by person. */
export interface OrganizationGraph {
  n: number;
  units: number;
  /** Int32Array(n): 0 … units − 1 */
  unit: Int32Array;
  source: Int32Array;
  target: Int32Array;
}

/** The sizes that figures are given for. */
export const sizes = {
  S: { people: 1_000, ties: 10_000 },
  M: { people: 10_000, ties: 100_000 },
  L: { people: 100_000, ties: 1_000_000 },
  XL: { people: 1_000_000, ties: 10_000_000 },
} as const;
export type Size = keyof typeof sizes;

const smallestUnit = 12,
  largestUnit = 200,
  unitsInDivision = 8;
const insideUnit = 0.88,
  insideDivision = 0.6; // of the ties that leave the unit
/** Tail of how many ties people have (Pareto), and how often busier one person is than another at most. */
const tail = 2.2,
  busiest = 300;
/** A unit takes no more than this share of the pairs it has; the rest of its people's ties lead outside. */
const densest = 0.6;

/**
 * Units of 12 to 200 people (log-uniform) in divisions of eight, people whose activity has a Pareto tail, about 80 % of the ties
 * inside units as far as small units can hold them: seeded, the same on every machine. O(people + ties).
 */
export function organizationGraph({ people, ties }: { people: number; ties: number }, seed = 1): OrganizationGraph {
  const random = seededRandom(seed);
  const { unit, first } = unitsOf(people, random);
  const units = first.length - 1;
  const activity = Float64Array.from({ length: people }, () => Math.min(busiest, (1 - random()) ** (-1 / (tail - 1))));
  const before = new Float64Array(people + 1); // activity of all people before one
  for (let i = 0; i < people; i++) before[i + 1] = before[i] + activity[i];
  const someone = (from: number, to: number) => pick(before, from, to, random);

  const source = new Int32Array(ties),
    target = new Int32Array(ties);
  const room = Float64Array.from({ length: units }, (_, u) => {
    const size = first[u + 1] - first[u];
    return (densest * size * (size - 1)) / 2;
  });
  const known = pairSet(ties, people);
  for (let made = 0; made < ties; ) {
    const i = someone(0, people),
      u = unit[i],
      place = random();
    let j: number;
    if (place < insideUnit && room[u] >= 1) j = someone(first[u], first[u + 1]);
    else if (place < insideUnit + (1 - insideUnit) * insideDivision) {
      const division = u - (u % unitsInDivision);
      j = someone(first[division], first[Math.min(units, division + unitsInDivision)]);
    } else j = someone(0, people);
    if (i === j || !known.add(Math.min(i, j), Math.max(i, j))) continue;
    if (unit[j] === u) room[u]--;
    source[made] = i;
    target[made++] = j;
  }
  return { n: people, units, unit, source, target };
}

function unitsOf(people: number, random: Random) {
  const unit = new Int32Array(people),
    first = [0];
  while (first.at(-1)! < people) {
    const begin = first.at(-1)!,
      size = Math.round(smallestUnit * (largestUnit / smallestUnit) ** random());
    // What is left for the last unit must not be fewer people than a unit has.
    const end = people - begin - size < smallestUnit ? people : begin + size;
    unit.fill(first.length - 1, begin, end);
    first.push(end);
  }
  return { unit, first };
}

/** One of the people `from` … `to` − 1, by activity. */
function pick(before: Float64Array, from: number, to: number, random: Random) {
  const wanted = before[from] + random() * (before[to] - before[from]);
  let low = from,
    high = to - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (before[middle + 1] > wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Pairs seen so far, in an open-addressed table; `add` says whether the pair is new. */
function pairSet(pairs: number, people: number) {
  const slots = 2 ** Math.ceil(Math.log2(2 * pairs + 2)),
    table = new Float64Array(slots).fill(-1);
  return {
    add(i: number, j: number): boolean {
      const key = i * people + j;
      let slot = (Math.imul(i, 0x9e3779b1) ^ Math.imul(j, 0x85ebca6b)) >>> 0;
      for (slot = (slot ^ (slot >>> 15)) & (slots - 1); table[slot] >= 0; slot = (slot + 1) & (slots - 1))
        if (table[slot] === key) return false;
      table[slot] = key;
      return true;
    },
  };
}
