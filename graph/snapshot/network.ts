import type { Community, Membership } from '../records/community.ts';
import type { Event } from '../records/event.ts';
import type { Kind, RecordOf } from '../records/kinds.ts';
import type { Person } from '../records/person.ts';
import type { Tie } from '../records/tie.ts';
import type { Topic } from '../records/topic.ts';
import type { Unit } from '../records/unit.ts';
import { countingSort, directedRows, type TieList, transpose, twoMode, undirectedRows } from './csr.ts';
import { type Context, float64, int32, type Snapshot, uint8 } from './snapshot.ts';

/** The records behind a snapshot, in the order of its indexes, and the way from an id to its index. */
export interface Directory {
  people: Person[];
  units: Unit[];
  communities: Community[];
  topics: Topic[];
  events: Event[];
  /** Present memberships of people and communities that are here, with role and since: `context.communities` says only who. */
  memberships: Membership[];
  person: Map<string, number>;
  unit: Map<string, number>;
  community: Map<string, number>;
  topic: Map<string, number>;
  event: Map<string, number>;
}

/** A snapshot with the names that go with it, and the ties that only their two ends may see. */
export interface Network {
  snapshot: Snapshot;
  directory: Directory;
  privateTies: { source: number; target: number; kind: string; weight: number }[];
}

/** All records a network is built from. Order does not matter: equal sets give equal bits. */
export type Records = { [K in Exclude<Kind, 'contact'>]: Iterable<RecordOf<K>> };

export interface BuildOptions {
  /** Sequence number of the last change that the records hold. */
  seq: number;
  /** Who left on or before this ISO day is no longer in the network; memberships that ended by then do not count. */
  today: string;
  /**
   * A tie loses half its weight in this many days, counted from the latest time of a shared tie; none = no decay. It never loses more
   * than all but 1e-12 of it, so that a weight stays above 0 however old the tie is.
   */
  halfLifeDays?: number;
}

/** Builds the network from records (science.md, section 1). O(people + ties), plus sorting ids. */
export function buildNetwork(records: Records, { seq, today, halfLifeDays }: BuildOptions): Network {
  const people = byId([...records.person].filter((person) => !person.left || person.left > today));
  const units = byId(records.unit);
  const communities = byId(records.community);
  const topics = byId(records.topic);
  const events = byId(records.event);
  const person = indexOf(people),
    community = indexOf(communities);
  const directory: Directory = {
    people,
    units,
    communities,
    topics,
    events,
    memberships: current(records.membership, today)
      .filter((membership) => person.has(membership.person) && community.has(membership.community))
      .sort(byPlace),
    person,
    unit: indexOf(units),
    community,
    topic: indexOf(topics),
    event: indexOf(events),
  };
  const n = people.length;
  const { list, privateTies, managers } = readTies(records.tie, directory.person, halfLifeDays);

  const unit = int32(n);
  const context: Context = {
    manager: int32(n),
    level: float64(n),
    office: int32(n),
    introduces: uint8(n),
    communities: twoModeOf(person, community, directory.memberships, 'community'),
    events: twoModeOf(
      directory.person,
      directory.event,
      [...records.attendance].filter((a) => a.status === 'attended'),
      'event',
    ),
    offers: twoModeOf(
      directory.person,
      directory.topic,
      [...records.skill].filter((skill) => skill.offers),
      'topic',
    ),
    seeks: twoModeOf(
      directory.person,
      directory.topic,
      [...records.skill].filter((skill) => skill.seeks),
      'topic',
    ),
  };
  const offices = new Map<string, number>();
  people.forEach((person, i) => {
    unit[i] = person.unit === undefined ? -1 : (directory.unit.get(person.unit) ?? -1);
    context.manager[i] = (person.manager === undefined ? managers.get(i) : directory.person.get(person.manager)) ?? -1;
    context.level[i] = person.level ?? Number.NaN;
    context.office[i] =
      person.office === undefined ? -1 : (offices.get(person.office) ?? offices.set(person.office, offices.size).size - 1);
    context.introduces[i] = person.introduces ? 1 : 0;
  });

  const rows = undirectedRows(n, list);
  const out = directedRows(n, list);
  const snapshot: Snapshot = {
    seq,
    n,
    m: rows.neighbors.length / 2,
    units: units.length,
    unit,
    ...rows,
    out,
    in: transpose(n, out),
    context,
  };
  return { snapshot, directory, privateTies };
}

