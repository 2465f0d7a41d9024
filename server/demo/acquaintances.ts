import type { Random } from '../../graph/arrays/seeded-random.ts';
import type { CommunityWithMembers } from './communities.ts';
import { streamOf } from './draw.ts';
import { type Employee, stillAlone } from './employees.ts';
import type { EventWithGuests } from './events.ts';
import { meetInside } from './meet-inside.ts';
import { meetOutside } from './meet-outside.ts';
import { occasionsOf } from './occasions.ts';
import type { Leaf } from './structure.ts';

/** Two people who are in contact, by index with a < b, and how they came to be. */
export interface Acquaintance {
  a: number;
  b: number;
  through: 'line' | 'team' | 'unit' | 'outside';
  /** Working days before the end of an event at which they met, where there was one. */
  met?: number;
}

/** An organization in which people are getting to know each other. */
export interface Meeting {
  employees: readonly Employee[];
  leaves: readonly Leaf[];
  /** Indexes of the people of each unit. */
  members: readonly (readonly number[])[];
  random: Random;
  /** Whom each knows so far. */
  known: readonly ReadonlySet<number>[];
  /** Too new to have met anybody. */
  alone(i: number): boolean;
  /** Nothing happens where the two know each other, are the same or one is alone. */
  meet(i: number, j: number, through: Acquaintance['through'], met?: number): void;
}

/**
 * Who is in contact with whom: reporting lines and teams first, then the unit, then other units by way of offices, communities,
 * events and common acquaintances.
 */
export function drawAcquaintances(
  employees: readonly Employee[],
  leaves: readonly Leaf[],
  communities: readonly CommunityWithMembers[],
  events: readonly EventWithGuests[],
  seed: number,
): Acquaintance[] {
  const acquaintances: Acquaintance[] = [];
  const known = employees.map(() => new Set<number>());
  const members = leaves.map((): number[] => []);
  for (let i = 0; i < employees.length; i++) members[employees[i].leaf].push(i);
  const alone = (i: number) => employees[i].hired <= stillAlone;
  const meeting: Meeting = {
    employees,
    leaves,
    members,
    random: streamOf(seed, 'acquaintances'),
    known,
    alone,
    meet(i, j, through, met) {
      if (i === j || known[i].has(j) || alone(i) || alone(j)) return;
      known[i].add(j);
      known[j].add(i);
      acquaintances.push({ a: Math.min(i, j), b: Math.max(i, j), through, ...(met === undefined ? {} : { met }) });
    },
  };
  meetInside(meeting);
  meetOutside(meeting, occasionsOf(employees.length, communities, events));
  return acquaintances;
}
