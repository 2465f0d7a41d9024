import { z } from 'zod';
import { askForIntroduction, introductionAnswer, introductionsAnswer, stepIntroduction } from '../answers/introductions.ts';
import {
  introductionAnswerSchema,
  introductionRequestSchema,
  introductionStepSchema,
  introductionsQuerySchema,
  introductionsSchema,
} from './introductions.schema.ts';
import { apiPath } from './paths.ts';
import { read, write } from './route.ts';

const params = z.object({ id: z.string() });

export const introductionsRoutes = [
  read({
    path: '/people/{id}/introductions',
    policy: 'introductions',
    about: 'id',
    summary: 'The introductions that a person asked for, is asked to make, or was introduced in',
    params,
    query: introductionsQuerySchema,
    answer: introductionsSchema,
    live: true,
    handler: (asked, { params: { id }, query }, { store }) => introductionsAnswer(asked, store, id, query),
  }),
  write({
    method: 'post',
    path: '/people/{id}/introductions',
    policy: 'introductions',
    about: 'id',
    summary: 'Asks a contact for an introduction',
    params,
    body: introductionRequestSchema,
    status: 201,
    answer: introductionAnswerSchema,
    handler: async (asked, { params: { id }, body }, service) => {
      const reply = await askForIntroduction(asked, service, id, body);
      return { ...reply, location: `${apiPath}/introductions/${encodeURIComponent(reply.body!.id)}` };
    },
  }),
  read({
    path: '/introductions/{id}',
    policy: 'introductions',
    summary: 'One introduction, as one of its three sees it',
    params,
    answer: introductionAnswerSchema,
    handler: (asked, { params: { id } }, { store }) => introductionAnswer(asked, store, id),
    version: (_, __, { version }) => version,
  }),
  write({
    method: 'patch',
    path: '/introductions/{id}',
    policy: 'introductions',
    summary: 'Agrees, declines, has made it, or has met',
    params,
    body: introductionStepSchema,
    status: 200,
    answer: introductionAnswerSchema,
    handler: (asked, { params: { id }, body: { state } }, service, { ifMatch }) =>
      stepIntroduction(asked, service, id, state, ifMatch),
  }),
];
