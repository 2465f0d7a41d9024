import type { Random } from '../../graph/arrays/seeded-random.ts';
import type { Contact, Tie } from '../../graph/records/tie.ts';
import type { Acquaintance } from './acquaintances.ts';
import { type Calendar, historyLength } from './calendar.ts';
import { offices } from './data/offices.ts';
import { lognormal, streamOf } from './draw.ts';
import type { Employee } from './employees.ts';

/** Contacts per working day, at the median, by how two people know each other. */
const pace = { line: 0.085, team: 0.07, unit: 0.04, outside: 0.022 };
/** Minutes of a working day within which contacts fall. */
const workday = { begins: 9 * 60, lasts: 8 * 60 };

/** All timed contacts of two people, both ways, and the ties they sum up to. */
export interface History {
  contacts: Contact[];
  ties: Tie[];
}

/** One history after the other, in the order of the acquaintances; no contact is before both were hired or after the end. */
export function* drawHistories(
  acquaintances: readonly Acquaintance[],
  employees: readonly Employee[],
  calendar: Calendar,
  seed: number,
): Generator<History> {
  const random = streamOf(seed, 'contacts');
  for (const acquaintance of acquaintances) {
    const { a, b } = acquaintance;
    const contacts: Contact[] = [];
    // Seniors write a little less often than they are written to, and one side usually more than the other.
    const fromA = Math.max(
      0.08,
      Math.min(0.92, 0.5 + 0.04 * (employees[b].level - employees[a].level) + 0.35 * (random() - 0.5)),
    );
    const taken = new Set<number>();
    for (const { back, minute } of moments(acquaintance, employees, random)) {
      const [source, target] = random() < fromA ? [employees[a], employees[b]] : [employees[b], employees[a]];
      const key = (back * 1440 + minute) * 2 + (source === employees[a] ? 0 : 1);
      if (taken.has(key)) continue;
      taken.add(key);
      const utc = minute - offices[source.office].utcOffset * 60;
      contacts.push({
        source: source.id,
        target: target.id,
        kind: 'contact',
        time: calendar.instant(back, utc),
        weight: 1,
        history: false,
      });
    }
    yield { contacts, ties: sum(contacts) };
  }
}

/** When they were in contact: from when they met until now, or until it ended; oldest first. */
function moments(acquaintance: Acquaintance, employees: readonly Employee[], random: Random) {
  const { a, b, through, met } = acquaintance;
  const bridge = employees[a].bridge || employees[b].bridge;
  // The day somebody is hired is theirs alone: contacts begin on the next.
  const both = Math.min(employees[a].hired - 1, employees[b].hired - 1, historyLength);
  const begin =
    met !== undefined && met < both
      ? met
      : Math.floor(through === 'line' || through === 'team' ? both * (1 - 0.3 * random() ** 3) : both * (0.15 + 0.85 * random()));
  const over = through === 'line' ? 0.03 : through === 'team' ? 0.1 : 0.16;
  const end = random() < over ? Math.floor(begin * 0.6 * random()) : Math.floor(begin * 0.08 * random());
  // Those who connect units give their time to others more than to their own.
  const effort = !bridge ? 1 : through === 'outside' ? 2 : 0.5;
  const count =
    1 +
    Math.floor((begin - end) * pace[through] * lognormal(random, 0.8) * effort) +
    (through === 'outside' ? random.below(3) : 0);
  const days = Array.from({ length: Math.min(count, 400) }, () => end + random.below(begin - end + 1));
  // The first contact is the meeting itself.
  days[0] = begin;
  return days.sort((x, y) => y - x).map((back) => ({ back, minute: workday.begins + random.below(workday.lasts) }));
}

/** A tie for each direction that has contacts: weight is their sum, first and last their extremes. */
function sum(contacts: readonly Contact[]): Tie[] {
  const ties = new Map<string, Tie>();
  for (const { source, target, time, weight } of contacts) {
    const tie = ties.get(source);
    if (tie === undefined)
      ties.set(source, {
        source,
        target,
        kind: 'contact',
        weight,
        first: time,
        last: time,
        origin: 'contacts',
        visibility: 'shared',
      });
    else {
      tie.weight += weight;
      if (time < tie.first!) tie.first = time;
      if (time > tie.last!) tie.last = time;
    }
  }
  return [...ties.values()];
}
