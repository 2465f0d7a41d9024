import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Write } from '../../../graph/records/change.ts';
import { type TestServer, testServer } from '../../support/server.ts';
import { put, smallOrganization } from '../../support/small-organization.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer(smallOrganization());
});
afterAll(() => server.stop());

describe('an ETag', () => {
  test('answers 304 to who has it, and another to another viewer', async () => {
    const first = await server.api('/people/a1/reach', { as: 'a1;member' });
    const tag = first.headers.get('ETag')!;
    const again = await server.ask('/api/v1/people/a1/reach', { as: 'a1;member', headers: { 'If-None-Match': tag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect(again.headers.get('Vary')).toContain('X-Crosstie-Viewer');
    const operator = await server.api('/people/a1/reach', { headers: { 'If-None-Match': tag } });
    expect(operator.status).toBe(200);
    expect(operator.headers.get('ETag')).not.toBe(tag);
  });

  test('changes with the data', async () => {
    const tag = (await server.api('/overview')).headers.get('ETag')!;
    await server.api('/ties', { json: { source: 'a7', target: 'b7' } });
    const after = await server.api('/overview', { headers: { 'If-None-Match': tag } });
    expect(after.status).toBe(200);
    expect(after.headers.get('ETag')).not.toBe(tag);
  });

  test('a weak tag and a list of tags are understood', async () => {
    const tag = (await server.api('/silos')).headers.get('ETag')!;
    for (const given of [`W/${tag}`, `"x", ${tag}`, '*'])
      expect((await server.api('/silos', { headers: { 'If-None-Match': given } })).status).toBe(304);
  });
});

describe('a problem', () => {
  test('is problem+json with a stable type and the request id of the header', async () => {
    const { status, headers, body } = await server.api('/people/nobody');
    expect(status).toBe(404);
    expect(headers.get('Content-Type')).toMatch(/^application\/problem\+json/);
    expect(body).toEqual({
      type: 'urn:crosstie:problem:not-found',
      title: expect.any(String),
      status: 404,
      detail: expect.any(String),
      requestId: headers.get('X-Request-Id'),
    });
  });

  test('tells every fault of a query at once', async () => {
    const { status, body } = await server.api('/people/a1/contacts?k=0&bridging=2&colour=red');
    expect(status).toBe(400);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/k', '/bridging', '/colour']);
  });

  test('answers what cannot be read, has the wrong type or is too much', async () => {
    const post = (body: string, type = 'application/json') =>
      server.api('/ties', { method: 'POST', body, headers: { 'Content-Type': type } });
    expect((await post('{"source":')).status).toBe(400);
    expect((await post('a,b', 'text/csv')).status).toBe(415);
    expect((await post(JSON.stringify({ source: 'x'.repeat(2_000_000) }))).status).toBe(413);
    expect((await server.api('/nowhere')).status).toBe(404);
    const other = await server.api('/overview', { method: 'DELETE' });
    expect([other.status, other.headers.get('Allow')]).toEqual([405, 'GET, HEAD']);
    expect((await server.api('/people?cursor=%00')).status).toBe(400);
    expect((await server.ask('/api/v1/people/%E0%A4%A')).status).toBe(400);
  });

  test('never shows a stack', async () => {
    for (const path of ['/api/v1/people/%E0%A4%A', '/api/v1/people/a1/reach?steps=x', '/nowhere.json'])
      expect(await (await server.ask(path)).text()).not.toMatch(/\bat .*:\d+:\d+/);
  });
});

describe('the viewer', () => {
  test('comes from the header, else from the cookie', async () => {
    expect((await server.api('/people/a1/reach', { as: 'a2;member' })).status).toBe(404);
    const cookie = `other=1; crosstie-viewer=${encodeURIComponent('a2;member')}`;
    expect((await server.api('/people/a1/reach', { headers: { Cookie: cookie } })).status).toBe(404);
    expect((await server.api('/people/a1/reach', { headers: { Cookie: cookie }, as: 'a1;member' })).status).toBe(200);
  });

  test('who does not exist, or in a role that does not, is refused', async () => {
    for (const as of ['nobody;member', 'a1;king', 'a1', ';operator', ';'])
      expect((await server.api('/overview', { as })).status, as).toBe(400);
    for (const as of ['a1;Mentee', 'a1;community lead', ';KM-Analyst', ';programme_admin'])
      expect((await server.api('/overview', { as })).status, as).toBe(200);
  });
});

describe('in open mode', () => {
  const raw = (options: object) =>
    new Promise<number>((resolve, reject) => {
      const { hostname, port } = new URL(server.url);
      const asked = request({ hostname, port, path: '/api/v1/overview', ...options }, (response) => {
        response.resume();
        resolve(response.statusCode!);
      });
      asked.on('error', reject).end();
    });

  test('names of other hosts are refused, this machine’s are not', async () => {
    const { port } = new URL(server.url);
    for (const host of ['evil.example', `evil.example:${port}`, 'localhost.evil.example'])
      expect(await raw({ headers: { host } }), host).toBe(400);
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`])
      expect(await raw({ headers: { host } })).toBe(200);
  });

  test('pages from elsewhere may not write', async () => {
    const write = (headers: Record<string, string>) => server.api('/what-if', { json: {}, headers });
    expect((await write({ Origin: 'https://evil.example' })).status).toBe(400);
    expect((await write({ Origin: 'null' })).status).toBe(400);
    expect((await write({ 'Sec-Fetch-Site': 'cross-site' })).status).toBe(400);
    expect((await write({ Origin: new URL(server.url).origin })).status).toBe(200);
  });

  test('it answers on both addresses of localhost', async () => {
    const { port } = new URL(server.url);
    for (const host of ['127.0.0.1', '[::1]']) expect((await fetch(`http://${host}:${port}/healthz`)).status).toBe(200);
  });
});

describe('a long computation', () => {
  let large: TestServer;
  beforeAll(async () => {
    large = await testServer(ring(20_000), { WORKERS: '1' });
  });
  afterAll(() => large.stop());

  test('is answered with a job, which says how far it is and where its answer is', async () => {
    const asked = await large.api('/silos?permutations=300', { headers: { Prefer: 'respond-async' } });
    expect(asked.status).toBe(202);
    expect(asked.body).toMatchObject({ state: 'running' });
    const location = asked.headers.get('Location')!;
    for (;;) {
      const job = (await large.read(location)).body;
      if (job.state === 'done') {
        expect(job).toMatchObject({ progress: 1, result: '/api/v1/silos?permutations=300' });
        const started = performance.now();
        expect((await large.ask(job.result)).status).toBe(200);
        expect(performance.now() - started).toBeLessThan(1000);
        return;
      }
      expect(job.state).toBe('running');
      await sleep(50);
    }
  });

  test('keeps quick answers from waiting, makes progress, and stops', async () => {
    const { headers, body } = await large.api('/silos?permutations=100000', { headers: { Prefer: 'respond-async' } });
    expect(body).toMatchObject({ state: 'running' });
    const location = headers.get('Location')!;
    expect((await large.api('/people/p7/contacts')).status).toBe(200);
    expect((await large.api('/people/p7/reach')).status).toBe(200);
    const first = (await large.read(location)).body.progress;
    let running = { state: 'running', progress: first };
    while (running.state === 'running' && running.progress <= first) {
      await sleep(20);
      running = (await large.read(location)).body;
    }
    expect(running.state).toBe('running');
    expect(running.progress).toBeGreaterThan(first);

    expect((await large.read(location, { method: 'DELETE' })).body.state).toBe('cancelled');
    // The only worker is free again: a short computation on it is soon done.
    expect((await large.api('/silos?permutations=2')).status).toBe(200);
    expect((await large.read(location)).body.state).toBe('cancelled');
  });

  test('is nobody else’s to see or stop', async () => {
    const { headers } = await large.api('/silos?permutations=99', { headers: { Prefer: 'respond-async' } });
    const location = headers.get('Location')!;
    expect((await large.ask(location, { as: 'p1;member' })).status).toBe(404);
    expect((await large.ask(location, { method: 'DELETE', as: 'p1;member' })).status).toBe(404);
    expect((await large.ask(location)).status).toBe(200);
  });

  test('that nobody waits for any more is stopped', async () => {
    const leaving = new AbortController();
    const asked = fetch(`${large.url}/api/v1/bridges?k=7`, { signal: leaving.signal }).catch(() => {});
    await sleep(200);
    leaving.abort();
    await asked;
    await sleep(100);
    const started = performance.now();
    expect((await large.api('/silos?permutations=3')).status).toBe(200);
    expect(performance.now() - started).toBeLessThan(1900);
  });
});

/** n people in a circle, each tied to the next eight; three units. */
function* ring(n: number): Iterable<Write> {
  for (const id of ['u0', 'u1', 'u2']) yield put('unit', { id, name: id });
  for (let i = 0; i < n; i++) yield put('person', { id: `p${i}`, name: `Person ${i}`, unit: `u${i % 3}` });
  for (let i = 0; i < n; i++)
    for (let step = 1; step <= 8; step++) yield put('tie', { source: `p${i}`, target: `p${(i + step) % n}` });
}
