import { z } from 'zod';
import { id, instant, text } from './fields.ts';

/** A directed, weighted tie of one kind; reach and measures read it as undirected. */
export const tieSchema = z.object({
  source: id,
  target: id,
  /** contact, email, meeting, advice, reports-to, mentoring, encounter, …: any fixed word. */
  kind: id.default('contact'),
  weight: z.number().positive().default(1),
  first: instant.optional(),
  last: instant.optional(),
  /** Where it comes from: file, contacts (the sum over stored contacts), survey, event, … */
  origin: text.optional(),
  visibility: z.enum(['shared', 'private']).default('shared'),
});
export type Tie = z.infer<typeof tieSchema>;

/**
 * One timed contact; kept for evaluation. The tie of its kind is the sum over the stored contacts of its pair, except over
 * those that are history only: the ties they belong to were stated beside them, and nothing counts twice.
 */
export const contactSchema = z.object({
  source: id,
  target: id,
  /** The kind of tie that it is summed into. */
  kind: id.default('contact'),
  time: instant,
  weight: z.number().positive().default(1),
  history: z.boolean().default(false),
});
export type Contact = z.infer<typeof contactSchema>;
