import { z } from 'zod';
import { reasonSchema } from './people.schema.ts';
import { peopleByIdSchema } from './shared.schema.ts';

export const silosQuerySchema = z.object({
  permutations: z.coerce.number().int().min(1).max(100_000).default(1000),
  seed: z.coerce.number().int().default(1),
});

const figure = z.number().nullable();

export const unitSiloSchema = z.object({
  unit: z.string(),
  name: z.string(),
  parent: z.string().nullable(),
  size: z.int(),
  internalTies: z.int(),
  externalTies: z.int(),
  eiIndex: figure,
  pValue: figure,
  conductance: figure,
  closure: figure,
  openness: figure,
  opennessLow: figure,
  opennessHigh: figure,
  silo: z.boolean(),
  /** The figures in words: what is closed, and how sure we are. */
  text: z.string(),
});
export type UnitSilo = z.infer<typeof unitSiloSchema>;

export const unitPairSchema = z.object({
  a: z.string(),
  b: z.string(),
  ties: z.int(),
  expected: z.number(),
  usual: z.number(),
  /** At least 4 ties would be usual and at most half as many exist. */
  gap: z.boolean(),
  /** Share of pairs of people, one of each unit, who are within two steps. */
  reach: figure,
});

/** How people group by their ties (Leiden communities of people who have a unit), against the units. */
export const detectedGroupsSchema = z.object({
  /** Groups of two people or more. */
  communities: z.int(),
  modularity: z.number(),
  adjustedRand: z.number(),
  adjustedMutualInformation: z.number(),
  /** Share of people who are in the group that holds most of their unit. */
  together: z.number(),
  text: z.string(),
  /** Units of which parts are in different groups, most people apart first; `with`: other units in the same group. */
  splits: z.array(
    z.object({
      unit: z.string(),
      parts: z.array(z.object({ share: z.number(), with: z.array(z.string()) })),
      text: z.string(),
    }),
  ),
  /** Groups that hold more than half of each of several units; `share` of the unit, null where telling it would tell of too few people. */
  merges: z.array(z.object({ units: z.array(z.object({ unit: z.string(), share: figure })), text: z.string() })),
});
export type DetectedGroups = z.infer<typeof detectedGroupsSchema>;

export const silosSchema = z.object({
  organization: z.object({ eiIndex: figure, pValue: figure, modularity: figure, openness: figure, text: z.string() }),
  units: z.array(unitSiloSchema),
  /** Every unordered pair a ≤ b once, the diagonal (a = b) included; only pairs with ties or at least 0.005 expected where there are more than 100 units. */
  matrix: z.array(unitPairSchema),
  /** Unit ids in the seriated order in which blocks show. */
  order: z.array(z.string()),
  /** Units above those listed that are not listed themselves (no people of their own): names for folding along the tree. */
  divisions: z.array(z.object({ id: z.string(), name: z.string(), parent: z.string().nullable() })).optional(),
  /** null where there is nothing to compare: no ties, fewer than two units, or too few people to show figures of. */
  detected: detectedGroupsSchema.nullable(),
  /** Units left out because they have fewer people than may be shown. */
  suppressed: z.int(),
  permutations: z.int(),
  seed: z.int(),
});
export type Silos = z.infer<typeof silosSchema>;

/** The people of two units who could bridge them. */
export const siloPairSchema = unitPairSchema.extend({
  text: z.string(),
  /** People who already tie the two units. */
  spanning: z.array(z.string()),
  /** Pairs worth introducing, best first; each person at most twice. */
  introductions: z.array(
    z.object({
      a: z.string(),
      b: z.string(),
      via: z.array(z.string()),
      gain: z.object({ people: z.int() }),
      reasons: z.array(reasonSchema),
    }),
  ),
  people: peopleByIdSchema,
});
export type SiloPair = z.infer<typeof siloPairSchema>;
