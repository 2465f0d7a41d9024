import { extendZodWithOpenApi, OpenAPIRegistry, OpenApiGeneratorV31 } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import { apiPath } from './paths.ts';
import type { Route } from './route.ts';
import { problemSchema } from './shared.schema.ts';

extendZodWithOpenApi(z);

/** The description of the API (OpenAPI 3.1), from the routes and schemas that answer and validate. */
export function openApi(routes: readonly Route[], version: string) {
  const registry = new OpenAPIRegistry();
  for (const route of routes) registry.registerPath(describe(route));
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: { title: 'Crosstie', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: apiPath }],
  });
}

type PathConfig = Parameters<OpenAPIRegistry['registerPath']>[0];

const json = (schema: z.ZodType) => ({ 'application/json': { schema } });

function describe(route: Route): PathConfig {
  const status = 'status' in route && route.status ? route.status : 200;
  const headers = headersOf(route);
  return {
    method: route.method,
    path: route.path,
    summary: route.summary,
    operationId: operationId(route),
    tags: [route.path.split('/')[1]],
    request: {
      ...(route.params && { params: route.params }),
      ...(route.query && { query: route.query }),
      ...(headers.length > 0 && { headers: z.object(Object.assign({}, ...headers)) }),
      ...('body' in route && route.body && { body: { content: json(route.body) } }),
      ...(route.kind === 'stream' &&
        route.consumes && { body: { content: { [route.consumes.type]: { schema: route.consumes.schema } } } }),
    },
    responses: {
      [status]: status === 204 ? { description: 'Done' } : { description: 'The answer', content: json(route.answer) },
      ...(route.kind === 'read' && {
        202: { description: 'A job: it takes longer; Location says where to ask', headers: z.object({ Location: z.string() }) },
        ...(route.method === 'get' && { 304: { description: 'As it was' } }),
      }),
      default: { description: 'A problem (RFC 9457)', content: { 'application/problem+json': { schema: problemSchema } } },
    },
  };
}

function headersOf(route: Route): Record<string, z.ZodType>[] {
  const optional = z.string().optional();
  const viewer = { 'X-Crosstie-Viewer': optional.describe('PERSON;ROLE, with AUTH_MODE=open') };
  if (route.kind === 'read')
    return [viewer, { ...(route.method === 'get' && { 'If-None-Match': optional }), Prefer: optional.describe('respond-async') }];
  if (route.kind !== 'write') return [viewer];
  const ifMatch: Record<string, z.ZodType> = ['put', 'patch', 'delete'].includes(route.method) ? { 'If-Match': z.string() } : {};
  return [viewer, { 'Idempotency-Key': optional, ...ifMatch }];
}

const operationId = ({ method, path }: Route) =>
  method + path.replace(/\{(\w+)\}/g, 'By-$1').replace(/[/-]+(\w)/g, (_, letter: string) => letter.toUpperCase());
