import { z } from 'zod';
import { expertsAnswer } from '../answers/experts.ts';
import { expertsQuerySchema, expertsSchema } from './experts.schema.ts';
import { read } from './route.ts';

export const expertsRoutes = [
  read({
    path: '/topics/{id}/experts',
    policy: 'directory',
    summary: 'Who knows a topic, how far from somebody, and who can introduce',
    params: z.object({ id: z.string() }),
    query: expertsQuerySchema,
    answer: expertsSchema,
    handler: (asked, { params: { id }, query }) => expertsAnswer(asked, id, query),
  }),
];
