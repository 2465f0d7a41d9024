import { z } from 'zod';
import { day } from '../../graph/records/fields.ts';
import { suggestionSchema, suggestionStates } from '../../graph/records/suggestion.ts';
import { pageQuerySchema, peopleByIdSchema } from './shared.schema.ts';

export const suggestionsQuerySchema = pageQuerySchema.extend({
  /** Suggestions in this state only. */
  state: z.enum(suggestionStates).optional(),
});

/** What somebody makes of a suggestion. That an introduction was asked for is said by asking for it. */
export const suggestionAnswerSchema = z
  .object({
    /** Left out, it stays: then the suggestion is one that was made. */
    state: z.enum(['shown', 'saved', 'met', 'dismissed']).optional(),
    /** On which day the two are to meet, null = on none; left out, it stays as it is until the suggestion is dismissed. */
    plannedFor: day.nullable().optional(),
    /** Why it was made, as sentences; left out, those stay that are kept. */
    reasons: suggestionSchema.shape.reasons.unwrap().max(10).optional(),
  })
  .refine(({ state, plannedFor }) => state !== undefined || plannedFor !== undefined, {
    error: 'expected an answer or a day',
    path: ['state'],
  });
export type SuggestionAnswer = z.infer<typeof suggestionAnswerSchema>;
export type AnswerState = NonNullable<SuggestionAnswer['state']>;

/** Why nobody can introduce two people, and what brings them together instead. */
export const noIntroductionSchema = z.object({
  /** unwilling: nobody whom both know introduces people; apart: there is nobody who does between them; acquainted: they know each other. */
  why: z.enum(['unwilling', 'apart', 'acquainted']),
  /** Communities that both are in and events at which both were, at most two, the smallest communities first. */
  shared: z.array(z.object({ kind: z.enum(['community', 'event']), id: z.string(), name: z.string() })),
});
export type NoIntroduction = z.infer<typeof noIntroductionSchema>;

export const suggestionItemSchema = suggestionSchema.extend({
  /** Who could introduce them now, from ego outwards; of those who are not met, asked for or dismissed. Empty where nobody can. */
  introduction: z.object({ via: z.array(z.string()), without: noIntroductionSchema.optional() }).optional(),
  /** For If-Match. */
  version: z.string(),
});
export type SuggestionItem = z.infer<typeof suggestionItemSchema>;

export const suggestionsSchema = z.object({
  /** The latest first. */
  items: z.array(suggestionItemSchema),
  nextCursor: z.string().nullable(),
  people: peopleByIdSchema,
});
export type Suggestions = z.infer<typeof suggestionsSchema>;
