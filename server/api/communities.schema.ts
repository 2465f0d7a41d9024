import { z } from 'zod';
import { communitySchema } from '../../graph/records/community.ts';
import { peopleByIdSchema } from './shared.schema.ts';

export const communityItemSchema = communitySchema.safeExtend({ members: z.int(), units: z.int(), leads: z.array(z.string()) });
export const communitiesPageSchema = z.object({
  items: z.array(communityItemSchema),
  nextCursor: z.string().nullable(),
  people: peopleByIdSchema,
});
export type CommunitiesPage = z.infer<typeof communitiesPageSchema>;

export const communityDetailSchema = communityItemSchema.safeExtend({
  roster: z.array(z.object({ person: z.string(), role: z.string(), since: z.string().nullable() })),
  byUnit: z.array(z.object({ unit: z.string().nullable(), name: z.string(), members: z.int() })),
  people: peopleByIdSchema,
});
export type CommunityDetail = z.infer<typeof communityDetailSchema>;
