import { z } from 'zod';
import { day, id, text } from './fields.ts';

export const communityKinds = ['excellence', 'practice', 'group'] as const;

export const communitySchema = z
  .object({
    id,
    name: text.min(1),
    kind: z.enum(communityKinds).default('group'),
    purpose: text.optional(),
    goals: text.optional(),
    topics: z.array(id).default([]),
  })
  .refine((community) => community.kind !== 'excellence' || community.goals, {
    path: ['goals'],
    message: 'goals: a community of excellence states them',
  });
export type Community = z.infer<typeof communitySchema>;

export const membershipRoles = ['lead', 'core', 'member'] as const;

/** One stretch of membership: a person can be in a community twice, and lead it for a part of the time. */
export const membershipSchema = z.object({
  person: id,
  community: id,
  role: z.enum(membershipRoles).default('member'),
  since: day.optional(),
  until: day.optional(),
});
export type Membership = z.infer<typeof membershipSchema>;
