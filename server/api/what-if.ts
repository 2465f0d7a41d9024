import { whatIfAnswer } from '../answers/what-if.ts';
import { write } from './route.ts';
import { whatIfRequestSchema, whatIfSchema } from './what-if.schema.ts';

export const whatIfRoutes = [
  write({
    method: 'post',
    path: '/what-if',
    policy: 'what if',
    summary: 'Figures before and after ties and people are added or gone; nothing is written',
    body: whatIfRequestSchema,
    status: 200,
    answer: whatIfSchema,
    handler: async (asked, { body }) => ({ status: 200, body: await whatIfAnswer(asked, body) }),
  }),
];
