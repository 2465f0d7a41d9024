import { z } from 'zod';
import { personSchema } from '../../graph/records/person.ts';
import { pageQuerySchema, peopleByIdSchema, sampledSchema, wordsSchema } from './shared.schema.ts';

export const peopleQuerySchema = pageQuerySchema.extend({
  query: z.string().max(200).optional(),
  unit: z.string().optional(),
  community: z.string().optional(),
});

/** A person in the directory: the record, with the unit's name beside its id. */
export const personItemSchema = personSchema.extend({ unitName: z.string().nullable() });
export type PersonItem = z.infer<typeof personItemSchema>;

export const peoplePageSchema = z.object({ items: z.array(personItemSchema), nextCursor: z.string().nullable(), total: z.int() });
export type PeoplePage = z.infer<typeof peoplePageSchema>;

/** One person's page. */
export const profileSchema = personItemSchema.extend({
  managerName: z.string().nullable(),
  communities: z.array(z.object({ id: z.string(), name: z.string(), kind: z.string(), role: z.string() })),
  offers: z.array(z.object({ topic: z.string(), name: z.string(), strength: z.int() })),
  /** Only for the person themself. */
  seeks: z.array(z.object({ topic: z.string(), name: z.string() })),
  events: z.array(z.object({ id: z.string(), name: z.string(), kind: z.string(), start: z.string(), status: z.string() })),
});
export type Profile = z.infer<typeof profileSchema>;

export const egoQuerySchema = z.object({ steps: z.coerce.number().int().min(1).max(2).default(1) });
export const egoSchema = z.object({
  person: z.string(),
  nodes: z.array(z.object({ id: z.string(), distance: z.int() })),
  ties: z.array(z.object({ source: z.string(), target: z.string(), weight: z.number() })),
  people: peopleByIdSchema,
});
export type Ego = z.infer<typeof egoSchema>;

export const reachQuerySchema = z.object({
  steps: z.coerce.number().int().min(1).max(3).default(2),
  /** map: also everything the picture needs. */
  include: wordsSchema(['map']),
  /** stronger: only the stronger half of each person's ties (for networks in which nearly everybody is two steps away). */
  ties: z.enum(['all', 'stronger']).default('all'),
});

export const reachMapSchema = z.object({
  units: z.array(z.object({ id: z.string(), name: z.string(), parent: z.string().nullable(), size: z.int() })),
  /** Counts by unit and distance 1, 2, 3, beyond (index 3): what a cell holds even where its people are not listed. unit null = people without a unit. Ego is not counted. */
  cells: z.array(z.object({ unit: z.string().nullable(), counts: z.tuple([z.int(), z.int(), z.int(), z.int()]) })),
  /** Everybody but ego, in the order of ids; in networks of more than 1,500 people only those one step away. distance 1, 2, 3, or 4 = beyond or unreachable; via = the person before on a shortest path. */
  people: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      unit: z.string().nullable(),
      distance: z.int().min(1).max(4),
      via: z.string().nullable(),
    }),
  ),
  complete: z.boolean(),
  /** Share of the network the median person reaches in two steps, 0 … 1. */
  medianShare: z.number(),
});

export const reachSchema = z.object({
  person: z.string(),
  name: z.string(),
  /** One entry a distance: who is exactly that many steps away. byUnit is by unit id; people without a unit are in `people` only. */
  steps: z.array(z.object({ distance: z.int(), people: z.int(), byUnit: z.record(z.string(), z.int()) })),
  /** Within `steps` steps, ego not counted. */
  people: z.int(),
  peopleTotal: z.int(),
  units: z.int(),
  unitsTotal: z.int(),
  map: reachMapSchema.optional(),
});
export type Reach = z.infer<typeof reachSchema>;

