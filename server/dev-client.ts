import { fileURLToPath } from 'node:url';
import { Router } from 'express';
import { pages } from './client-files.ts';

/** The client from its sources, through vite in this process: for development only, vite is not there when installed. */
export async function devClient(closing: (() => unknown)[]): Promise<Router> {
  const { createServer } = await import('vite');
  const configFile = fileURLToPath(new URL('../vite.config.ts', import.meta.url));
  const root = fileURLToPath(new URL('../client/', import.meta.url));
  const vite = await createServer({ configFile, root, appType: 'spa', server: { middlewareMode: true } });
  closing.push(() => vite.close());
  const asIndex = pages((request, _, next) => {
    request.url = '/';
    next();
  });
  return Router().use(asIndex, vite.middlewares);
}
