import type { RequestHandler } from 'express';
import { Router } from 'express';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { log } from '../log.ts';
import type { Service } from '../service.ts';

/** What operators ask, outside /api: is the process there, can it serve, how does it do. No personal data in any of it. */
export function healthRouter({ store, life }: Service, registry: Registry): Router {
  const router = Router();
  router.get('/healthz', (_, response) => void response.set(noStore).json({ status: 'ok' }));
  router.get('/readyz', async (_, response) => {
    const reason = life.draining ? 'draining' : await unhealthy(store);
    response
      .status(reason ? 503 : 200)
      .set(noStore)
      .json(reason ? { status: 'unavailable', reason } : { status: 'ok' });
  });
  router.get('/metrics', async (_, response) => {
    response.type(registry.contentType).send(await registry.metrics());
  });
  return router;
}

const noStore = { 'Cache-Control': 'no-store' };

async function unhealthy(store: Service['store']): Promise<string | undefined> {
  try {
    await store.health();
  } catch (error) {
    log.error({ err: error }, 'the store is not healthy');
    return 'the store does not answer';
  }
}

/** Metrics of this process, and the durations of requests by route, method and status. */
export function metrics(): { registry: Registry; timed: RequestHandler } {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'crosstie_http_request_seconds',
    help: 'Duration of requests by route (a pattern, never an address), method and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  });
  const timed: RequestHandler = (request, response, next) => {
    const stop = seconds.startTimer();
    response.on('finish', () => stop({ method: request.method, route: routeOf(request), status: response.statusCode }));
    next();
  };
  return { registry, timed };
}

/** The pattern that a request matched: ids in addresses are personal data. */
export const routeOf = (request: { baseUrl?: string; route?: { path?: unknown } }) =>
  typeof request.route?.path === 'string' ? `${request.baseUrl ?? ''}${request.route.path}` : 'none';
