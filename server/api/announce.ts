import type { Response } from 'express';
import { type Job, jobBody } from '../compute/jobs.ts';
import { apiPath } from './paths.ts';

/** Where the answer to a posted question is found, which has no address of its own. */
export const answerOf = (id: string) => `${apiPath}/jobs/${id}/answer`;

/** Answers with a job in place of what it computes: how far it is, and where to look on. */
export function announce(job: Job, response: Response): void {
  job.announced = true;
  response
    .status(202)
    .location(`${apiPath}/jobs/${job.id}`)
    .set({ 'Retry-After': '1', 'Cache-Control': 'no-store' })
    .json(jobBody(job));
}
