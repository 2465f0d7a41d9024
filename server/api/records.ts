import { z } from 'zod';
import type { Kind } from '../../graph/records/kinds.ts';
import { type PolicyName, policy } from '../access/policy.ts';
import { type Listed, listed, recordAnswer, recordsAnswer } from '../answers/record-lists.ts';
import { recordVersion } from '../answers/record-version.ts';
import { createRecord, deleteRecord, patchRecord, replaceRecord } from '../answers/records.ts';
import { apiPath } from './paths.ts';
import {
  communitySchema,
  eventSchema,
  eventsPageSchema,
  mentorshipItemSchema,
  mentorshipsPageSchema,
  patchSchema,
  programSchema,
  programsPageSchema,
  topicSchema,
  topicsPageSchema,
  unitSchema,
  unitsPageSchema,
} from './records.schema.ts';
import { type Route, read, write } from './route.ts';
import { pageQuerySchema } from './shared.schema.ts';

const params = z.object({ id: z.string() });

/** Lists and single records of a kind: of those that everybody may read, or of what is granted by another row of the policy. */
const reads = (kind: Listed, path: string, page: z.ZodType, schema: z.ZodType, policyName: PolicyName = 'directory'): Route[] => [
  read({
    path,
    policy: policyName,
    summary: `All ${path.slice(1)}`,
    query: pageQuerySchema,
    answer: page,
    handler: (asked, { query }) => recordsAnswer(asked, kind, query),
  }),
  read({
    path: `${path}/{id}`,
    policy: policyName,
    summary: `One ${kind}`,
    params,
    answer: schema,
    handler: (asked, { params: { id } }) => recordAnswer(asked, kind, id),
    // All but the administration may be shown a part.
    version: ({ network: { directory }, viewer: { role } }, { id }) =>
      policy.records[role] === 'no' ? undefined : recordVersion(kind, listed(directory, kind, id)!),
  }),
];

/** What the administration writes. */
const writes = <K extends Kind>(kind: K, path: string, schema: z.ZodType): Route[] => [
  write({
    method: 'post',
    path,
    policy: 'records',
    summary: `A new ${kind}`,
    body: schema,
    status: 201,
    answer: schema,
    handler: async (asked, { body }, service) => {
      const reply = await createRecord(asked, service, kind, body as never);
      return { ...reply, location: `${apiPath}${path}/${encodeURIComponent((body as { id: string }).id)}` };
    },
  }),
  write({
    method: 'put',
    path: `${path}/{id}`,
    policy: 'records',
    summary: `Replaces a ${kind}`,
    params,
    body: schema,
    status: 200,
    answer: schema,
    handler: (asked, { params: { id }, body }, service, { ifMatch }) =>
      replaceRecord(asked, service, kind, id, ifMatch, body as never),
  }),
  write({
    method: 'patch',
    path: `${path}/{id}`,
    policy: 'records',
    summary: `Changes fields of a ${kind} (RFC 7396)`,
    params,
    body: patchSchema,
    status: 200,
    answer: schema,
    handler: (asked, { params: { id }, body }, service, { ifMatch }) => patchRecord(asked, service, kind, id, ifMatch, body),
  }),
  write({
    method: 'delete',
    path: `${path}/{id}`,
    policy: 'records',
    summary: `Deletes a ${kind} and what cannot be without it`,
    params,
    status: 204,
    answer: z.undefined(),
    handler: (asked, { params: { id } }, service, { ifMatch }) => deleteRecord(asked, service, kind, id, ifMatch),
  }),
];

export const recordsRoutes: Route[] = [
  ...reads('unit', '/units', unitsPageSchema, unitSchema),
  ...writes('unit', '/units', unitSchema),
  ...reads('topic', '/topics', topicsPageSchema, topicSchema),
  ...writes('topic', '/topics', topicSchema),
  ...reads('event', '/events', eventsPageSchema, eventSchema),
  ...writes('event', '/events', eventSchema),
  ...reads('program', '/programs', programsPageSchema, programSchema, 'programs'),
  ...reads('mentorship', '/mentorships', mentorshipsPageSchema, mentorshipItemSchema, 'programs'),
  ...writes('community', '/communities', communitySchema),
];
