import { z } from 'zod';
import { day, id, instant, text } from './fields.ts';

/** What came of a suggestion: nothing yet, kept for later, an introduction, a first meeting, or no thanks. */
export const suggestionStates = ['shown', 'saved', 'introduced', 'met', 'dismissed'] as const;

/** Whom somebody was suggested, and what they made of it: one for each pair, so that recommendations learn from answers. */
export const suggestionSchema = z.object({
  id,
  /** Whom it is made to. */
  for: id,
  /** Who is suggested. */
  person: id,
  /** As sentences, at the time. */
  reasons: z.array(text).default([]),
  state: z.enum(suggestionStates).default('shown'),
  /** Since when it is in this state. */
  at: instant,
  /** The introductions plan that it comes from. */
  plan: id.optional(),
  /** The day on which the two are to meet, as whom it is made to plans it. */
  plannedFor: day.optional(),
});
export type Suggestion = z.infer<typeof suggestionSchema>;
