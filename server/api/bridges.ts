import { z } from 'zod';
import { bridgesAnswer } from '../answers/bridges.ts';
import { bridgesQuerySchema, bridgesSchema } from './bridges.schema.ts';
import { read } from './route.ts';

export const bridgesRoutes = [
  read({
    path: '/bridges',
    policy: 'bridges',
    summary: 'Who bridges: in the organization, a unit or a community',
    query: bridgesQuerySchema,
    answer: bridgesSchema,
    handler: (asked, { query }) => bridgesAnswer(asked, query),
  }),
  read({
    path: '/communities/{id}/bridges',
    policy: 'bridges',
    summary: 'Who bridges a community and what lies beyond it',
    params: z.object({ id: z.string() }),
    query: bridgesQuerySchema.omit({ community: true }),
    answer: bridgesSchema,
    handler: (asked, { params: { id }, query }) => bridgesAnswer(asked, { ...query, community: id }),
  }),
];
