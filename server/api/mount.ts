import { type Request, type RequestHandler, type Response, Router } from 'express';
import { z } from 'zod';
import { policy } from '../access/policy.ts';
import { ask } from '../access/privacy.ts';
import { lookingAt, readViewer, type Viewer } from '../access/viewer.ts';
import type { Watch } from '../compute/compute.ts';
import type { Job } from '../compute/jobs.ts';
import { Problem } from '../errors.ts';
import type { Service } from '../service.ts';
import { validated } from '../validated.ts';
import { announce, answerOf } from './announce.ts';
import { entityTag, hash, namesTag, viewerKey } from './etag.ts';
import { idempotent } from './idempotency.ts';
import { expressPath } from './paths.ts';
import type { Route } from './route.ts';

/** An answer that is not there by then is answered with a job. */
const patienceMilliseconds = 2000;

/** The routers of the API. Throws where a route has no row in the policy: nothing is served without one. */
export function mount(routes: readonly Route[], service: Service): Router {
  const router = Router({ caseSensitive: true });
  for (const route of routes) {
    if (!Object.hasOwn(policy, route.policy))
      throw new Error(`${route.method.toUpperCase()} ${route.path} has no entry in the policy: "${route.policy}".`);
    router[route.method](expressPath(route.path), named(handlerOf(route, service), route));
  }
  for (const [path, methods] of methodsByPath(routes)) router.all(expressPath(path), otherMethods(methods));
  return router;
}

function methodsByPath(routes: readonly Route[]): Map<string, string[]> {
  const byPath = new Map<string, string[]>();
  for (const { path, method } of routes) byPath.set(path, [...(byPath.get(path) ?? []), method.toUpperCase()]);
  return byPath;
}

const otherMethods =
  (methods: string[]): RequestHandler =>
  (request, response) => {
    response.set('Allow', [...methods, ...(methods.includes('GET') ? ['HEAD'] : [])].join(', '));
    throw new Problem('method-not-allowed', `${request.method} is not offered here: expected ${methods.join(' or ')}.`);
  };

/** The handler tells which route it serves: for the log, and for the test that walks the routers. */
const named = (handler: RequestHandler, route: Route) => Object.assign(handler, { route });

function handlerOf(route: Route, service: Service): RequestHandler {
  switch (route.kind) {
    case 'read':
      return (request, response) => answerRead(route, service, request, response);
    case 'write':
      return (request, response) => answerWrite(route, service, request, response);
    case 'stream':
      return async (request, response) => {
        const { asked, given } = prepared(route, service, request);
        const body = route.body && { body: validatedBody(route.body, request) };
        await route.handler(asked, { ...given, ...body }, service, { request, response });
      };
  }
}

/** Auth → validate → authorize: what every handler starts from. */
function prepared(route: Route, service: Service, request: Request, watch?: Watch) {
  const network = service.current.get();
  const viewer = readViewer(request.headers, (id) => network.directory.person.has(id));
  const params = route.params ? validated(route.params, request.params, 'usage', 'the address') : {};
  const query = validated(route.query ?? noQuery, request.query, 'usage', 'the query');
  const about = route.about ? (params as Record<string, string>)[route.about] : undefined;
  const { compute, config } = service;
  const minGroupSize = config.MIN_GROUP_SIZE,
    exactMilliseconds = 1000 * config.EXACT_SECONDS;
  const asked = ask(route.policy, {
    network,
    viewer: lookingAt(viewer, route.path, about),
    about,
    minGroupSize,
    compute,
    watch,
    exactMilliseconds,
  });
  return { asked, given: { params, query, body: undefined as never }, viewer };
}

const noQuery = z.object({});

