import { z } from 'zod';
import { jobBody } from '../compute/jobs.ts';
import { notFound } from '../errors.ts';
import { viewerKey } from './etag.ts';
import { stream } from './route.ts';
import { jobSchema } from './shared.schema.ts';

const params = z.object({ id: z.string() });

export const jobsRoutes = [
  stream({
    method: 'get',
    path: '/jobs/{id}',
    policy: 'jobs',
    summary: 'How far a long computation is, and where its answer will be',
    params,
    answer: jobSchema,
    handler({ viewer }, { params: { id } }, { jobs }, { response }) {
      const job = jobs.find(id, viewerKey(viewer));
      if (!job) throw notFound();
      response.set('Cache-Control', 'no-store').json(jobBody(job));
    },
  }),
  stream({
    method: 'get',
    path: '/jobs/{id}/answer',
    policy: 'jobs',
    summary: 'The answer of a long computation whose question was posted; the job itself until it is done',
    params,
    answer: z.unknown(),
    async handler({ viewer }, { params: { id } }, { jobs }, { response }) {
      const job = jobs.find(id, viewerKey(viewer));
      if (!job || job.state === 'cancelled') throw notFound();
      response.set('Cache-Control', 'no-store');
      if (job.state === 'running') response.status(202).set('Retry-After', '1').json(jobBody(job));
      else {
        response.type('application/json').send(await job.body);
        job.announced = false;
      }
    },
  }),
  stream({
    method: 'delete',
    path: '/jobs/{id}',
    policy: 'jobs',
    summary: 'Stops a computation',
    params,
    answer: jobSchema,
    handler({ viewer }, { params: { id } }, { jobs }, { response }) {
      const job = jobs.find(id, viewerKey(viewer));
      if (!job) throw notFound();
      job.cancel();
      response.set('Cache-Control', 'no-store').json(jobBody(job));
    },
  }),
];
