import type { Write } from '../../graph/records/change.ts';
import type { Kind, RecordOf } from '../../graph/records/kinds.ts';
import type { Person } from '../../graph/records/person.ts';
import { Problem } from '../errors.ts';
import { drawAcquaintances } from './acquaintances.ts';
import { type Calendar, calendarBefore } from './calendar.ts';
import { drawCommunities, membershipRecords } from './communities.ts';
import { drawHistories } from './contacts.ts';
import { offices } from './data/offices.ts';
import { pick, streamOf } from './draw.ts';
import { drawEmployees, type Employee, timezoneOf } from './employees.ts';
import { attendanceRecords, drawEvents, eventRecord } from './events.ts';
import { drawMentorships } from './mentorships.ts';
import { drawSkills, topicRecords } from './skills.ts';
import { type Leaf, planStructure } from './structure.ts';
import { drawSuggestions } from './suggestions.ts';

export interface DemoOptions {
  /** 20 to 100,000. */
  people?: number;
  /** A whole number: the same one gives the same organization. */
  seed?: number;
  /** ISO day before which the three years of contacts end. */
  until?: string;
}

export const demoDefaults = { people: 400, seed: 1, until: '2026-01-01' } as const satisfies DemoOptions;

/**
 * Aldermere, a made-up maker of environmental instruments, as writes: units, topics, people, communities, events, skills,
 * memberships, attendance, programmes with their mentorships, then contacts with the ties they sum up to, and what came of
 * suggestions. Pure: the same options give the same writes on every machine, and another `until` moves all dates and changes nothing
 * else. O(people × communities and events + contacts); contacts are made as they are read. Throws a Problem where an option is out of
 * range.
 */
export function demoOrganization(options: DemoOptions = {}): Iterable<Write> {
  const { people, seed, until } = checked({ ...demoDefaults, ...options });
  return write(people, seed, calendarBefore(until));
}

function* write(people: number, seed: number, calendar: Calendar): Generator<Write> {
  const { units, leaves } = planStructure(people);
  const employees = drawEmployees(leaves, seed);
  const skills = drawSkills(employees, leaves, seed);
  const communities = drawCommunities(employees, leaves, seed);
  const events = drawEvents(employees, leaves, skills, seed);
  const persons = [...personRecords(employees, leaves, calendar, seed)];
  const acquaintances = drawAcquaintances(employees, leaves, communities, events, seed);

  yield* puts('unit', units);
  yield* puts('topic', topicRecords());
  yield* puts('person', persons);
  for (const { record } of communities) yield put('community', record);
  for (const event of events) yield put('event', eventRecord(event, employees, calendar));
  yield* puts('skill', skills);
  for (const community of communities) yield* puts('membership', membershipRecords(community, employees, calendar));
  for (const event of events) yield* puts('attendance', attendanceRecords(event, employees));
  const { programs, enrolments, mentorships } = drawMentorships(employees, persons, skills, calendar, seed);
  yield* puts('program', programs);
  yield* puts('enrolment', enrolments);
  yield* puts('mentorship', mentorships);
  const tied = [];
  let at = 0;
  for (const { contacts, ties } of drawHistories(acquaintances, employees, calendar, seed)) {
    if (ties.length > 0) tied.push(acquaintances[at]);
    at++;
    yield* puts('contact', contacts);
    yield* puts('tie', ties);
  }
  const { suggestions, introductions } = drawSuggestions(tied, employees, calendar, seed);
  yield* puts('suggestion', suggestions);
  yield* puts('introduction', introductions);
}

const put = <K extends Kind>(kind: K, record: RecordOf<K>) => ({ op: 'put', kind, record }) as unknown as Write;

function* puts<K extends Kind>(kind: K, records: Iterable<RecordOf<K>>): Generator<Write> {
  for (const record of records) yield put(kind, record);
}

function* personRecords(
  employees: readonly Employee[],
  leaves: readonly Leaf[],
  calendar: Calendar,
  seed: number,
): Generator<Person> {
  const random = streamOf(seed, 'persons');
  for (const employee of employees) {
    const private_ = employee.rank === 'member' && !employee.bridge;
    yield {
      id: employee.id,
      name: employee.name,
      email: `${employee.id.replaceAll('-', '.')}@aldermere.example`,
      unit: leaves[employee.leaf].id,
      office: offices[employee.office].name,
      title: employee.title,
      level: employee.level,
      ...(employee.manager === -1 ? {} : { manager: employees[employee.manager].id }),
      timezone: timezoneOf(employee),
      languages: employee.languages,
      hired: calendar.day(employee.hired),
      external: false,
      visibility: private_ && random() < 0.01 ? 'communities' : 'open',
      introduces: !private_ || random() >= 0.06,
      mentorCapacity: employee.level <= 2 ? pick(random, [1, 2, 2]) : employee.level >= 6 ? 1 : pick(random, [1, 2, 2, 3, 3]),
      aliases: [],
      attributes: employee.teamName === undefined ? {} : { team: employee.teamName },
    };
  }
}

function checked({ people, seed, until }: Required<DemoOptions>): Required<DemoOptions> {
  if (!Number.isInteger(people) || people < 20 || people > 100_000)
    throw new Problem('usage', `A demo of ${people} people: expected a whole number from 20 to 100,000.`);
  if (!Number.isSafeInteger(seed)) throw new Problem('usage', `The seed ${seed}: expected a whole number.`);
  const time = /^\d{4}-\d{2}-\d{2}$/.test(until) ? Date.parse(`${until}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== until)
    throw new Problem('usage', `A demo until "${until}": expected a day as YYYY-MM-DD.`);
  return { people, seed, until };
}
