import { z } from 'zod';
import { acceptPlan } from '../answers/accept-plan.ts';
import { introductionsPlanAnswer } from '../answers/introductions-plan.ts';
import { planFollowUpAnswer } from '../answers/plan-follow-up.ts';
import {
  acceptedPlanSchema,
  introductionsPlanSchema,
  planAcceptanceSchema,
  planFollowUpSchema,
  planRequestSchema,
} from './introductions-plan.schema.ts';
import { apiPath } from './paths.ts';
import { posted, read, write } from './route.ts';

export const introductionsPlanRoutes = [
  posted({
    path: '/introductions/plan',
    policy: 'introductions plan',
    summary: 'Whom to introduce to whom in the whole organization, with figures before and after; nothing is written',
    body: planRequestSchema,
    answer: introductionsPlanSchema,
    handler: (asked, { body }) => introductionsPlanAnswer(asked, body),
  }),
  write({
    method: 'post',
    path: '/introductions/plans',
    policy: 'introductions plan',
    summary: 'Suggests the two people of each accepted introduction to each other',
    body: planAcceptanceSchema,
    status: 201,
    answer: acceptedPlanSchema,
    handler: async (asked, { body }, service) => {
      const reply = await acceptPlan(asked, service, body);
      return { ...reply, location: `${apiPath}/introductions/plans/${reply.body!.plan}` };
    },
  }),
  read({
    path: '/introductions/plans/{id}',
    policy: 'introductions plan',
    summary: 'What became of the suggestions of a plan, as counts',
    params: z.object({ id: z.string() }),
    answer: planFollowUpSchema,
    live: true,
    handler: (asked, { params: { id } }, { store }) => planFollowUpAnswer(asked, store, id),
  }),
];
