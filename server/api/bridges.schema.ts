import { z } from 'zod';
import { peopleByIdSchema, sampledSchema, wordsSchema } from './shared.schema.ts';

export const bridgesQuerySchema = z.object({
  unit: z.string().optional(),
  community: z.string().optional(),
  k: z.coerce.number().int().min(1).max(200).default(20),
  /** map: also everything the picture needs (networks of up to 2,000 people). */
  include: wordsSchema(['map']),
  /** Where exact betweenness would take too long: rough is there within a second or so, fine is closer. */
  accuracy: z.enum(['rough', 'fine']).default('fine'),
});

export const bridgeItemSchema = z.object({
  person: z.string(),
  betweenness: z.number(),
  constraint: z.number().nullable(),
  participation: z.number().nullable(),
  degree: z.int(),
  /** Ties that leave the person's unit (or, for a community, the community). */
  outsideTies: z.int(),
  /** Other units (with a unit filter, or overall) the person is tied to. */
  units: z.int(),
  /** How often the person stands between two others who are not tied, by whose units the three are in (Gould and Fernandez). */
  roles: rolesSchema(z.number()),
  /** The same if ties stayed as they are and the units of all others were dealt out anew. */
  rolesExpected: rolesSchema(z.number()),
  /** How far the first is from the second, in standard deviations; null where chance leaves no choice. */
  rolesZ: rolesSchema(z.number().nullable()),
  /** People outside who are tied to the unit or community through this member only. */
  soleContacts: z.int(),
  articulation: z.boolean(),
  text: z.string(),
});
export type BridgeItem = z.infer<typeof bridgeItemSchema>;

export const bridgesSchema = z.object({
  /** Most betweenness first; where it is sampled, those whose figures differ by less than twice its epsilon may stand otherwise. */
  items: z.array(bridgeItemSchema),
  /** Where betweenness is not exact: how near it is. */
  sampled: sampledSchema.optional(),
  people: peopleByIdSchema,
  /** What the ranking speaks of. */
  scope: z.object({ unit: z.string().nullable(), community: z.string().nullable(), name: z.string() }),
  map: z
    .object({
      units: z.array(z.object({ id: z.string(), name: z.string(), size: z.int() })),
      /** In the order of ids; unit null = none. */
      nodes: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          unit: z.string().nullable(),
          betweenness: z.number(),
          outsideTies: z.int(),
        }),
      ),
      /** Pairs of positions in `nodes`, with the weight. */
      ties: z.array(z.tuple([z.int(), z.int(), z.number()])),
    })
    .optional(),
});
export type Bridges = z.infer<typeof bridgesSchema>;

function rolesSchema<Figure extends z.ZodType>(figure: Figure) {
  return z.object({ coordinator: figure, gatekeeper: figure, representative: figure, consultant: figure, liaison: figure });
}
