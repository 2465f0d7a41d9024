import { z } from 'zod';
import { day, id, text } from './fields.ts';

/** How people learn from each other: long-term pairs, one skill in weeks, one session, a mentor a month, a mentor's own contacts, … */
export const formats = [
  'long-term',
  'micro',
  'flash',
  'rotational',
  'network',
  'group',
  'diversity',
  'external',
  'exchange',
  'peer',
  'leader-session',
  'coffee',
] as const;
export type Format = (typeof formats)[number];

export const programSchema = z.object({
  id,
  name: text.min(1),
  formats: z.array(z.enum(formats)).default([]),
  /** What it is for, what matters most first. */
  objectives: z.array(text).default([]),
  start: day.optional(),
  end: day.optional(),
});
export type Program = z.infer<typeof programSchema>;

export const enrolmentRoles = ['mentor', 'mentee', 'leader', 'champion', 'coordinator'] as const;

/** That somebody takes part in a programme; who has not said in which role has none yet. */
export const enrolmentSchema = z.object({
  person: id,
  program: id,
  roles: z.array(z.enum(enrolmentRoles)).default([]),
});
export type Enrolment = z.infer<typeof enrolmentSchema>;
