import type { Rows, Snapshot } from '../snapshot/snapshot.ts';

/** How often somebody stands between two people who are not tied themselves, by whose units the three are in. */
export interface Roles {
  /** A-A-A: all three in one unit */
  coordinator: number;
  /** A-B-B: from another unit into one's own */
  gatekeeper: number;
  /** B-B-A: from one's own unit to another */
  representative: number;
  /** A-B-A: between two people of another unit */
  consultant: number;
  /** A-B-C: between two other units */
  liaison: number;
}

export interface RolesOptions {
  /** Read ties by their direction: i → ego → k without i → k. */
  directed?: boolean;
}

/**
 * Brokerage roles over units (Gould & Fernandez 1989), one entry for each of `people`. Undirected, each open triad i – ego – k
 * counts once, and gatekeeper and representative, which then coincide, take half each: half of what counting ordered pairs on
 * the symmetric network gives. Triads in which somebody has no unit count nowhere. O(Σ degrees of the alters) a person.
 */
export function rolesOf(snapshot: Snapshot, people: ArrayLike<number>, { directed = false }: RolesOptions = {}): Roles[] {
  const { n, units } = snapshot;
  const scratch: Scratch = { follower: new Uint8Array(n), incoming: new Int32Array(units), outgoing: new Int32Array(units) };
  const [from, to] = directed ? [snapshot.in, snapshot.out] : [snapshot, snapshot];
  return Array.from(people, (ego) => {
    const roles = orderedRoles(ego, snapshot.unit, from, to, scratch);
    if (!directed) for (const role of Object.keys(roles) as (keyof Roles)[]) roles[role] /= 2;
    return roles;
  });
}

interface Scratch {
  /** 1 = ego leads to this person */
  follower: Uint8Array;
  /** By unit, how many lead to ego, and to how many ego leads. */
  incoming: Int32Array;
  outgoing: Int32Array;
}

/** Ordered pairs i → ego → k, first all of them by units alone, then less those that are closed by i → k or are one person twice. */
function orderedRoles(ego: number, unit: Int32Array, from: Rows, to: Rows, { follower, incoming, outgoing }: Scratch): Roles {
  const roles: Roles = { coordinator: 0, gatekeeper: 0, representative: 0, consultant: 0, liaison: 0 };
  const own = unit[ego];
  if (own < 0) return roles;
  const count = (a: number, b: number, times: number) => {
    if (a === own) roles[b === own ? 'coordinator' : 'representative'] += times;
    else if (b === own) roles.gatekeeper += times;
    else roles[a === b ? 'consultant' : 'liaison'] += times;
  };
  let allOut = 0;
  const touched: number[] = [];
  eachAlter(ego, from, unit, (_, u) => {
    if (incoming[u]++ === 0) touched.push(u);
  });
  eachAlter(ego, to, unit, (k, u) => {
    outgoing[u]++;
    allOut++;
    follower[k] = 1;
  });
  const otherOut = allOut - outgoing[own];
  for (const u of touched) {
    if (u === own) {
      roles.coordinator += incoming[own] * outgoing[own];
      roles.representative += incoming[own] * otherOut;
    } else {
      roles.gatekeeper += incoming[u] * outgoing[own];
      roles.consultant += incoming[u] * outgoing[u];
      roles.liaison += incoming[u] * (otherOut - outgoing[u]);
    }
  }
  eachAlter(ego, from, unit, (i, a) => {
    if (follower[i]) count(a, a, -1);
    eachAlter(i, to, unit, (k, b) => {
      if (follower[k]) count(a, b, -1);
    });
  });
  eachAlter(ego, to, unit, (k, u) => {
    follower[k] = outgoing[u] = 0;
  });
  for (const u of touched) incoming[u] = 0;
  return roles;
}

function eachAlter(i: number, { offsets, neighbors }: Rows, unit: Int32Array, visit: (alter: number, unit: number) => void) {
  for (let t = offsets[i]; t < offsets[i + 1]; t++) if (unit[neighbors[t]] >= 0) visit(neighbors[t], unit[neighbors[t]]);
}
