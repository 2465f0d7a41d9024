import { z } from 'zod';

/** What every answer that names people carries beside ids, so that a page need not ask again. */
export const personRefSchema = z.object({
  name: z.string(),
  /** Unit id, null = none. */
  unit: z.string().nullable(),
  unitName: z.string().nullable(),
  office: z.string().nullable(),
  title: z.string().nullable(),
});
export type PersonRef = z.infer<typeof personRefSchema>;

/** People by id. */
export const peopleByIdSchema = z.record(z.string(), personRefSchema);

export const pageQuerySchema = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(50),
  cursor: z.string().optional(),
});

/** Words of a query: one or several, with commas between them or one a parameter; what is none of them is told with those that are. */
export const wordsSchema = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z
    .preprocess(
      (given) => [given].flat().flatMap((each) => (typeof each === 'string' ? each.split(',') : [each])),
      z.array(z.enum(words, { error: ({ input }) => `"${input}" is not known here: expected ${words.join(' or ')}` })),
    )
    .optional();

export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string().optional(),
  requestId: z.string(),
  errors: z
    .array(
      z.object({
        detail: z.string(),
        pointer: z.string().optional(),
        file: z.string().optional(),
        line: z.int().optional(),
        column: z.string().optional(),
        value: z.string().optional(),
      }),
    )
    .optional(),
});
export type ProblemBody = z.infer<typeof problemSchema>;

/** Betweenness was estimated from sampled shortest paths: with probability 1 − delta, all values are within epsilon of the exact ones. */
export const sampledSchema = z.object({
  epsilon: z.number(),
  delta: z.number(),
  seed: z.int(),
  /** Pairs of people whose shortest paths were drawn. */
  samples: z.int(),
});
export type Sampled = z.infer<typeof sampledSchema>;

/** A long computation under way: answered with 202 and a Location. */
export const jobSchema = z.object({
  id: z.string(),
  state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
  /** 0 … 1 */
  progress: z.number(),
  /** About how long it takes and how much memory for its arrays, as far as could be told before it ran. */
  estimate: z.object({ milliseconds: z.number(), bytes: z.number() }).optional(),
  /** Where the finished answer is. */
  result: z.string().optional(),
  detail: z.string().optional(),
});
export type Job = z.infer<typeof jobSchema>;
