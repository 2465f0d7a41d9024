import { changesAnswer } from '../answers/changes.ts';
import { validated } from '../validated.ts';
import { streamChanges } from './change-stream.ts';
import { changesQuerySchema, changesSchema } from './changes.schema.ts';
import { stream } from './route.ts';

export const changesRoutes = [
  stream({
    method: 'get',
    path: '/changes',
    policy: 'change log',
    summary: 'The change log after a number; as a stream of server-sent events with Accept: text/event-stream',
    query: changesQuerySchema,
    answer: changesSchema,
    async handler({ viewer }, { query }, service, { request, response }) {
      const lastId = request.get('Last-Event-ID');
      const { since, limit } = lastId
        ? validated(changesQuerySchema, { ...query, since: lastId }, 'usage', 'Last-Event-ID')
        : query;
      if (request.accepts(['json', 'text/event-stream']) === 'text/event-stream')
        return streamChanges(viewer, service, response, since);
      response.set('Cache-Control', 'no-store').json(await changesAnswer(viewer, service.store, since, limit));
    },
  }),
];
