import type { Community, Membership } from '../records/community.ts';
import type { Event } from '../records/event.ts';
import type { Kind, RecordOf } from '../records/kinds.ts';
import { isRunning, type Mentorship } from '../records/mentorship.ts';
import type { Person } from '../records/person.ts';
import type { Enrolment, Program } from '../records/program.ts';
import type { Topic } from '../records/topic.ts';
import type { Unit } from '../records/unit.ts';
import { answersOf } from './answers.ts';
import { twoMode } from './csr.ts';
import { mentoringOf } from './mentoring.ts';
import { type Context, float64, int32, type Snapshot, uint8 } from './snapshot.ts';
import { compareNames, type PrivateTie, type TieRows, tieRows } from './tie-rows.ts';
import { type TieTable, tieTable } from './tie-table.ts';

/** The records behind a snapshot, in the order of its indexes, and the way from an id to its index. */
export interface Directory {
  people: Person[];
  units: Unit[];
  communities: Community[];
  topics: Topic[];
  events: Event[];
  programs: Program[];
  mentorships: Mentorship[];
  enrolments: Enrolment[];
  /** Present memberships of people and communities that are here, with role and since: `context.communities` says only who. */
  memberships: Membership[];
  person: Map<string, number>;
  unit: Map<string, number>;
  community: Map<string, number>;
  topic: Map<string, number>;
  event: Map<string, number>;
  program: Map<string, number>;
  mentorship: Map<string, number>;
}

/** A snapshot with the names that go with it, and the ties that only their two ends may see. */
export interface Network {
  snapshot: Snapshot;
  directory: Directory;
  privateTies: PrivateTie[];
  /** From when the age of ties counts, in milliseconds; −Infinity = nothing decays. */
  latest: number;
}

/** All records a network is built from. Order does not matter: equal sets give equal bits. */
export type Records = { [K in Exclude<Kind, 'contact'>]: Iterable<RecordOf<K>> };
/** The same with their ties in a table. */
export type TabledRecords = Omit<Records, 'tie'> & { tie: TieTable };

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
export function buildNetwork(records: Records | TabledRecords, { seq, today, halfLifeDays }: BuildOptions): Network {
  const people = byId([...records.person].filter((person) => !person.left || person.left > today));
  const units = byId(records.unit);
  const communities = byId(records.community);
  const topics = byId(records.topic);
  const events = byId(records.event);
  const programs = byId(records.program);
  const mentorships = byId(records.mentorship);
  const person = indexOf(people),
    community = indexOf(communities);
  const directory: Directory = {
    people,
    units,
    communities,
    topics,
    events,
    programs,
    mentorships,
    enrolments: [...records.enrolment].sort((a, b) => compareIds(a.program, b.program) || compareIds(a.person, b.person)),
    memberships: current(records.membership, today)
      .filter((membership) => person.has(membership.person) && community.has(membership.community))
      .sort(byPlace),
    person,
    unit: indexOf(units),
    community,
    topic: indexOf(topics),
    event: indexOf(events),
    program: indexOf(programs),
    mentorship: indexOf(mentorships),
  };
  const n = people.length;
  const ties = 'columns' in records.tie ? records.tie : tieTable(records.tie);
  const { managers, ...tied } = tieRows(ties, directory.person, halfLifeDays);

  const running = mentorships.map((each) => (isRunning(each, today) ? each : { mentors: [], mentees: [] }));
  const inMentorships = (people: readonly string[][]) => {
    const known = people.map((ids) => [...new Set(ids)].flatMap((id) => person.get(id) ?? []));
    return twoMode(
      n,
      mentorships.length,
      known.flat(),
      known.flatMap((ids, mentorship) => ids.map(() => mentorship)),
    );
  };
  const mentors = inMentorships(running.map(({ mentors }) => mentors));
  const unit = int32(n);
  const context: Context = {
    manager: managersOf(directory, managers),
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
    answers: answersOf(records.suggestion, records.introduction, directory, today),
    mentors,
    mentees: inMentorships(running.map(({ mentees }) => mentees)),
    mentoring: mentoringOf(directory, records.skill, mentors),
  };
  const offices = new Map<string, number>();
  people.forEach((person, i) => {
    unit[i] = person.unit === undefined ? -1 : (directory.unit.get(person.unit) ?? -1);
    context.level[i] = person.level ?? Number.NaN;
    context.office[i] =
      person.office === undefined ? -1 : (offices.get(person.office) ?? offices.set(person.office, offices.size).size - 1);
    context.introduces[i] = person.introduces ? 1 : 0;
  });

  return networkOf({ seq, n, units: units.length, unit, context }, directory, tied);
}

/** The network with its ties anew from a table: the same people and groups. O(people + ties). */
export function retied(
  { snapshot, directory }: Network,
  table: TieTable,
  { seq, halfLifeDays }: Pick<BuildOptions, 'seq' | 'halfLifeDays'>,
): Network {
  const { managers, ...tied } = tieRows(table, directory.person, halfLifeDays);
  const context = { ...snapshot.context, manager: managersOf(directory, managers) };
  return networkOf({ ...snapshot, seq, context }, directory, tied);
}

function networkOf(
  { seq, n, units, unit, context }: Pick<Snapshot, 'seq' | 'n' | 'units' | 'unit' | 'context'>,
  directory: Directory,
  { rows, out, in: received, privateTies, latest }: Omit<TieRows, 'managers'>,
): Network {
  const m = rows.neighbors.length / 2;
  return { snapshot: { seq, n, m, units, unit, ...rows, out, in: received, context }, directory, privateTies, latest };
}

/** Who reports to whom: as the directory says, else by ties. */
function managersOf({ people, person }: Directory, byTies: ReadonlyMap<number, number>): Int32Array {
  const manager = int32(people.length);
  people.forEach((each, i) => {
    manager[i] = (each.manager === undefined ? byTies.get(i) : person.get(each.manager)) ?? -1;
  });
  return manager;
}

/** The order of ids everywhere: by code units, so that it is the same on every machine. */
export const compareIds = compareNames;

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
