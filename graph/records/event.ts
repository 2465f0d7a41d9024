import { z } from 'zod';
import { id, instant, text } from './fields.ts';

export const eventKinds = [
  'social',
  'kickoff',
  'keynote',
  'final',
  'conference',
  'session',
  'lunch-and-learn',
  'forum',
  'leader-session',
  'flash',
] as const;

export const eventSchema = z.object({
  id,
  name: text.min(1),
  kind: z.enum(eventKinds),
  start: instant,
  end: instant.optional(),
  parent: id.optional(),
  capacity: z.int().positive().optional(),
  program: id.optional(),
  speakers: z.array(id).default([]),
  office: text.optional(),
  link: text.optional(),
});
export type Event = z.infer<typeof eventSchema>;

export const attendanceStatuses = ['invited', 'registered', 'attended'] as const;

export const attendanceSchema = z.object({
  person: id,
  event: id,
  status: z.enum(attendanceStatuses).default('attended'),
  guestOf: id.optional(),
});
export type Attendance = z.infer<typeof attendanceSchema>;
