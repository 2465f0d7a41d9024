import { z } from 'zod';
import { day, id } from './fields.ts';
import { formats } from './program.ts';

/** requested → proposed → accepted → active → re-up → completed, or ended, declined, expired. */
export const mentorshipStates = [
  'requested',
  'proposed',
  'accepted',
  'active',
  're-up',
  'completed',
  'ended',
  'declined',
  'expired',
] as const;
export type MentorshipState = (typeof mentorshipStates)[number];

/** In these states both sides count on each other. */
const runningStates: readonly MentorshipState[] = ['accepted', 'active', 're-up'];

/** Who learns from whom: a pair, or a circle of several; in an exchange and among peers the same people may be on both sides. */
export const mentorshipSchema = z
  .object({
    id,
    program: id.optional(),
    format: z.enum(formats).default('long-term'),
    mentors: z.array(id).min(1, 'at least one mentor'),
    mentees: z.array(id).min(1, 'at least one mentee'),
    topic: id.optional(),
    /** Unless something else is said, it runs. */
    state: z.enum(mentorshipStates).default('active'),
    start: day.optional(),
    end: day.optional(),
  })
  .refine(({ mentors, mentees }) => !mentors.length || !mentees.length || new Set([...mentors, ...mentees]).size > 1, {
    path: ['mentees'],
    message: 'expected somebody else than the mentor: nobody is their own',
  });
export type Mentorship = z.infer<typeof mentorshipSchema>;

/** Whether a mentorship takes its people's time on an ISO day: it is agreed on, and its end is not past. */
export const isRunning = ({ state, end }: Pick<Mentorship, 'state' | 'end'>, today: string): boolean =>
  runningStates.includes(state) && (end === undefined || end >= today);
