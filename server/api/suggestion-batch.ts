import { randomUUID } from 'node:crypto';
import { chooseForAll, writeBatch } from '../answers/contacts-for-all.ts';
import { announce, answerOf } from './announce.ts';
import { viewerKey } from './etag.ts';
import { stream } from './route.ts';
import { jobSchema } from './shared.schema.ts';
import { batchRequestSchema, suggestionBatchSchema } from './suggestion-batch.schema.ts';

export const suggestionBatchRoutes = [
  stream({
    method: 'post',
    path: '/suggestions/batch',
    policy: 'suggest to all',
    summary: 'Suggests contacts to everybody, or a unit or a community, with levelled exposure; a job, whose answer is in counts',
    body: batchRequestSchema,
    status: 202,
    answer: jobSchema,
    handler(asked, { body }, service, { response }) {
      const owner = viewerKey(asked.viewer);
      const job = service.jobs.answer(`batch ${randomUUID()}`, owner, answerOf, async (watch) => {
        const watched = { ...asked, watch };
        const chosen = await chooseForAll(watched, body, service.relevance.get());
        const plan = await writeBatch(watched, service, chosen);
        return Buffer.from(JSON.stringify(suggestionBatchSchema.parse({ plan, ...chosen.answer })));
      });
      announce(job, response);
    },
  }),
];