async function answerRead(route: Route & { kind: 'read' }, service: Service, request: Request, response: Response) {
  const { asked, given: addressed, viewer } = prepared(route, service, request);
  const given = { ...addressed, ...(route.body && { body: validatedBody(route.body, request) }) };
  const { seq } = asked.network.snapshot;
  let answered: unknown;
  const serialized = async (watch: Watch) => {
    answered = route.answer.parse(await route.handler({ ...asked, watch }, given, service));
    return Buffer.from(JSON.stringify(answered));
  };
  const tag = (version?: string) => entityTag(viewer, seq, service.current.day(), version);
  if (route.version || route.live) {
    const bytes = await serialized({});
    return send(request, response, bytes, tag(route.version?.(asked, given.params, answered) ?? hash(bytes)));
  }
  const owner = viewerKey(viewer);
  const relevance = route.learned ? (service.relevance.get()?.id ?? 'fixed') : undefined;
  // A body may be long, and keys are kept.
  const question = route.method === 'post' ? hash(JSON.stringify(given)) : JSON.stringify(given);
  const key = `${seq} ${service.current.day()} ${owner} ${route.path} ${relevance ?? ''} ${question}`;
  if (route.method === 'post') {
    const bytes = await awaited(service.jobs.answer(key, owner, answerOf, serialized), request, response);
    if (bytes) response.set('Cache-Control', 'no-store').type('application/json').send(bytes);
    return;
  }
  if (isFresh(request, response, tag(relevance))) return;
  const job =
    service.jobs.announced(owner, request.originalUrl) ?? service.jobs.answer(key, owner, request.originalUrl, serialized);
  const bytes = await awaited(job, request, response);
  if (!bytes) return;
  job.announced = false;
  if (job.key === key) return send(request, response, bytes, tag(relevance));
  // Of data from before: nobody may keep it for what is so now.
  response.removeHeader('ETag');
  response.set('Cache-Control', 'no-store').type('application/json').send(bytes);
}

/** The answer's bytes; nothing when it takes longer than one should wait for, and a job was told instead. */
async function awaited(job: Job, request: Request, response: Response): Promise<Buffer | undefined> {
  const patience = /\brespond-async\b/.test(request.get('Prefer') ?? '') ? 0 : patienceMilliseconds;
  const leave = job.wait();
  response.on('close', leave);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, patience, undefined);
  });
  const bytes = await Promise.race([job.body, late]);
  clearTimeout(timer);
  if (bytes) return bytes;
  announce(job, response);
}

function isFresh(request: Request, response: Response, tag: string): boolean {
  response.set({ ETag: tag, 'Cache-Control': 'private, no-cache', Vary: 'X-Crosstie-Viewer, Cookie' });
  if (!namesTag(request.get('If-None-Match'), tag)) return false;
  response.status(304).end();
  return true;
}

function send(request: Request, response: Response, bytes: Buffer, tag: string) {
  if (!isFresh(request, response, tag)) response.type('application/json').send(bytes);
}

async function answerWrite(route: Route & { kind: 'write' }, service: Service, request: Request, response: Response) {
  const { asked, given, viewer } = prepared(route, service, request);
  const body = route.body ? validatedBody(route.body, request) : undefined;
  const reply = await idempotent(request, viewer, () =>
    route.handler(asked, { ...given, body: body as never }, service, { ifMatch: request.get('If-Match') }),
  );
  if (reply.location) response.location(reply.location);
  if (reply.version) response.set('ETag', writtenTag(viewer, service, reply.version));
  response.status(reply.status).set('Cache-Control', 'no-store');
  if (reply.body === undefined) response.end();
  else response.json(route.answer.parse(reply.body));
}

const writtenTag = (viewer: Viewer, { current }: Service, version: string) =>
  entityTag(viewer, current.get().snapshot.seq, current.day(), version);

function validatedBody(schema: z.ZodType, request: Request) {
  if (!request.is(['application/json', 'application/merge-patch+json']))
    throw new Problem('unsupported-media-type', 'The body is expected as application/json.');
  return validated(schema, request.body, 'invalid', 'the body');
}
