import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { policy, roles } from '../../../server/access/policy.ts';
import { mount } from '../../../server/api/mount.ts';
import { apiPath } from '../../../server/api/paths.ts';
import type { Route } from '../../../server/api/route.ts';
import { routes } from '../../../server/api/routes.ts';
import { app } from '../../../server/app.ts';
import { clientFiles } from '../../../server/client-files.ts';
import { type TestServer, testServer } from '../../support/server.ts';
import { smallOrganization } from '../../support/small-organization.ts';

interface Layer {
  name: string;
  handle: { stack?: Layer[]; route?: Route };
  matchers: ((path: string) => unknown)[];
  route?: { path: string; stack: { method?: string; handle: { route?: Route } }[] };
}

let server: TestServer;
beforeAll(async () => {
  server = await testServer(smallOrganization());
});
afterAll(() => server.stop());

/** Everything that express serves by path: walked, not taken from our list. */
function served(stack: Layer[]): { path: string; handlers: { method?: string; route?: Route }[] }[] {
  return stack.flatMap((layer) => {
    if (layer.route)
      return [
        {
          path: layer.route.path,
          handlers: layer.route.stack.map(({ method, handle }) => ({ method, route: handle.route })),
        },
      ];
    return layer.handle.stack ? served(layer.handle.stack) : [];
  });
}

describe('the policy', () => {
  test('has an entry for every route that express serves below the API', () => {
    const { router } = app(server.service, clientFiles()) as unknown as { router: { stack: Layer[] } };
    const open = new Set(['/healthz', '/readyz', '/metrics', '/openapi.json', '/{*page}']);
    const guarded = served(router.stack).filter(({ path }) => !open.has(path));
    expect(guarded.length).toBeGreaterThan(20);
    // Without a method it is what answers that others are not offered.
    for (const { path, handlers } of guarded)
      for (const { method, route } of handlers)
        if (method !== undefined) expect(Object.keys(policy), `${method} ${path}`).toContain(route?.policy);
  });

  test('is needed to start: a route without an entry throws', () => {
    const stray = { ...routes[0], path: '/stray', policy: 'nobody thought of it' } as unknown as Route;
    expect(() => mount([stray], server.service)).toThrow('GET /stray has no entry in the policy');
    const inherited = { ...routes[0], path: '/stray', policy: 'toString' } as unknown as Route;
    expect(() => mount([inherited], server.service)).toThrow('has no entry');
  });

  test('says something for every role in every row', () => {
    for (const row of Object.values(policy)) expect(Object.keys(row)).toEqual([...roles]);
  });

  test('leaves imports and the change log to the administration', async () => {
    for (const as of ['a1;member', 'a1;lead', ';analyst']) {
      expect((await server.api('/changes', { as })).status, as).toBe(404);
      expect((await server.api('/imports', { as, method: 'POST' })).status, as).toBe(404);
      expect((await server.api('/units', { as, json: { id: 'x', name: 'X' } })).status, as).toBe(404);
    }
    expect((await server.api('/changes', { as: ';admin' })).status).toBe(200);
  });
});

describe('the description of the API', () => {
  test('is OpenAPI 3.1 and has every route with its parameters', async () => {
    const description = (await server.read('/openapi.json')).body;
    expect(description.openapi).toBe('3.1.0');
    expect(description.servers).toEqual([{ url: apiPath }]);
    for (const { path, method } of routes) expect(description.paths[path]?.[method], `${method} ${path}`).toBeDefined();
    const { parameters, responses } = description.paths['/people/{id}/contacts'].get;
    expect(parameters.map(({ name }: { name: string }) => name)).toEqual(expect.arrayContaining(['id', 'k', 'bridging', 'via']));
    expect(responses['200'].content['application/json'].schema.properties.items).toBeDefined();
    const include = parameters.find(({ name }: { name: string }) => name === 'include');
    expect(include.schema.items.enum).toEqual(['opens', 'contributions']);
    const ids = Object.values(description.paths).flatMap((path) =>
      Object.values(path as Record<string, { operationId: string }>).map(({ operationId }) => operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('operators', () => {
  test('learn that the process lives and that it can serve', async () => {
    expect((await server.ask('/healthz')).status).toBe(200);
    expect((await server.read('/readyz')).body).toEqual({ status: 'ok' });
  });

  test('get metrics by route, in which no person can be found', async () => {
    await server.api('/people/a1/reach');
    await server.api('/people?query=muller');
    const metrics = await (await server.ask('/metrics')).text();
    expect(metrics).toContain('route="/api/v1/people/:id/reach"');
    expect(metrics).not.toMatch(/people\/a1|muller/);
  });
});

test('answers carry headers that keep browsers from running what is not ours', async () => {
  const { headers } = await server.ask('/healthz');
  expect(headers.get('Content-Security-Policy')).toContain("script-src 'self';");
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(headers.has('X-Powered-By')).toBe(false);
});
