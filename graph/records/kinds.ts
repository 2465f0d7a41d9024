import type { z } from 'zod';
import { communitySchema, membershipSchema } from './community.ts';
import { attendanceSchema, eventSchema } from './event.ts';
import { introductionSchema } from './introduction.ts';
import { mentorshipSchema } from './mentorship.ts';
import { personSchema } from './person.ts';
import { enrolmentSchema, programSchema } from './program.ts';
import { suggestionSchema } from './suggestion.ts';
import { contactSchema, tieSchema } from './tie.ts';
import { skillSchema, topicSchema } from './topic.ts';
import { unitSchema } from './unit.ts';

/**
 * Every kind of record: its schema, the fields that make its key, and the fields that name other records.
 * Stores, import, export, API and OpenAPI all follow from this table. The order is one in which what is
 * referred to comes first (a unit's parent and a person's manager excepted: those refer to their own kind).
 */
export const kinds = {
  unit: { schema: unitSchema, key: ['id'], refers: { parent: 'unit' } },
  topic: { schema: topicSchema, key: ['id'], refers: { broader: 'topic' } },
  person: { schema: personSchema, key: ['id'], refers: { unit: 'unit', manager: 'person' } },
  community: { schema: communitySchema, key: ['id'], refers: { topics: 'topic' } },
  program: { schema: programSchema, key: ['id'], refers: {} },
  event: { schema: eventSchema, key: ['id'], refers: { parent: 'event', speakers: 'person' } },
  skill: { schema: skillSchema, key: ['person', 'topic'], refers: { person: 'person', topic: 'topic' } },
  membership: {
    schema: membershipSchema,
    key: ['person', 'community', 'role', 'since'],
    refers: { person: 'person', community: 'community' },
  },
  attendance: {
    schema: attendanceSchema,
    key: ['person', 'event'],
    refers: { person: 'person', event: 'event', guestOf: 'person' },
  },
  enrolment: { schema: enrolmentSchema, key: ['person', 'program'], refers: { person: 'person', program: 'program' } },
  mentorship: {
    schema: mentorshipSchema,
    key: ['id'],
    refers: { program: 'program', mentors: 'person', mentees: 'person', topic: 'topic' },
  },
  suggestion: { schema: suggestionSchema, key: ['id'], refers: { for: 'person', person: 'person' } },
  introduction: { schema: introductionSchema, key: ['id'], refers: { for: 'person', person: 'person', via: 'person' } },
  tie: { schema: tieSchema, key: ['source', 'target', 'kind'], refers: { source: 'person', target: 'person' } },
  contact: {
    schema: contactSchema,
    key: ['source', 'target', 'kind', 'time'],
    refers: { source: 'person', target: 'person' },
  },
} as const satisfies Record<string, { schema: z.ZodType; key: readonly string[]; refers: Record<string, string> }>;

export type Kind = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as Kind[];

/** The record type of a kind: `RecordOf<'tie'>` is `Tie`. */
export type RecordOf<K extends Kind> = z.infer<(typeof kinds)[K]['schema']>;

/** The key of a record as one string, unique within its kind: its key fields joined by a unit separator (absent fields are empty). */
export function keyOf<K extends Kind>(kind: K, record: RecordOf<K>): string {
  const fields = record as Record<string, unknown>;
  return kinds[kind].key.map((field) => fields[field] ?? '').join('\u001f');
}

/** A record as stored text: fields in schema order, absent ones left out, so that equal records are equal bytes. */
export function canonical<K extends Kind>(kind: K, record: RecordOf<K>): string {
  const shape = fieldsOf(kind);
  const fields = record as Record<string, unknown>;
  const ordered: Record<string, unknown> = {};
  for (const field of shape) if (fields[field] !== undefined) ordered[field] = sortedIfObject(fields[field]);
  return JSON.stringify(ordered);
}

/** The names of a kind's fields, in schema order. */
export const fieldsOf = (kind: Kind): string[] => Object.keys(kinds[kind].schema.shape);

function sortedIfObject(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
