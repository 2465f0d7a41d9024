import { z } from 'zod';
import { communitiesAnswer, communityAnswer } from '../answers/communities.ts';
import { recordVersion } from '../answers/record-version.ts';
import { communitiesPageSchema, communityDetailSchema } from './communities.schema.ts';
import { read } from './route.ts';
import { pageQuerySchema } from './shared.schema.ts';

export const communitiesRoutes = [
  read({
    path: '/communities',
    policy: 'directory',
    summary: 'All communities',
    query: pageQuerySchema,
    answer: communitiesPageSchema,
    handler: (asked, { query }) => communitiesAnswer(asked, query),
  }),
  read({
    path: '/communities/{id}',
    policy: 'directory',
    summary: 'One community: who is in it, and from which units',
    params: z.object({ id: z.string() }),
    answer: communityDetailSchema,
    handler: (asked, { params: { id } }) => communityAnswer(asked, id),
    version: ({ network: { directory } }, { id }) =>
      recordVersion('community', directory.communities[directory.community.get(id)!]),
  }),
];
