import { z } from 'zod';
import { mentorsAnswer } from '../answers/mentors.ts';
import { mentorsQuerySchema, mentorsSchema } from './mentors.schema.ts';
import { read } from './route.ts';

export const mentorsRoutes = [
  read({
    path: '/people/{id}/mentors',
    policy: 'own figures',
    about: 'id',
    summary: 'Who could be an informal mentor of a person, why, and through whom',
    params: z.object({ id: z.string() }),
    query: mentorsQuerySchema,
    answer: mentorsSchema,
    handler: (asked, { params: { id }, query }) => mentorsAnswer(asked, id, query),
  }),
];
