import { directedRows, eitherWay, transpose } from './csr.ts';
import type { Rows } from './snapshot.ts';
import type { TieColumns, TieTable } from './tie-table.ts';

/** A tie that only its two ends may see. */
export interface PrivateTie {
  source: number;
  target: number;
  kind: string;
  weight: number;
}

/** The ties of a network. */
export interface TieRows {
  /** Undirected: the sum of what is given and received. */
  rows: Rows;
  out: Rows;
  in: Rows;
  /** In the order of source, target and kind. */
  privateTies: PrivateTie[];
  /** Who reports to whom by ties of kind reports-to; of several managers the one with the lowest index. */
  managers: Map<number, number>;
  /** From when the age of ties counts: the latest time of a shared one, −Infinity = nothing decays. */
  latest: number;
}

/** How ties weigh less with age. */
export interface Decay {
  halfLifeDays?: number;
  latest: number;
}

/** The kind of tie that says who reports to whom, where the directory does not. */
export const reporting = 'reports-to';

/** The least share of its weight that a tie keeps: with 0, shares of a person's weight would be 0 / 0. */
const leastKept = 1e-12;
const millisecondsADay = 86_400_000;

/** The order of names everywhere: by code units, so that it is the same on every machine. */
export const compareNames = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The rows of a table's ties between the people of a network, by their index there; ties of others are left out. Parallel ties are
 * summed in the order of their kinds, so that it does not matter in which order they came. O(people + ties).
 */
export function tieRows(table: TieTable, person: ReadonlyMap<string, number>, halfLifeDays?: number): TieRows {
  const columns = table.columns();
  const { rows, source, target, kind, weight, last, isPrivate, kinds } = columns;
  const n = person.size,
    index = indexes(columns, person);
  const latest = halfLifeDays === undefined ? Number.NEGATIVE_INFINITY : latestTime(columns, index);
  const decay = { halfLifeDays, latest };
  const isHere = (row: number) =>
    source[row] >= 0 && source[row] !== target[row] && index[source[row]] >= 0 && index[target[row]] >= 0;

  const rank = ranks(kinds),
    next = new Int32Array(kinds.length + 1);
  for (let row = 0; row < rows; row++) if (isHere(row) && !isPrivate[row]) next[rank[kind[row]] + 1]++;
  for (let r = 0; r < kinds.length; r++) next[r + 1] += next[r];
  const ties = next[kinds.length],
    from = new Int32Array(ties),
    to = new Int32Array(ties),
    weights = new Float64Array(ties);
  const privateTies: PrivateTie[] = [],
    managers = new Map<number, number>(),
    reports = kinds.indexOf(reporting);
  for (let row = 0; row < rows; row++) {
    if (!isHere(row)) continue;
    const s = index[source[row]],
      t = index[target[row]],
      worth = weight[row] * kept(last[row], decay);
    if (isPrivate[row]) {
      privateTies.push({ source: s, target: t, kind: kinds[kind[row]], weight: worth });
      continue;
    }
    const at = next[rank[kind[row]]]++;
    from[at] = s;
    to[at] = t;
    weights[at] = worth;
    if (kind[row] === reports && t < (managers.get(s) ?? n)) managers.set(s, t);
  }
  const out = directedRows(n, { source: from, target: to, weight: weights });
  const received = transpose(n, out);
  return { rows: eitherWay(n, out, received), out, in: received, privateTies: privateTies.sort(byEnds), managers, latest };
}

/** What joins two people, a and b. */
export interface Between {
  /** Sums of their shared ties from a to b and from b to a. */
  given: number;
  received: number;
  privateTies: { isGiven: boolean; kind: string; weight: number }[];
}

/** The ties of one pair as `tieRows` sums them, by equal bits. O(their ties). */
export function tiesBetween(table: TieTable, a: string, b: string, decay: Decay): Between {
  const { source, kind, weight, last, isPrivate, ids, kinds } = table.columns();
  const between: Between = { given: 0, received: 0, privateTies: [] };
  for (const row of table.between(a, b).sort((s, t) => compareNames(kinds[kind[s]], kinds[kind[t]]))) {
    const isGiven = ids[source[row]] === a,
      worth = weight[row] * kept(last[row], decay);
    if (isPrivate[row]) between.privateTies.push({ isGiven, kind: kinds[kind[row]], weight: worth });
    else if (isGiven) between.given += worth;
    else between.received += worth;
  }
  return between;
}

/** The latest time of a shared tie between people of the network: a private one must not change what others see. */
export function latestShared(table: TieTable, person: ReadonlyMap<string, number>): number {
  const columns = table.columns();
  return latestTime(columns, indexes(columns, person));
}

/** Which share of its weight a tie keeps that was last used at `time`; all of it where that is unknown. */
function kept(time: number, { halfLifeDays, latest }: Decay): number {
  if (halfLifeDays === undefined || !(time < latest)) return 1;
  return Math.max(leastKept, 2 ** (-(latest - time) / millisecondsADay / halfLifeDays));
}

export const byEnds = (a: PrivateTie, b: PrivateTie) =>
  a.source - b.source || a.target - b.target || compareNames(a.kind, b.kind);

function latestTime({ rows, source, target, last, isPrivate }: TieColumns, index: Int32Array): number {
  let latest = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < rows; row++)
    if (last[row] > latest && source[row] >= 0 && source[row] !== target[row] && !isPrivate[row])
      if (index[source[row]] >= 0 && index[target[row]] >= 0) latest = last[row];
  return latest;
}

/** Index in the network by number in the table, −1 = not there. */
function indexes({ ids }: TieColumns, person: ReadonlyMap<string, number>): Int32Array {
  const index = new Int32Array(ids.length);
  for (let i = 0; i < ids.length; i++) index[i] = person.get(ids[i]) ?? -1;
  return index;
}

/** The place of each kind among their names in order. */
function ranks(kinds: readonly string[]): Int32Array {
  const rank = new Int32Array(kinds.length);
  [...kinds.keys()]
    .sort((a, b) => compareNames(kinds[a], kinds[b]))
    .forEach((kind, place) => {
      rank[kind] = place;
    });
  return rank;
}
