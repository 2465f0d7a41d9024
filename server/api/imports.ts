import { z } from 'zod';
import { notFound } from '../errors.ts';
import { log } from '../log.ts';
import { importOptionsSchema, importSchema } from './imports.schema.ts';
import { apiPath } from './paths.ts';
import { stream } from './route.ts';
import { receiveUpload } from './upload.ts';

export const importsRoutes = [
  stream({
    method: 'post',
    path: '/imports',
    policy: 'imports',
    summary: 'Imports uploaded files, all of them or nothing; Location says where to ask how far it is',
    consumes: {
      type: 'multipart/form-data',
      schema: importOptionsSchema.partial().extend({ files: z.array(z.string().meta({ format: 'binary' })) }),
    },
    status: 202,
    answer: importSchema,
    async handler({ viewer }, _, { imports }, { request, response }) {
      const actor = viewer.person ?? `system:${viewer.role}`;
      const state = imports.start({ ...(await receiveUpload(request)), actor });
      log.info({ import: state.id, role: viewer.role }, 'an import was asked for');
      response.status(202).location(`${apiPath}/imports/${state.id}`).set('Cache-Control', 'no-store').json(state);
    },
  }),
  stream({
    method: 'get',
    path: '/imports/{id}',
    policy: 'imports',
    summary: 'How far an import is, what it did, and every fault it was rejected for',
    params: z.object({ id: z.string() }),
    answer: importSchema,
    handler(_, { params: { id } }, { imports }, { response }) {
      const state = imports.find(id);
      if (!state) throw notFound();
      response.set('Cache-Control', 'no-store').json(importSchema.parse(state));
    },
  }),
];
