import { z } from 'zod';
import { membershipRoles } from '../../graph/records/community.ts';
import { id } from '../../graph/records/fields.ts';
import { reasonSchema } from './people.schema.ts';
import { peopleByIdSchema } from './shared.schema.ts';

export const departuresQuerySchema = z.object({ k: z.coerce.number().int().min(1).max(1000).default(20) });

/** What their own leaving would cost the others, the greatest first. */
export const departureRankingSchema = z.object({
  items: z.array(
    z.object({
      person: z.string(),
      /** Ordered pairs of people who stay and would no longer be within two steps of each other. */
      lost2: z.int(),
      /** Of all ordered pairs of people who are within two steps, 0 … 1. */
      share: z.number(),
    }),
  ),
  /** Ordered pairs of people who are within two steps. */
  withinTwo: z.int(),
  /** The ranking in a sentence. */
  text: z.string(),
  people: peopleByIdSchema,
});
export type DepartureRanking = z.infer<typeof departureRankingSchema>;

const mostPeople = 100;

/** How many introductions make up for it at most, and in how many of them one person may be. */
const insulated = { k: 10, capacity: 2 };
export const departureQuerySchema = z.object({
  k: z.coerce.number().int().min(0).max(100).default(insulated.k),
  capacity: z.coerce.number().int().min(1).max(20).default(insulated.capacity),
});

export const departureRequestSchema = z.strictObject({
  /** Who leaves, together. */
  people: z.array(id).min(1, 'at least one person').max(mostPeople),
  k: z.int().min(0).max(100).default(insulated.k),
  capacity: z.int().min(1).max(20).default(insulated.capacity),
});
export type DepartureRequest = z.infer<typeof departureRequestSchema>;

/** Why somebody could take a topic over. */
export const successorReasonSchema = z.object({
  kind: z.enum(['seeks', 'offers-related', 'community', 'tied']),
  text: z.string(),
  /** Ids of topics, communities or people that it speaks of. */
  about: z.array(z.string()),
});

export const departureSchema = z.object({
  /** Who leaves. */
  leaving: z.array(z.string()),
  /** Ordered pairs of people who stay and would no longer be within two steps of each other. */
  lost2: z.int(),
  /** Of all ordered pairs of people who are within two steps today, 0 … 1. */
  share: z.number(),
  /** Parts that the network falls into beyond those of today, as far as somebody is in them who may be named. */
  newComponents: z.int(),
  /** People who would be cut off from the largest part of what they are connected to today, as far as they may be named. */
  cutOff: z.array(z.string()),
  /** Pairs of units all of whose ties run through those who leave. */
  unitPairs: z.array(z.object({ a: z.string(), b: z.string(), ties: z.int() })),
  /** The ordered pairs that are lost by the units of both, unordered pairs a, b once, the most first; null = no unit. */
  lostByUnits: z.array(z.object({ a: z.string().nullable(), b: z.string().nullable(), pairs: z.int() })),
  /** Topics that nobody else offers; left out for who is told pseudonyms. */
  topics: z
    .array(
      z.object({
        topic: z.string(),
        name: z.string(),
        holders: z.array(z.string()),
        /** Who could take it over, best first. */
        successors: z.array(z.object({ person: z.string(), reasons: z.array(successorReasonSchema) })),
      }),
    )
    .optional(),
  /** Communities that would be without a lead, or without anybody in the core; left out as topics are. */
  communities: z
    .array(z.object({ community: z.string(), name: z.string(), without: z.array(z.enum(membershipRoles).exclude(['member'])) }))
    .optional(),
  /** In how many mentorships nobody would learn from somebody else any more, of those that run between people whom the viewer may know of. */
  mentorshipsCut: z.int(),
  /** The same with the people concerned, as far as they may be named; left out as topics are. */
  mentorships: z
    .array(
      z.object({
        mentorship: z.string(),
        mentors: z.array(z.string()),
        mentees: z.array(z.string()),
        /** What it would be left without. */
        without: z.array(z.enum(['mentors', 'mentees'])),
        /** The mentorship in a few words. */
        text: z.string(),
      }),
    )
    .optional(),
  /** Introductions that would make up for the most of it, in the order in which they were chosen. */
  insulation: z.array(
    z.object({
      a: z.string(),
      b: z.string(),
      /** Ordered pairs that are within two steps again, beyond those that earlier ones restore. */
      restores: z.int(),
      /** Go-betweens from a to b, those who leave among them; empty where nobody between them agreed to introduce. */
      via: z.array(z.string()),
      reasons: z.array(reasonSchema),
    }),
  ),
  /** Ordered pairs that all of them restore. */
  restored: z.int(),
  /** What is lost and what restores it, in a few sentences. */
  text: z.string(),
  /** Units that the answer speaks of. */
  units: z.array(z.object({ unit: z.string(), name: z.string() })),
  people: peopleByIdSchema,
});
export type Departure = z.infer<typeof departureSchema>;
