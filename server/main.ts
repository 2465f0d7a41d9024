import { createServer, type Server } from 'node:http';
import { type AddressInfo, isIPv6 } from 'node:net';
import { Router } from 'express';
import { app } from './app.ts';
import { clientFiles } from './client-files.ts';
import { imports } from './compute/imports.ts';
import { jobs } from './compute/jobs.ts';
import { workerPool } from './compute/pool.ts';
import { type Config, storeOptionsOf } from './config.ts';
import { Problem } from './errors.ts';
import { log } from './log.ts';
import { currentNetwork } from './network/current.ts';
import { follow } from './network/follow.ts';
import { currentRelevance } from './relevance/current-relevance.ts';
import { type Service, serviceLife } from './service.ts';
import { openStore, type Store } from './store/store.ts';

/** How long requests under way may take when the server stops. */
const drainMilliseconds = 10_000;

export interface RunningServer {
  url: string;
  service: Service;
  /** Takes no more requests, finishes those under way, closes everything. */
  stop(): Promise<void>;
}

export interface ServeOptions {
  /** Called with the open store before the network is built: to fill an empty one. */
  prepare?(store: Store): Promise<void>;
  /** Serves the client's sources instead of the built files. */
  dev?: boolean;
}

/** Opens the store, builds the network and serves API and client. */
export async function serve(config: Config, { prepare, dev = false }: ServeOptions = {}): Promise<RunningServer> {
  const storeOptions = storeOptionsOf(config);
  const url = config.CROSSTIE_STORE;
  const closing: (() => unknown)[] = [];
  const close = async () => {
    for (const step of closing.splice(0).reverse()) await step();
  };
  try {
    const store = await openStore(url, storeOptions);
    closing.push(() => store.close());
    await prepare?.(store);
    const current = await currentNetwork({ url, store: storeOptions, halfLifeDays: config.TIE_HALF_LIFE_DAYS });
    closing.push(() => current.close());
    const compute = workerPool(config.WORKERS);
    closing.push(() => compute.close());
    const answers = jobs();
    closing.push(() => answers.cancelAll());
    current.listen(({ snapshot }) => answers.keepOnly(`${snapshot.seq} `));
    const relevance = currentRelevance({ url, options: storeOptions, store, current });
    closing.push(() => relevance.close());
    const following = follow(store, current);
    closing.push(() => following.close());
    const refreshed = (seq: number) => void current.refresh(seq).catch((error) => log.error({ err: error }, 'no new network'));
    const importing = imports({ url, store: storeOptions, written: refreshed });
    closing.push(() => importing.close());

    const service: Service = {
      config,
      store,
      current,
      compute,
      jobs: answers,
      imports: importing,
      relevance,
      life: serviceLife(),
    };
    const client = dev ? await import('./dev-client.ts').then(({ devClient }) => devClient(closing)) : clientFiles();
    const application = app(service, client ?? Router(), { dev });
    const servers = await listen(() => createServer(application), config);
    closing.push(() => drain(servers, service));
    relevance.start();
    const { port } = servers[0].address() as AddressInfo;
    return { url: `http://${isIPv6(config.HOST) ? `[${config.HOST}]` : config.HOST}:${port}`, service, stop: close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Listens on the host; for localhost on both its addresses, since programs differ in which they try. */
async function listen(make: () => Server, { HOST, PORT }: Config): Promise<Server[]> {
  const [first, ...others] = HOST === 'localhost' ? ['127.0.0.1', '::1'] : [HOST];
  const servers = [await listening(make(), first, PORT)];
  const { port } = servers[0].address() as AddressInfo;
  for (const host of others)
    try {
      servers.push(await listening(make(), host, port));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // A machine without IPv6 has no ::1.
      if (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT') continue;
      for (const server of servers) server.close();
      throw inUse(error, port);
    }
  return servers;
}

function listening(server: Server, host: string, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(inUse(error, port)));
    server.listen({ host, port }, () => resolve(server));
  });
}

const inUse = (error: unknown, port: number) =>
  (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
    ? new Problem('unavailable', `Port ${port} is in use: stop what uses it, or set PORT to another.`)
    : error;

/** Not ready from now on: streams end, requests under way are finished, connections are closed. */
async function drain(servers: Server[], { life }: Service) {
  life.draining = true;
  life.emit('drain');
  await Promise.all(
    servers.map(
      (server) =>
        new Promise<void>((resolve) => {
          const force = setTimeout(() => server.closeAllConnections(), drainMilliseconds);
          server.close(() => {
            clearTimeout(force);
            resolve();
          });
          server.closeIdleConnections();
        }),
    ),
  );
}
