import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { Cancelled } from '../../graph/arrays/run.ts';
import { Problem, problemTypes } from '../errors.ts';
import { log } from '../log.ts';
import type { ProblemBody } from './shared.schema.ts';

/** Stable names of the kinds of failure; they need not be reachable. */
const base = 'urn:crosstie:problem:';

/** Whatever went wrong as problem+json (RFC 9457): what the caller can do something about as it is, our own faults without a word more. */
export const answerProblem: ErrorRequestHandler = (error, request, response, next) => {
  const problem = asProblem(error);
  if (problem.type === 'internal')
    log.error({ err: error, requestId: request.id, route: request.route?.path }, 'a request failed');
  if (problem.type === 'unavailable') log.error({ err: error, requestId: request.id }, 'the store did not answer');
  if (response.headersSent) return next(error);
  sendProblem(response, problem, String(request.id));
};

export const noSuchRoute: RequestHandler = () => {
  throw new Problem('not-found', 'There is nothing at this address.');
};

/** What is told of a store: where it is belongs to the log. */
const unavailable = 'The store does not answer now; the request id leads to the reason in the log.';

export function sendProblem(response: Response, { type, message, errors }: Problem, requestId: string) {
  const { status, title } = problemTypes[type];
  const body: ProblemBody = {
    type: `${base}${type}`,
    title,
    status,
    detail: type === 'unavailable' ? unavailable : message,
    requestId,
    ...(errors.length > 0 && { errors }),
  };
  response.status(status).type('application/problem+json').set('Cache-Control', 'no-store').send(JSON.stringify(body));
}

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof Cancelled) return new Problem('conflict', 'The computation was cancelled.');
  const { type, status } = (error ?? {}) as { type?: string; status?: number };
  // What express and its parsers throw.
  if (type === 'entity.parse.failed') return new Problem('usage', 'The body is not valid JSON.');
  if (type === 'entity.too.large') return new Problem('too-large', 'The body is larger than 1 MB.');
  if (status === 415) return new Problem('unsupported-media-type', 'The character set or encoding of the body is not supported.');
  if (status !== undefined && status >= 400 && status < 500) return new Problem('usage', 'The request cannot be read.');
  return new Problem('internal', 'Something went wrong on our side; the request id leads to it in the log.');
}
