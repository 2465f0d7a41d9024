import { z } from 'zod';

export const relevanceSchema = z.object({
  /** fixed: there is too little to learn from; fitting: fixed until it is learned; learned: by the organization's own past. */
  state: z.enum(['fixed', 'fitting', 'learned']),
  /** 0 … 1 while it is being learned, the first time or anew; null otherwise. */
  progress: z.number().min(0).max(1).nullable(),
  learned: z
    .object({
      /** ISO time. */
      at: z.string(),
      /** The last change that counts in it. */
      seq: z.int(),
      /** Open people, and the timed contacts between them but where a tie is private. Counts have two digits for who does not see everything. */
      people: z.int(),
      contacts: z.int(),
      /** New ties among the pairs that were looked at. */
      formed: z.int(),
      examples: z.int(),
    })
    .nullable(),
  /** The logit is the intercept and Σ weight · (x − usual), x = ln(1 + value / scale), or the value where there is no scale. null: too few people. */
  intercept: z.number().nullable(),
  weights: z.array(
    z.object({
      feature: z.string(),
      label: z.string(),
      weight: z.number(),
      /** Of what contacts do not tell, the fixed weight counts. */
      learned: z.boolean(),
      scale: z.number().positive().nullable(),
      /** 0 for what two people have in common; for what one of them is like, the mean. */
      usual: z.number(),
    }),
  ),
});
export type Relevance = z.infer<typeof relevanceSchema>;