/** The order of ids everywhere: by code units, so that it is the same on every machine. */
export const compareIds = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const byPlace = (a: Membership, b: Membership) =>
  compareIds(a.community, b.community) ||
  compareIds(a.person, b.person) ||
  compareIds(a.role, b.role) ||
  compareIds(a.since ?? '', b.since ?? '');
const byId = <T extends { id: string }>(items: Iterable<T>) => [...items].sort((a, b) => compareIds(a.id, b.id));
const indexOf = (items: { id: string }[]) => new Map(items.map((item, i) => [item.id, i]));
const current = (memberships: Iterable<RecordOf<'membership'>>, today: string) =>
  [...memberships].filter((membership) => !membership.until || membership.until >= today);

function twoModeOf<F extends string>(
  people: Map<string, number>,
  groups: Map<string, number>,
  pairs: ({ person: string } & Record<F, string>)[],
  field: F,
) {
  const known = pairs.filter((pair) => people.has(pair.person) && groups.has(pair[field]));
  return twoMode(
    people.size,
    groups.size,
    known.map((pair) => people.get(pair.person)!),
    known.map((pair) => groups.get(pair[field])!),
  );
}

/** The least share of its weight that a tie keeps: with 0, shares of a person's weight would be 0 / 0. */
const leastKept = 1e-12;

/** Shared ties in canonical order (by kind, then as given), private ones apart, and who reports to whom by ties of kind reports-to. */
function readTies(ties: Iterable<Tie>, person: Map<string, number>, halfLifeDays?: number) {
  const source: number[] = [],
    target: number[] = [],
    weight: number[] = [],
    kind: number[] = [],
    last: number[] = [];
  const kindNumbers = new Map<string, number>();
  const privateTies: Network['privateTies'] = [],
    privateLast: number[] = [];
  for (const tie of ties) {
    const s = person.get(tie.source),
      t = person.get(tie.target);
    if (s === undefined || t === undefined || s === t) continue;
    if (tie.visibility === 'private') {
      privateTies.push({ source: s, target: t, kind: tie.kind, weight: tie.weight });
      privateLast.push(timeOf(tie));
      continue;
    }
    let number = kindNumbers.get(tie.kind);
    if (number === undefined) kindNumbers.set(tie.kind, (number = kindNumbers.size));
    source.push(s);
    target.push(t);
    weight.push(tie.weight);
    kind.push(number);
    last.push(timeOf(tie));
  }
  if (halfLifeDays !== undefined) {
    // Age counts from the latest shared tie: a private one must not change what others see.
    let latest = Number.NEGATIVE_INFINITY;
    for (const time of last) if (time > latest) latest = time;
    const kept = (time: number) => (time < latest ? Math.max(leastKept, 2 ** (-(latest - time) / 86_400_000 / halfLifeDays)) : 1);
    last.forEach((time, t) => {
      weight[t] *= kept(time);
    });
    for (const [t, tie] of privateTies.entries()) tie.weight *= kept(privateLast[t]);
  }
  // Sums of parallel ties must not depend on the order in which a store hands them out.
  const names = [...kindNumbers.keys()].sort(compareIds);
  const rank = Int32Array.from(kindNumbers.keys(), (name) => names.indexOf(name));
  let order = countingSort(person.size, Int32Array.from(source));
  order = countingSort(
    names.length,
    Int32Array.from(kind, (k) => rank[k]),
    order,
  );
  const list: TieList = {
    source: Array.from(order, (t) => source[t]),
    target: Array.from(order, (t) => target[t]),
    weight: Array.from(order, (t) => weight[t]),
  };
  const managers = new Map<number, number>();
  const reportsTo = kindNumbers.get('reports-to');
  if (reportsTo !== undefined)
    for (const t of order) {
      const known = managers.get(source[t]);
      if (kind[t] === reportsTo && (known === undefined || target[t] < known)) managers.set(source[t], target[t]);
    }
  privateTies.sort((a, b) => a.source - b.source || a.target - b.target || compareIds(a.kind, b.kind));
  return { list, privateTies, managers };
}

const timeOf = (tie: Tie) => (tie.last ? Date.parse(tie.last) : Number.NaN);
