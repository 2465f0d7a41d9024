import { z } from 'zod';
import { personSchema } from '../../graph/records/person.ts';
import { ownRecordFaults } from '../answers/own-changes.ts';
import { createRecord, deleteRecord, patchRecord, replaceRecord } from '../answers/records.ts';
import { apiPath } from './paths.ts';
import { patchSchema } from './records.schema.ts';
import { write } from './route.ts';

const params = z.object({ id: z.string() });

export const personWriteRoutes = [
  write({
    method: 'post',
    path: '/people',
    policy: 'records',
    summary: 'A new person',
    body: personSchema,
    status: 201,
    answer: personSchema,
    handler: async (asked, { body }, service) => ({
      ...(await createRecord(asked, service, 'person', body)),
      location: `${apiPath}/people/${encodeURIComponent(body.id)}`,
    }),
  }),
  write({
    method: 'put',
    path: '/people/{id}',
    policy: 'own record',
    about: 'id',
    summary: "Replaces a person's record",
    params,
    body: personSchema,
    status: 200,
    answer: personSchema,
    handler: (asked, { params: { id }, body }, service, { ifMatch }) =>
      replaceRecord(asked, service, 'person', id, ifMatch, body, ownRecordFaults),
  }),
  write({
    method: 'patch',
    path: '/people/{id}',
    policy: 'own record',
    about: 'id',
    summary: "Changes fields of a person's record (RFC 7396): oneself those that are one's own",
    params,
    body: patchSchema,
    status: 200,
    answer: personSchema,
    handler: (asked, { params: { id }, body }, service, { ifMatch }) =>
      patchRecord(asked, service, 'person', id, ifMatch, body, ownRecordFaults),
  }),
  write({
    method: 'delete',
    path: '/people/{id}',
    policy: 'records',
    summary: 'Deletes a person with their ties, contacts, skills, memberships and attendance',
    params,
    status: 204,
    answer: z.undefined(),
    handler: (asked, { params: { id } }, service, { ifMatch }) => deleteRecord(asked, service, 'person', id, ifMatch),
  }),
];
