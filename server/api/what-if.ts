import { whatIfAnswer } from '../answers/what-if.ts';
import { posted } from './route.ts';
import { whatIfRequestSchema, whatIfSchema } from './what-if.schema.ts';

export const whatIfRoutes = [
  posted({
    path: '/what-if',
    policy: 'what if',
    summary: 'Figures before and after ties and people are added or gone; nothing is written',
    body: whatIfRequestSchema,
    answer: whatIfSchema,
    handler: (asked, { body }) => whatIfAnswer(asked, body),
  }),
];
