import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Roles } from './brokerage.ts';

export interface RolesByChance {
  expected: Roles;
  /** (found − expected) / standard deviation; NaN where the roles are the same however units are dealt out. */
  z: Roles;
}

/**
 * How often each of `people` would stand in each role if ties stayed as they are, ego kept the unit and the units of all others who have
 * one were dealt out anew, and how far what was `found` (the undirected roles of `rolesOf`) is from it. Expectations by ego's group are
 * Gould & Fernandez' (1989), who take ties for random too; mean and variance here are exact, from how many pairs of open triads there
 * are that share an alter and that do not. Nothing is expected of ego without a unit. O(units + Σ degrees of the alters) a person.
 */
export function rolesByChance(snapshot: Snapshot, people: ArrayLike<number>, found: readonly Roles[]): RolesByChance[] {
  const { n, units, unit } = snapshot;
  const sizes = new Float64Array(units),
    metBy = new Int32Array(n).fill(-1);
  for (let i = 0; i < n; i++) if (unit[i] >= 0) sizes[unit[i]]++;
  const chances = new Map<number, Chances>();
  return Array.from(people, (ego, at) => {
    const own = unit[ego];
    if (own < 0) return { expected: each(() => 0), z: each(() => Number.NaN) };
    if (!chances.has(own)) chances.set(own, chancesIn(sizes, own));
    const open = openPairs(snapshot, ego, metBy),
      moments = chances.get(own)!;
    const spread = each((role) => momentsOf(open, moments[role]));
    return {
      expected: each((role) => spread[role].mean),
      z: each((role) => (spread[role].sd > 0 ? (found[at][role] - spread[role].mean) / spread[role].sd : Number.NaN)),
    };
  });
}

function each<T>(of: (role: keyof Roles) => T): Record<keyof Roles, T> {
  return {
    coordinator: of('coordinator'),
    gatekeeper: of('gatekeeper'),
    representative: of('representative'),
    consultant: of('consultant'),
    liaison: of('liaison'),
  };
}

interface OpenPairs {
  /** Unordered pairs of ego's alters, both with a unit, who are not tied. */
  pairs: number;
  /** Unordered pairs of such pairs that share an alter, and that do not. */
  sharing: number;
  apart: number;
}

/** `metBy` is scratch: the ego whose alter somebody was last. */
function openPairs({ unit, offsets, neighbors }: Snapshot, ego: number, metBy: Int32Array): OpenPairs {
  let alters = 0,
    twice = 0,
    sharing = 0;
  for (let t = offsets[ego]; t < offsets[ego + 1]; t++)
    if (unit[neighbors[t]] >= 0) {
      metBy[neighbors[t]] = ego;
      alters++;
    }
  for (let t = offsets[ego]; t < offsets[ego + 1]; t++) {
    const i = neighbors[t];
    if (unit[i] < 0) continue;
    let open = alters - 1;
    for (let s = offsets[i]; s < offsets[i + 1]; s++) if (metBy[neighbors[s]] === ego) open--;
    twice += open;
    sharing += (open * (open - 1)) / 2;
  }
  const pairs = twice / 2;
  return { pairs, sharing, apart: (pairs * (pairs - 1)) / 2 - sharing };
}

/** How likely a pair of alters is in a role, and both of two pairs that share an alter or do not; `times`: what a pair counts. */
interface Chance {
  one: number;
  sharing: number;
  apart: number;
  times: number;
}
type Chances = Record<keyof Roles, Chance>;

function momentsOf({ pairs, sharing, apart }: OpenPairs, chance: Chance) {
  const square = chance.one ** 2;
  const mean = pairs * chance.one;
  const variance = pairs * (chance.one - square) + 2 * sharing * (chance.sharing - square) + 2 * apart * (chance.apart - square);
  // What is left of rounding where the true variance is 0.
  const sd = variance > 1e-12 * mean ** 2 ? Math.sqrt(variance) : 0;
  return { mean: chance.times * mean, sd: chance.times * sd };
}

/** Chances when one of `own` is ego and all others, without replacement, get what units are left. */
function chancesIn(sizes: Float64Array, own: number): Chances {
  const a = sizes[own] - 1; // left in the own unit
  let b = 0; // in other units
  for (let u = 0; u < sizes.length; u++) if (u !== own) b += sizes[u];
  let same = 0, // ordered pairs, triples, quadruples of one other unit
    same3 = 0,
    same4 = 0,
    sameSquares = 0,
    different3 = 0; // triples of whom the first is in another unit than the second and than the third
  for (let u = 0; u < sizes.length; u++) {
    if (u === own) continue;
    const size = sizes[u];
    same += falling(size, 2);
    same3 += falling(size, 3);
    same4 += falling(size, 4);
    sameSquares += falling(size, 2) ** 2;
    different3 += size * falling(b - size, 2);
  }
  const bothSame = same ** 2 - sameSquares + same4; // quadruples of two pairs, each of one unit
  const chance = (one: number, sharing: number, apart: number, times = 1) => ({
    one: share(one, falling(a + b, 2)),
    sharing: share(sharing, falling(a + b, 3)),
    apart: share(apart, falling(a + b, 4)),
    times,
  });
  const across = chance(2 * a * b, a * falling(b, 2) + b * falling(a, 2), 4 * falling(a, 2) * falling(b, 2), 0.5);
  return {
    coordinator: chance(falling(a, 2), falling(a, 3), falling(a, 4)),
    gatekeeper: across,
    representative: across,
    consultant: chance(same, same3, bothSame),
    liaison: chance(falling(b, 2) - same, different3, falling(b, 4) - 2 * same * falling(b - 2, 2) + bothSame),
  };
}

/** n (n − 1) … over k factors; 0 where there are fewer than k. */
function falling(n: number, k: number): number {
  if (n < k) return 0;
  let product = 1;
  for (let factor = 0; factor < k; factor++) product *= n - factor;
  return product;
}

const share = (part: number, whole: number) => (whole > 0 ? part / whole : 0);
