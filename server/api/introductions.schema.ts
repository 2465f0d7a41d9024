import { z } from 'zod';
import { id, text } from '../../graph/records/fields.ts';
import { introductionSchema, introductionStates } from '../../graph/records/introduction.ts';
import { pageQuerySchema, peopleByIdSchema } from './shared.schema.ts';
import { suggestionAnswerSchema } from './suggestions.schema.ts';

/** asked: what one asked for; through: what one is asked to bring about; about: who was introduced to one. */
export const introductionRoles = ['asked', 'through', 'about'] as const;
export type IntroductionRole = (typeof introductionRoles)[number];

export const introductionsQuerySchema = pageQuerySchema.extend({ role: z.enum(introductionRoles).optional() });

export const introductionRequestSchema = z.object({
  /** Whom one wants to meet. */
  person: id,
  /** The contact who is asked. */
  via: id,
  /** What is said to them. */
  text: text.min(1, 'a few words for who is asked').max(5000, 'at most 5,000 characters'),
  /** Why the two should meet, as sentences. */
  reasons: suggestionAnswerSchema.shape.reasons,
});
export type IntroductionRequest = z.infer<typeof introductionRequestSchema>;

export const introductionStepSchema = z.object({ state: z.enum(['agreed', 'declined', 'made', 'met']) });
export type IntroductionStep = z.infer<typeof introductionStepSchema>['state'];

/** An introduction as one of its three sees it. */
export const introductionItemSchema = introductionSchema.extend({
  role: z.enum(introductionRoles),
  /** What was said to who is asked: between these two. */
  text: text.optional(),
  /** States to which one may bring it. */
  next: z.array(z.enum(introductionStates)),
  /** For If-Match. */
  version: z.string(),
});
export type IntroductionItem = z.infer<typeof introductionItemSchema>;

export const introductionAnswerSchema = introductionItemSchema.extend({ people: peopleByIdSchema });

export const introductionsSchema = z.object({
  /** The latest first. */
  items: z.array(introductionItemSchema),
  nextCursor: z.string().nullable(),
  people: peopleByIdSchema,
});
export type Introductions = z.infer<typeof introductionsSchema>;
