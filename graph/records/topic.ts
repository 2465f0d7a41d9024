import { z } from 'zod';
import { id, text } from './fields.ts';

export const topicSchema = z.object({ id, name: text.min(1), broader: id.optional() });
export type Topic = z.infer<typeof topicSchema>;

/** What a person offers (strength 1 to 5) or seeks in a topic; what somebody seeks is seen by them and by matching only. */
export const skillSchema = z.object({
  person: id,
  topic: id,
  offers: z.int().min(1).max(5).optional(),
  seeks: z.boolean().default(false),
});
export type Skill = z.infer<typeof skillSchema>;
