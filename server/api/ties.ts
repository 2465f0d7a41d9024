import { z } from 'zod';
import { keyOf } from '../../graph/records/kinds.ts';
import { type Tie, tieSchema } from '../../graph/records/tie.ts';
import { ownTieFaults } from '../answers/own-changes.ts';
import { recordVersion } from '../answers/record-version.ts';
import { createRecord, deleteRecord, patchRecord, replaceRecord } from '../answers/records.ts';
import { readTieId, tieId } from '../answers/tie-id.ts';
import { tieAnswer, tiesAnswer } from '../answers/ties.ts';
import { apiPath } from './paths.ts';
import { patchSchema, tieItemSchema, tiesPageSchema, tiesQuerySchema } from './records.schema.ts';
import { type Reply, read, write } from './route.ts';

const params = z.object({ id: z.string() });
const keyOfId = (id: string) => keyOf('tie', readTieId(id) as Tie);
const withId = (reply: Reply<Tie>) => ({ ...reply, body: { ...reply.body!, id: tieId(reply.body!) } });

export const tiesRoutes = [
  read({
    path: '/ties',
    policy: 'ties',
    summary: 'Ties as they are stored, by direction and kind',
    query: tiesQuerySchema,
    answer: tiesPageSchema,
    live: true,
    handler: (asked, { query }, { store }) => tiesAnswer(asked, store, query),
  }),
  read({
    path: '/ties/{id}',
    policy: 'ties',
    summary: 'One tie',
    params,
    answer: tieItemSchema,
    handler: (asked, { params: { id } }, { store }) => tieAnswer(asked, store, id),
    version: (_, __, { id: ___, ...tie }) => recordVersion('tie', tie),
  }),
  write({
    method: 'post',
    path: '/ties',
    policy: 'own ties',
    summary: 'A new tie',
    body: tieSchema,
    status: 201,
    answer: tieItemSchema,
    handler: async (asked, { body }, service) => {
      const reply = await createRecord(asked, service, 'tie', body, ownTieFaults);
      return { ...withId(reply), location: `${apiPath}/ties/${encodeURIComponent(tieId(body))}` };
    },
  }),
  write({
    method: 'put',
    path: '/ties/{id}',
    policy: 'own ties',
    summary: 'Replaces a tie',
    params,
    body: tieSchema,
    status: 200,
    answer: tieItemSchema,
    handler: async (asked, { params: { id }, body }, service, { ifMatch }) =>
      withId(await replaceRecord(asked, service, 'tie', keyOfId(id), ifMatch, body, ownTieFaults)),
  }),
  write({
    method: 'patch',
    path: '/ties/{id}',
    policy: 'own ties',
    summary: 'Changes fields of a tie (RFC 7396)',
    params,
    body: patchSchema,
    status: 200,
    answer: tieItemSchema,
    handler: async (asked, { params: { id }, body }, service, { ifMatch }) =>
      withId(await patchRecord(asked, service, 'tie', keyOfId(id), ifMatch, body, ownTieFaults)),
  }),
  write({
    method: 'delete',
    path: '/ties/{id}',
    policy: 'own ties',
    summary: 'Deletes a tie',
    params,
    status: 204,
    answer: z.undefined(),
    handler: (asked, { params: { id } }, service, { ifMatch }) =>
      deleteRecord(asked, service, 'tie', keyOfId(id), ifMatch, ownTieFaults),
  }),
];
