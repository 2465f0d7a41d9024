import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Write } from '../../graph/records/change.ts';
import type { Job } from '../../server/api/shared.schema.ts';
import { readConfig } from '../../server/config.ts';
import { log } from '../../server/log.ts';
import { type RunningServer, serve } from '../../server/main.ts';

log.level = 'silent';

export interface Answer<Body> {
  status: number;
  headers: Headers;
  body: Body;
}

export interface Asking {
  method?: string;
  headers?: Record<string, string>;
  /** PERSON;ROLE */
  as?: string;
  /** Sent as JSON. */
  json?: unknown;
  body?: RequestInit['body'];
}

export interface TestServer extends RunningServer {
  /** Asks below /api/v1. What takes long is waited for, unless the test prefers to be told of it (`Prefer: respond-async`). */
  // biome-ignore lint/suspicious/noExplicitAny: tests say what they expect of a body, and fail where it is not so
  api<Body = any>(path: string, asking?: Asking): Promise<Answer<Body>>;
  /** Asks anywhere for JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: as above
  read<Body = any>(path: string, asking?: Asking): Promise<Answer<Body>>;
  /** Asks anywhere. */
  ask(path: string, asking?: Asking): Promise<Response>;
}

/** A real server on a SQLite file of its own, in this process, on a free port. */
export async function testServer(writes: Iterable<Write>, environment: Record<string, string> = {}): Promise<TestServer> {
  const directory = await mkdtemp(join(tmpdir(), 'crosstie-server-'));
  const config = readConfig({
    CROSSTIE_STORE: `sqlite:${join(directory, 'store.db')}`,
    PORT: '0',
    WORKERS: '1',
    MIN_GROUP_SIZE: '5',
    ...environment,
  });
  const running = await serve(config, { prepare: async (store) => void (await store.apply(writes, 'system:test')) });
  const server = withAsking(running);
  const stop = async () => {
    await running.stop();
    await rm(directory, { recursive: true, force: true });
  };
  return { ...server, stop };
}

/** A running server with ways to ask it. */
export function withAsking(running: RunningServer): TestServer {
  const ask = (path: string, { method, headers, as, json, body }: Asking = {}) =>
    fetch(`${running.url}${path}`, {
      method: method ?? (json === undefined && body === undefined ? 'GET' : 'POST'),
      headers: {
        ...(as !== undefined && { 'X-Crosstie-Viewer': as }),
        ...(json !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      body: json === undefined ? body : JSON.stringify(json),
    });
  const read = async <Body>(path: string, asking: Asking = {}): Promise<Answer<Body>> => {
    const response = await ask(path, asking);
    const text = await response.text();
    const body = (text ? JSON.parse(text) : undefined) as Body;
    const location = response.headers.get('Location') ?? '';
    if (response.status !== 202 || asking.headers?.Prefer || !location.includes('/jobs/'))
      return { status: response.status, headers: response.headers, body };
    const { as, headers } = asking;
    return read(await answerOf(location, as), { as, headers });
  };
  /** Where the answer of a job is once it is over, or why there is none. */
  const answerOf = async (location: string, as: string | undefined): Promise<string> => {
    for (;;) {
      const { state, result } = (await read<Job>(location, { as })).body;
      if (state !== 'running') return result ?? `${location}/answer`;
      await sleep(20);
    }
  };
  return { ...running, ask, read, api: (path, asking) => read(`/api/v1${path}`, asking) };
}
