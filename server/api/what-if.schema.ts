import { z } from 'zod';
import { id } from '../../graph/records/fields.ts';
import { peopleByIdSchema } from './shared.schema.ts';

const pair = z.object({ source: z.string(), target: z.string() });

export const whatIfRequestSchema = z.strictObject({
  /** People who come, under ids by which the ties of this question name them. */
  addPeople: z
    .array(z.strictObject({ id, unit: id.optional() }))
    .max(1000)
    .default([]),
  addTies: z.array(pair).max(1000).default([]),
  removeTies: z.array(pair).max(1000).default([]),
  removePeople: z.array(z.string()).max(1000).default([]),
});
export type WhatIfRequest = z.infer<typeof whatIfRequestSchema>;

const figures = z.object({
  people: z.int(),
  ties: z.int(),
  /** Connected parts, as far as somebody is in them who may be named. */
  components: z.int(),
  /** Means over people. */
  reach1: z.number(),
  reach2: z.number(),
  reach3: z.number(),
  units2: z.number(),
  eiIndex: z.number().nullable(),
  modularity: z.number().nullable(),
  openness: z.number().nullable(),
});

export const whatIfSchema = z.object({
  before: figures,
  after: figures,
  /** People who are there and stay, and whose two-step reach changes, most first (at most 100). */
  changed: z.array(z.object({ person: z.string(), name: z.string(), before: z.int(), after: z.int() })),
  /**
   * How many people reach from … to (to excluded) others within two steps, of those who may be named, are there and stay: intervals are
   * wider where they would tell of fewer people than may be told of, or of fewer who went from one to the next.
   */
  distribution: z.array(z.object({ from: z.int(), to: z.int(), before: z.int(), after: z.int() })),
  /** Whom the question names and who is changed; who comes has no record. */
  people: peopleByIdSchema,
});
export type WhatIf = z.infer<typeof whatIfSchema>;
