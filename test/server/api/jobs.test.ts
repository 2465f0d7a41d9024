import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestServer, testServer } from '../../support/server.ts';
import { smallOrganization } from '../../support/small-organization.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer(smallOrganization());
});
afterAll(() => server.stop());

const later = { Prefer: 'respond-async' };

/** The job when it is over. */
async function over(location: string) {
  for (;;) {
    const job = (await server.read(location)).body;
    if (job.state !== 'running') return job;
    await sleep(20);
  }
}

describe('a job', () => {
  test.each(['/silos', '/bridges', '/people/a1/measures'])(
    'of %s says about how long it takes and how much memory',
    async (path) => {
      const { status, body } = await server.api(path, { headers: later });
      expect(status).toBe(202);
      expect(body.estimate).toEqual({ milliseconds: expect.any(Number), bytes: expect.any(Number) });
      expect(body.estimate.milliseconds).toBeGreaterThanOrEqual(1);
      expect(body.estimate.bytes).toBeGreaterThan(100);
    },
  );

  test('of a posted question has an address of its own for the answer', async () => {
    const question = { addTies: [{ source: 'a5', target: 'c3' }] };
    const asked = await server.api('/what-if', { json: question, headers: later });
    expect(asked.status).toBe(202);
    expect(asked.body.estimate.bytes).toBeGreaterThan(0);
    const job = await over(asked.headers.get('Location')!);
    expect(job).toMatchObject({ state: 'done', progress: 1, result: `/api/v1/jobs/${job.id}/answer` });
    const answer = await server.read(job.result);
    expect(answer.status).toBe(200);
    expect(answer.body.after.ties).toBe(answer.body.before.ties + 1);
    // Asked the usual way it is the same answer, at once.
    expect((await server.api('/what-if', { json: question })).body).toEqual(answer.body);
    expect((await server.read(job.result, { as: 'a1;member' })).status).toBe(404);
    expect((await server.api('/what-if', { json: { removePeople: ['a5'] } })).body.after.people).toBe(18);
  });

  test('whose data has moved on before its answer was fetched leaves nothing to be taken for the new answer', async () => {
    const { headers } = await server.api('/overview', { headers: later });
    const { result } = await over(headers.get('Location')!);
    await server.api('/ties', { json: { source: 'a2', target: 'c2' } });
    const before = await server.ask(result);
    const { ties } = (await before.json()) as { ties: number };
    const tag = before.headers.get('ETag') ?? 'none';
    const { status, body } = await server.read(result, { headers: { 'If-None-Match': tag } });
    expect([status, body?.ties]).toEqual([200, ties + 1]);
  });

  test('that is not there has no answer', async () => {
    expect((await server.api('/jobs/none/answer')).status).toBe(404);
  });

  test('of a posted question that is refused tells why where the answer would be', async () => {
    const asked = await server.api('/what-if', { json: { removePeople: ['nobody'] }, headers: later });
    if (asked.status === 202) {
      const { id, state } = await over(asked.headers.get('Location')!);
      expect(state).toBe('failed');
      expect((await server.api(`/jobs/${id}/answer`)).status).toBe(422);
    } else expect(asked.status).toBe(422);
  });
});
