import { z } from 'zod';
import { siloPairAnswer } from '../answers/silo-pair.ts';
import { silosAnswer } from '../answers/silos.ts';
import { read } from './route.ts';
import { siloPairSchema, silosQuerySchema, silosSchema } from './silos.schema.ts';

export const silosRoutes = [
  read({
    path: '/silos',
    policy: 'silos',
    summary: 'Which units are silos, and how pairs of units stand to what is usual',
    query: silosQuerySchema,
    answer: silosSchema,
    handler: (asked, { query }) => silosAnswer(asked, query),
  }),
  read({
    path: '/silos/{a}/{b}',
    policy: 'silo pair',
    summary: 'Two units: who spans them, and who could be introduced',
    params: z.object({ a: z.string(), b: z.string() }),
    answer: siloPairSchema,
    handler: (asked, { params: { a, b } }) => siloPairAnswer(asked, a, b),
  }),
];
