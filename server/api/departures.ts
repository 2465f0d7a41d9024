import { z } from 'zod';
import { departureAnswer, ownDepartureAnswer } from '../answers/departure.ts';
import { departuresAnswer } from '../answers/departures.ts';
import {
  departureQuerySchema,
  departureRankingSchema,
  departureRequestSchema,
  departureSchema,
  departuresQuerySchema,
} from './departures.schema.ts';
import { posted, read } from './route.ts';

export const departuresRoutes = [
  read({
    path: '/departures',
    policy: 'departures',
    summary: 'Everybody by what their own leaving would cost the others',
    query: departuresQuerySchema,
    answer: departureRankingSchema,
    handler: (asked, { query }) => departuresAnswer(asked, query),
  }),
  posted({
    path: '/departures',
    policy: 'departures',
    summary: 'What a set of people would take along, and what makes up for it; nothing is written',
    body: departureRequestSchema,
    answer: departureSchema,
    handler: (asked, { body }) => departureAnswer(asked, body),
  }),
  read({
    path: '/people/{id}/departure',
    policy: 'own departure',
    about: 'id',
    summary: 'What a person would take along, and what makes up for it',
    params: z.object({ id: z.string() }),
    query: departureQuerySchema,
    answer: departureSchema,
    handler: (asked, { params: { id }, query }) => ownDepartureAnswer(asked, id, query),
  }),
];
