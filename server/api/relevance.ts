import { randomUUID } from 'node:crypto';
import { relevanceAnswer } from '../answers/relevance.ts';
import { announce } from './announce.ts';
import { viewerKey } from './etag.ts';
import { apiPath } from './paths.ts';
import { relevanceSchema } from './relevance.schema.ts';
import { read, stream } from './route.ts';
import { jobSchema } from './shared.schema.ts';

export const relevanceRoutes = [
  read({
    path: '/relevance',
    policy: 'relevance',
    summary: 'How it is said how likely people would meet anyway: fixed or learned weights, and what they were learned from',
    answer: relevanceSchema,
    live: true,
    handler: (asked, _, { relevance }) => relevanceAnswer(asked, relevance),
  }),
  stream({
    method: 'post',
    path: '/relevance/fit',
    policy: 'learn relevance',
    summary: 'Learns the relevance from past contacts now; it is learned by itself when enough has changed',
    status: 202,
    answer: jobSchema,
    handler(asked, _, { jobs, relevance }, { response }) {
      const job = jobs.answer(`fit ${randomUUID()}`, viewerKey(asked.viewer), `${apiPath}/relevance`, async (watch) => {
        await relevance.learn(watch);
        return Buffer.from(JSON.stringify(relevanceSchema.parse(relevanceAnswer(asked, relevance))));
      });
      announce(job, response);
    },
  }),
];
