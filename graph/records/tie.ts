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

/** One timed contact; kept for evaluation, and summed into ties where no ties are stated. */
export const contactSchema = z.object({ source: id, target: id, time: instant, weight: z.number().positive().default(1) });
export type Contact = z.infer<typeof contactSchema>;
