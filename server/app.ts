import { randomUUID } from 'node:crypto';
import express, { type Express, type Router } from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import { pinoHttp } from 'pino-http';
import { openModeGuard } from './access/open-mode.ts';
import { healthRouter, metrics, routeOf } from './api/health.ts';
import { mount } from './api/mount.ts';
import { openApi } from './api/openapi.ts';
import { apiPath } from './api/paths.ts';
import { answerProblem, noSuchRoute } from './api/problems.ts';
import { routes } from './api/routes.ts';
import { Problem } from './errors.ts';
import { log } from './log.ts';
import type { Service } from './service.ts';
import { version } from './version.ts';

/** Requests of one address in a minute: a slider that is dragged asks a few times a second. */
const requestsPerMinute = 6000;

/** The HTTP application: guards, API, what operators ask, and the client's pages. */
export function app(service: Service, client: Router, { dev = false } = {}): Express {
  const { registry, timed } = metrics();
  const application = express();
  application.disable('x-powered-by').disable('etag').set('query parser', 'simple');
  application.use(logged, timed, openModeGuard, helmet(dev ? { contentSecurityPolicy: false } : security));
  application.use(healthRouter(service, registry));
  application.use(apiPath, limited, express.json({ limit: '1mb', type: ['application/json', 'application/merge-patch+json'] }));
  const description = openApi(routes, version);
  application.get('/openapi.json', (_, response) => void response.set('Cache-Control', 'no-cache').json(description));
  application.use(apiPath, mount(routes, service), noSuchRoute);
  application.use(client);
  application.use(noSuchRoute, answerProblem);
  return application;
}

/** Method, route, status and duration: nothing that names a person. What succeeds is logged for who looks closely only. */
const logged = pinoHttp({
  logger: log,
  genReqId(_, response) {
    const id = randomUUID();
    response.setHeader('X-Request-Id', id);
    return id;
  },
  serializers: {
    req: (request) => ({ id: request.id, method: request.method, route: routeOf(request.raw) }),
    res: (response) => ({ status: response.statusCode }),
  },
  customLogLevel: (_, response, error) =>
    error || response.statusCode >= 500 ? 'error' : response.statusCode >= 400 ? 'info' : 'debug',
});

const security: Parameters<typeof helmet>[0] = {
  contentSecurityPolicy: {
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      // The component library sizes and places its parts by style attributes.
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'", 'data:'],
      workerSrc: ["'self'", 'blob:'],
      // Served without TLS on loopback.
      upgradeInsecureRequests: null,
    },
  },
  strictTransportSecurity: false,
};

const limited = rateLimit({
  windowMs: 60_000,
  limit: requestsPerMinute,
  standardHeaders: 'draft-8',
  legacyHeaders: false,
  handler(_, __, next) {
    next(new Problem('too-many-requests', `More than ${requestsPerMinute} requests in a minute: wait a little.`));
  },
});
