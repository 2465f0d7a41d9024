import { rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { log } from '../../../server/log.ts';
import { type TestServer, testServer } from '../../support/server.ts';
import { smallOrganization } from '../../support/small-organization.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer(smallOrganization());
});
afterAll(() => server.stop());

test('a store that does not answer is told without where it is, which is in the log', async () => {
  const path = server.service.store.url.slice('sqlite:'.length);
  const logged = vi.spyOn(log, 'error');
  await rename(path, `${path}.away`);
  try {
    const { status, headers, body } = await server.api('/ties');
    expect([status, body.type]).toEqual([503, 'urn:crosstie:problem:unavailable']);
    expect(body.requestId).toBe(headers.get('X-Request-Id'));
    expect(JSON.stringify(body)).not.toContain(tmpdir());
    expect(JSON.stringify(body)).not.toContain('sqlite');
    expect(logged).toHaveBeenCalledWith(
      expect.objectContaining({
        requestId: body.requestId,
        err: expect.objectContaining({ message: expect.stringContaining(path) }),
      }),
      expect.any(String),
    );
  } finally {
    await rename(`${path}.away`, path);
    logged.mockRestore();
  }
  expect((await server.api('/ties')).status).toBe(200);
});
