import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import express, { type RequestHandler, Router } from 'express';

/** Where the built client is: beside the built server, or in dist when this runs from its sources. */
const directory = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? '../dist/client/' : '../client/', import.meta.url));

/** The client's files; every other address that a browser opens is a page of the client. */
export function clientFiles(): Router {
  const router = Router();
  if (!existsSync(`${directory}index.html`)) return router;
  router.use(
    express.static(directory, {
      index: false,
      setHeaders: (response, path) =>
        // Names under assets/ change with their content.
        void response.set('Cache-Control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'),
    }),
  );
  router.get(
    '/{*page}',
    pages((_, response) => response.set('Cache-Control', 'no-cache').sendFile('index.html', { root: directory })),
  );
  return router;
}

/** Answers what takes HTML (a browser, or a client that takes anything) with a page, whatever an id in it ends in; files lie at the top and under assets/. */
export const pages =
  (send: RequestHandler): RequestHandler =>
  (request, response, next) => {
    const isPage = request.accepts(['html', 'json']) === 'html' && !/^\/(?:api\/|assets\/|[^/]+\.\w+$)/.test(request.path);
    if (isPage) send(request, response, next);
    else next();
  };
