import { overviewAnswer } from '../answers/overview.ts';
import { overviewSchema } from './overview.schema.ts';
import { read } from './route.ts';

export const overviewRoutes = [
  read({
    path: '/overview',
    policy: 'overview',
    summary: 'The organization in a few figures, and where to begin',
    answer: overviewSchema,
    learned: true,
    handler: (asked, _, { relevance }) => overviewAnswer(asked, relevance.get()),
  }),
];
