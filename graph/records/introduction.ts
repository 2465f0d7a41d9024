import { z } from 'zod';
import { id, instant, text } from './fields.ts';

/** asked → agreed → made → met, or declined. */
export const introductionStates = ['asked', 'agreed', 'made', 'met', 'declined'] as const;

/** A go-between is asked to introduce one person to another. */
export const introductionSchema = z.object({
  id,
  /** Who asks. */
  for: id,
  /** Whom they want to meet. */
  person: id,
  /** The go-between who is asked. */
  via: id,
  text,
  state: z.enum(introductionStates).default('asked'),
  /** When it was asked. */
  at: instant,
  /** Since when it is in this state. */
  since: instant.optional(),
  /** The introductions plan that it comes from. */
  plan: id.optional(),
});
export type Introduction = z.infer<typeof introductionSchema>;
