import { z } from 'zod';
import { id } from '../../graph/records/fields.ts';
import { reasonSchema } from './people.schema.ts';
import { peopleByIdSchema } from './shared.schema.ts';

export const planRequestSchema = z.strictObject({
  /** How many introductions at most. */
  k: z.int().min(1).max(1000).default(50),
  /** In how many of them one person may be. */
  capacity: z.int().min(1).max(20).default(2),
  /** Ids of at least two units: only reach between these counts. */
  units: z.array(id).min(2).max(1000).optional(),
  /** 1: what widens reach most, 0: who would likely meet anyway. */
  bridging: z.number().min(0).max(1).default(1),
});
export type PlanRequest = z.infer<typeof planRequestSchema>;

export const planItemSchema = z.object({
  a: z.string(),
  b: z.string(),
  gain: z.object({
    people: z.int().describe('Ordered pairs of people newly within two steps, were it the only introduction.'),
    bits: z.number().describe('Bits of expected coverage that it adds to those before it in the plan.'),
  }),
  /** 0 … 1, the mean of both directions. */
  relevance: z.number(),
  /** About the two, the most telling first. */
  reasons: z.array(reasonSchema),
  /** Go-betweens from a to b; empty where only a shared community or event brings them together. */
  introduction: z.object({ via: z.array(z.string()) }),
});

const figure = z.number().nullable();

/** The organization without the plan, or when everything in it has come about; null = undefined, or too few people to show. */
export const planFiguresSchema = z.object({
  /** Means over people. */
  reach2: figure,
  units2: figure,
  eiIndex: figure,
  openness: figure,
  /** Closure of each unit of the plan's `units`, in their order. */
  closure: z.array(z.object({ unit: z.string(), closure: figure })),
  /**
   * Share 0 … 1 of ordered pairs of people of two units who are within two steps, every unordered pair a ≤ b once; where there are more
   * than 100 units, only those that the plan changes. The same pairs in the same order before and after.
   */
  matrix: z.array(z.object({ a: z.string(), b: z.string(), reach: figure })),
  /**
   * How many people reach from … to (to excluded) others within two steps: the same intervals before and after, wider where they would
   * tell of fewer people than may be told of, or of fewer who went from one to the next.
   */
  distribution: z.array(z.object({ from: z.int(), to: z.int(), people: z.int() })),
});
export type PlanFigures = z.infer<typeof planFiguresSchema>;

export const planUnitSchema = z.object({ unit: z.string(), name: z.string(), parent: z.string().nullable(), size: z.int() });

export const introductionsPlanSchema = z.object({
  /** In the order in which they were chosen. */
  items: z.array(planItemSchema),
  before: planFiguresSchema,
  after: planFiguresSchema,
  /** Share of the best possible expected coverage that is proved, 1 = optimal; null where nothing can be gained. */
  bound: figure,
  /** The plan in a sentence or two. */
  text: z.string(),
  /** Units that are shown, in the order in which blocks show. */
  units: z.array(planUnitSchema),
  /** Units left out because they have fewer people than may be shown. */
  suppressed: z.int(),
  people: peopleByIdSchema,
});
export type IntroductionsPlan = z.infer<typeof introductionsPlanSchema>;

export const planAcceptanceSchema = z.strictObject({
  /** Pairs of ids as the plan told them. */
  items: z
    .array(z.strictObject({ a: id, b: id }))
    .min(1, 'at least one introduction')
    .max(1000),
});
export type PlanAcceptance = z.infer<typeof planAcceptanceSchema>;

export const acceptedPlanSchema = z.object({
  /** Id of the plan, by which it is followed up. */
  plan: z.string(),
  /** Pairs that are suggested to both ends, unless, for who does not see everything, one of the two has answered about the other before. */
  accepted: z.int(),
  /** Pairs that can no longer be introduced: they know each other by now, one rests or, for who sees everything, has answered. */
  left: z.int(),
});
export type AcceptedPlan = z.infer<typeof acceptedPlanSchema>;

/** null: more than none, of fewer people than may be told of. */
const followUpCount = z.int().nullable();

/** What became of a plan: suggestions by their present state; an accepted introduction is two of them, one to each end. */
export const planFollowUpSchema = z.object({
  plan: z.string(),
  /** All of them. */
  suggested: followUpCount,
  /** Not answered yet; for who does not see everything also whom it was not asked, having answered before. */
  shown: followUpCount,
  saved: followUpCount,
  introduced: followUpCount,
  met: followUpCount,
  dismissed: followUpCount,
});
export type PlanFollowUp = z.infer<typeof planFollowUpSchema>;
