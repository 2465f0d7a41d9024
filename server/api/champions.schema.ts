import { z } from 'zod';
import { peopleByIdSchema } from './shared.schema.ts';

export const championsQuerySchema = z.object({
  /** As few as reach everybody who can be reached, when it is left out. */
  k: z.coerce.number().int().min(1).max(1000).optional(),
});

export const championsSchema = z.object({
  /**
   * In the order in which they were chosen: how many others each newly brings within two steps of the set, and in words what they are
   * there for: that, or that nobody before has them within two steps, or a unit or an office from which nobody is before them.
   */
  items: z.array(z.object({ person: z.string(), people: z.int(), unit: z.string().nullable(), text: z.string() })),
  /** People within two steps of somebody of the set, its members among them. */
  reached: z.int(),
  /** How many of the set have no contacts: they reach nobody, and nobody has them within two steps. */
  alone: z.int(),
  /** Everybody. */
  peopleTotal: z.int(),
  /** The same by unit; units of fewer people than may be shown are left out. */
  byUnit: z.array(z.object({ unit: z.string(), name: z.string(), reached: z.int(), size: z.int() })),
  /** Ids of units with people from which nobody is in the set. */
  missingUnits: z.array(z.string()),
  /** Offices from which nobody is; left out for who is told pseudonyms. */
  missingOffices: z.array(z.string()).optional(),
  /** Units left out because they have fewer people than may be shown. */
  suppressed: z.int(),
  /** The set and whom it does not reach, in a sentence or two. */
  text: z.string(),
  people: peopleByIdSchema,
});
export type Champions = z.infer<typeof championsSchema>;
