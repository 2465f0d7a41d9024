import { z } from 'zod';
import { day, id, text } from './fields.ts';

/** Who may see that a person exists and suggest them: everybody, people of a shared community, nobody. */
export const visibilities = ['open', 'communities', 'hidden'] as const;

export const personSchema = z.object({
  id,
  name: text.min(1),
  email: text.optional(),
  unit: id.optional(),
  office: text.optional(),
  title: text.optional(),
  /** Higher is more senior. */
  level: z.int().optional(),
  manager: id.optional(),
  timezone: text.optional(),
  languages: z.array(text).default([]),
  hired: day.optional(),
  left: day.optional(),
  external: z.boolean().default(false),
  visibility: z.enum(visibilities).default('open'),
  /** Agreed to introduce others. */
  introduces: z.boolean().default(true),
  mentorCapacity: z.int().min(0).default(2),
  pausedUntil: day.optional(),
  aliases: z.array(text).default([]),
  attributes: z.record(text, text).default({}),
});

export type Person = z.infer<typeof personSchema>;