export const contactsQuerySchema = z.object({
  k: z.coerce.number().int().min(1).max(50).default(10),
  bridging: z.coerce.number().min(0).max(1).default(0.5),
  via: z.string().optional(),
  /** One or several. opens: also who each contact alone would bring within two steps; contributions: what its relevance is made of. */
  include: wordsSchema(['opens', 'contributions']),
  ties: z.enum(['all', 'stronger']).default('all'),
  /** Ids, one a parameter: people whose `opens` is wanted whether they are chosen or not (kept in the picture). */
  keep: z
    .union([z.string(), z.array(z.string())])
    .transform((given) => [given].flat())
    .optional(),
});

export const reasonSchema = z.object({
  kind: z.enum([
    'first-in-unit',
    'opens-unit',
    'common-contacts',
    'community',
    'event',
    'offers',
    'seeks',
    'office',
    'same-unit',
    'contacts-in-unit',
    'known-in-unit',
    'units-tied',
    'near-contacts',
    'many-contacts',
    'together',
    'reach',
    'close-by',
    'level',
  ]),
  text: z.string(),
  /** Ids of what the reason speaks of: people, units, communities, events, topics. */
  about: z.array(z.string()),
});

/** What a relevance is made of: its logit is the intercept and all contributions together. */
export const contributionsSchema = z.object({
  /** By weights learned from past contacts, or by the fixed ones. */
  learned: z.boolean(),
  logit: z.number(),
  intercept: z.number(),
  /** The largest first; what adds nothing is left out. Features of one kind are one where the single ones are others' own figures. */
  features: z.array(
    z.object({
      feature: z.string(),
      label: z.string(),
      /** As it was read, before its weight and scale (`/relevance`) count. Of a kind of features there is none. */
      value: z.number().optional(),
      contribution: z.number(),
    }),
  ),
});

export const contactItemSchema = z.object({
  person: z.string(),
  /** What the choice maximized when this one was taken. */
  score: z.number(),
  /** 0 … 1: how likely the tie would form anyway. */
  relevance: z.number(),
  /** What it adds to those before it, if the tie forms: people within two steps, and units first reached. */
  gain: z.object({ people: z.int(), units: z.int() }),
  reasons: z.array(reasonSchema),
  /** Go-betweens from ego outwards; empty where nobody can introduce (shared community or event only). */
  introduction: z.object({ via: z.array(z.string()) }),
  /** Units of which nobody would be within two steps without this contact, were all the others met; left out where there is none. */
  without: z.object({ units: z.array(z.string()), text: z.string() }).optional(),
  /** People this contact alone would newly bring within two steps, themself included. */
  opens: z.array(z.string()).optional(),
  contributions: contributionsSchema.optional(),
});
export type ContactItem = z.infer<typeof contactItemSchema>;

export const contactsSchema = z.object({
  person: z.string(),
  bridging: z.number(),
  /** How many past contacts of the organization relevance was learned from (two digits for who does not see everything); null = fixed weights count. */
  learnedFrom: z.int().nullable(),
  items: z.array(contactItemSchema),
  reach: z.object({
    before: z.object({ people: z.int(), units: z.int() }),
    after: z.object({ people: z.int(), units: z.int() }),
  }),
  people: peopleByIdSchema,
  /** For those of `keep` whom the viewer may see: whom each alone would newly bring within two steps, themself included. */
  kept: z.array(z.object({ person: z.string(), opens: z.array(z.string()) })).optional(),
  /** With include=opens where the map is not complete: unit and present distance of everybody in any `opens`, so that cells can be counted. */
  opened: z.record(z.string(), z.object({ unit: z.string().nullable(), distance: z.int().min(1).max(4) })).optional(),
});
export type Contacts = z.infer<typeof contactsSchema>;

export const measuresSchema = z.object({
  person: z.string(),
  /** Where betweenness is not exact: how near it is. */
  sampled: sampledSchema.optional(),
  measures: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      value: z.number().nullable(),
      /** 0 … 100: share of people with a value at most this one; null where value is. */
      percentile: z.number().nullable(),
      text: z.string(),
    }),
  ),
});
export type PersonMeasures = z.infer<typeof measuresSchema>;
