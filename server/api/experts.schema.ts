import { z } from 'zod';
import { peopleByIdSchema } from './shared.schema.ts';

export const expertsQuerySchema = z.object({
  /** Id of the person who looks for somebody; the viewer where left out. */
  near: z.string().optional(),
  k: z.coerce.number().int().min(1).max(100).default(20),
});

export const expertsSchema = z.object({
  topic: z.object({ id: z.string(), name: z.string() }),
  near: z.string().nullable(),
  /** The stronger and the nearer first. */
  items: z.array(
    z.object({
      person: z.string(),
      /** The topic itself, or the one that is broader or narrower. */
      topic: z.object({ id: z.string(), name: z.string() }),
      /** 1 … 5 */
      strength: z.int(),
      /** Steps from `near`: 1, 2, 3, or 4 = beyond or unreachable; null where nobody in particular looks. */
      distance: z.int().min(1).max(4).nullable(),
      introduction: z.object({ via: z.array(z.string()) }),
    }),
  ),
  people: peopleByIdSchema,
});
export type Experts = z.infer<typeof expertsSchema>;
