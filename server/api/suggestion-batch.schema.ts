import { z } from 'zod';
import { id } from '../../graph/records/fields.ts';

export const batchRequestSchema = z.strictObject({
  /** How many to each at most. */
  k: z.int().min(1).max(10).default(3),
  /** 0: whom they would likely meet anyway, 1: who opens most of the organization. */
  bridging: z.number().min(0).max(1).default(0.5),
  /** To people of this unit, or members of this community, only: suggested is whoever they may see. */
  unit: id.optional(),
  community: id.optional(),
  /** Of the order in which people are chosen for: the same gives the same. */
  seed: z.int().min(0).max(2147483647).default(1),
});
export type BatchRequest = z.infer<typeof batchRequestSchema>;

const figure = z.number().nullable();

/** What was suggested, as counts: to whom and whom is for these people to see. */
export const suggestionBatchSchema = z.object({
  /** Id by which it is followed up, as that of a plan of introductions. */
  plan: z.string(),
  scope: z.object({ unit: z.string().nullable(), community: z.string().nullable(), name: z.string(), people: z.int() }),
  k: z.int(),
  bridging: z.number(),
  seed: z.int(),
  /** How many of the scope are suggested somebody. */
  suggestedTo: z.int(),
  /** They stand with everybody's own, unless they had been answered meanwhile. */
  suggestions: z.int(),
  /** Gini of how often each person is suggested, were each chosen for alone, and levelled; null = nobody is. */
  exposure: z.object({ alone: figure, levelled: figure }),
  /** Mean people within two steps: today, and when all suggestions to oneself form, those chosen alone and the levelled ones. */
  reach: z.object({ before: figure, alone: figure, levelled: figure }),
});
export type SuggestionBatch = z.infer<typeof suggestionBatchSchema>;
