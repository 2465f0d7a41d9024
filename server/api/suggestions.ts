import { z } from 'zod';
import { answerSuggestion, suggestionsAnswer } from '../answers/suggestions.ts';
import { read, write } from './route.ts';
import { suggestionAnswerSchema, suggestionItemSchema, suggestionsQuerySchema, suggestionsSchema } from './suggestions.schema.ts';

export const suggestionsRoutes = [
  read({
    path: '/people/{id}/suggestions',
    policy: 'suggestions',
    about: 'id',
    summary: 'Whom a person was suggested, and what they made of it',
    params: z.object({ id: z.string() }),
    query: suggestionsQuerySchema,
    answer: suggestionsSchema,
    live: true,
    handler: (asked, { params: { id }, query }, { store }) => suggestionsAnswer(asked, store, id, query),
  }),
  write({
    method: 'put',
    path: '/people/{id}/suggestions/{person}',
    policy: 'suggestions',
    about: 'id',
    summary: 'What a person makes of a suggestion: one for each pair, the last answer stands, If-Match may be left out',
    params: z.object({ id: z.string(), person: z.string() }),
    body: suggestionAnswerSchema,
    status: 200,
    answer: suggestionItemSchema,
    handler: (asked, { params, body }, service, { ifMatch }) => answerSuggestion(asked, service, params, body, ifMatch),
  }),
];
