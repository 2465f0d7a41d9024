import { z } from 'zod';
import { membershipRoles } from '../../graph/records/community.ts';
import { contactItemSchema, contactsSchema } from './people.schema.ts';

export const mentorsQuerySchema = z.object({
  /** Id of a topic: who can help with this one; else with all that the person seeks. */
  topic: z.string().optional(),
  k: z.coerce.number().int().min(1).max(50).default(10),
  /** 0: who fits best, 1: who opens most of the organization. */
  bridging: z.coerce.number().min(0).max(1).default(0.3),
  /**
   * Whom to learn from: somebody more senior, less senior (an exchange), at most one level away, or of any level. Whose level is known to
   * lie the other way is left out; people of a level count to the first two, and who has no level is never left out for it.
   */
  direction: z.enum(['senior', 'junior', 'peer', 'any']).default('senior'),
});

export const mentorItemSchema = contactItemSchema.omit({ opens: true }).extend({
  /** 1, 2, 3, or 4 = beyond or unreachable. */
  distance: z.int().min(1).max(4),
  /** What they offer of what is asked for, the most telling first; `sought` is another topic where theirs is only broader or narrower. */
  topics: z.array(z.object({ topic: z.string(), name: z.string(), strength: z.int(), sought: z.string() })),
  /** Communities that both are in, and the mentor's role there. */
  communities: z.array(z.object({ community: z.string(), name: z.string(), role: z.enum(membershipRoles) })),
});
export type MentorItem = z.infer<typeof mentorItemSchema>;

export const mentorsSchema = contactsSchema.pick({ person: true, bridging: true, reach: true, people: true }).extend({
  topic: z.string().nullable(),
  items: z.array(mentorItemSchema),
  /** What the person seeks, to choose a topic from. */
  seeks: z.array(z.object({ topic: z.string(), name: z.string() })),
});
export type Mentors = z.infer<typeof mentorsSchema>;
