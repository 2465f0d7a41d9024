import type { RequestHandler } from 'express';
import { Problem } from '../errors.ts';

const local = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Guards a server that takes everybody for the machine's own user (AUTH_MODE=open): only requests that name this machine are
 * answered, so that no page from elsewhere reaches it through a name that was bound to this address (DNS rebinding), and writes
 * only from its own pages.
 */
export const openModeGuard: RequestHandler = (request, _, next) => {
  const host = request.headers.host ?? '';
  if (!local.has(host.replace(/:\d+$/, '').toLowerCase()))
    throw new Problem('usage', 'This server answers to localhost, 127.0.0.1 and [::1] only.');
  const { origin } = request.headers;
  const writes = !['GET', 'HEAD', 'OPTIONS'].includes(request.method);
  const foreign = origin !== undefined ? origin.toLowerCase() !== `http://${host.toLowerCase()}` : false;
  const crossSite = request.headers['sec-fetch-site'] === 'cross-site';
  if (writes && (foreign || crossSite)) throw new Problem('usage', 'Writes are taken from pages of this server only.');
  next();
};
