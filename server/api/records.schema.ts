import { z } from 'zod';
import { communitySchema } from '../../graph/records/community.ts';
import { eventSchema } from '../../graph/records/event.ts';
import { id } from '../../graph/records/fields.ts';
import { mentorshipSchema } from '../../graph/records/mentorship.ts';
import { programSchema } from '../../graph/records/program.ts';
import { tieSchema } from '../../graph/records/tie.ts';
import { topicSchema } from '../../graph/records/topic.ts';
import { unitSchema } from '../../graph/records/unit.ts';
import { pageQuerySchema } from './shared.schema.ts';

const page = <S extends z.ZodType>(item: S) => z.object({ items: z.array(item), nextCursor: z.string().nullable() });

/** A tie, with the id by which it is addressed: its key fields, each percent-encoded, joined by commas. */
export const tieItemSchema = tieSchema.extend({ id: z.string() });
export type TieItem = z.infer<typeof tieItemSchema>;

export const tiesQuerySchema = pageQuerySchema.extend({
  /** Ties of this person only. */
  person: z.string().optional(),
});
export const tiesPageSchema = page(tieItemSchema);
export const unitsPageSchema = page(unitSchema);
export type UnitsPage = z.infer<typeof unitsPageSchema>;
export const topicsPageSchema = page(topicSchema);
export type TopicsPage = z.infer<typeof topicsPageSchema>;
export const eventsPageSchema = page(eventSchema);
export const programsPageSchema = page(programSchema);
/** A mentorship as it is told: of its people those who may be named. */
export const mentorshipItemSchema = z.object({ ...mentorshipSchema.shape, mentors: z.array(id), mentees: z.array(id) });
export const mentorshipsPageSchema = page(mentorshipItemSchema);

export { communitySchema, eventSchema, programSchema, topicSchema, unitSchema };

/** RFC 7396: fields to change; null takes a field away. */
export const patchSchema = z.record(z.string(), z.unknown());
