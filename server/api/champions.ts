import { championsAnswer } from '../answers/champions.ts';
import { championsQuerySchema, championsSchema } from './champions.schema.ts';
import { read } from './route.ts';

export const championsRoutes = [
  read({
    path: '/champions',
    policy: 'champions',
    summary: 'The fewest willing people from whom everybody is within two steps, and whom they reach',
    query: championsQuerySchema,
    answer: championsSchema,
    handler: (asked, { query }) => championsAnswer(asked, query),
  }),
];
