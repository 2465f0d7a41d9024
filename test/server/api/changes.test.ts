import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestServer, testServer } from '../../support/server.ts';
import { smallOrganization } from '../../support/small-organization.ts';

let server: TestServer;
let seq: number;
beforeAll(async () => {
  server = await testServer(smallOrganization());
  seq = await server.service.store.seq();
});
afterAll(() => server.stop());

/** Reads events until `count` have come; then leaves. */
async function events(url: string, count: number, headers: Record<string, string> = {}) {
  const leaving = new AbortController();
  const response = await server.ask(url, { headers: { Accept: 'text/event-stream', ...headers } });
  expect(response.headers.get('Content-Type')).toBe('text/event-stream');
  const found: { id: string; data: { seq: number; kind: string; actor: string } }[] = [];
  let text = '';
  const decoder = new TextDecoder();
  for await (const part of response.body!) {
    text += decoder.decode(part, { stream: true });
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const [, id, data] = /^id: (\d+)\nevent: change\ndata: (.*)$/.exec(text.slice(0, end)) ?? [];
      if (id) found.push({ id, data: JSON.parse(data) });
      text = text.slice(end + 2);
    }
    if (found.length >= count) break;
  }
  leaving.abort();
  return found;
}

describe('the change log', () => {
  test('is read page by page', async () => {
    const first = (await server.api('/changes?limit=10')).body;
    expect(first.items.map((change: { seq: number }) => change.seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(first.items[0]).toMatchObject({ op: 'put', kind: 'unit', key: 'firm', actor: 'system:test' });
    expect(first.nextCursor).toBe('10');
    expect((await server.api(`/changes?since=${seq}`)).body).toEqual({ items: [], nextCursor: null });
  });

  test('as a stream goes on with what is written while one listens', async () => {
    const listening = events(`/api/v1/changes?since=${seq}`, 2);
    await server.api('/ties', { json: { source: 'a5', target: 'b5' }, as: 'a5;member' });
    await server.api('/ties/a5,b5,contact', { method: 'DELETE', headers: { 'If-Match': '*' } });
    const [put, deleted] = await listening;
    expect(put).toMatchObject({ id: String(seq + 1), data: { seq: seq + 1, op: 'put', kind: 'tie', actor: 'a5' } });
    expect(deleted.data).toMatchObject({ op: 'delete', key: 'a5\u001fb5\u001fcontact', actor: 'system:operator' });
  });

  test('goes on after the last event that was received', async () => {
    const [next] = await events('/api/v1/changes?since=0', 1, { 'Last-Event-ID': '41' });
    expect(next.id).toBe('42');
  });

  test('streams all of a long log', async () => {
    const all = await events('/api/v1/changes', seq);
    expect(all.map(({ data }) => data.seq).slice(0, seq)).toEqual(Array.from({ length: seq }, (_, i) => i + 1));
  });

  test('a stream ends when the server stops, and the server is not ready from then on', async () => {
    const stopping = await testServer(smallOrganization());
    const response = await stopping.ask('/api/v1/changes', { headers: { Accept: 'text/event-stream' } });
    const read = (async () => {
      for await (const _ of response.body!);
    })();
    await sleep(100);
    const started = performance.now();
    await Promise.all([stopping.stop(), read]);
    expect(performance.now() - started).toBeLessThan(5000);
    expect(stopping.service.life.draining).toBe(true);
    await expect(fetch(`${stopping.url}/healthz`)).rejects.toThrow();
  });

  test('tells what people made of suggestions, and wrote to each other, to nobody but them', async () => {
    const before = await server.service.store.seq();
    await server.service.store.apply(
      [
        {
          op: 'put',
          kind: 'suggestion',
          record: { id: 's', for: 'a1', person: 'b1', reasons: ['r'], state: 'dismissed', at: '2026-01-01T00:00:00Z' },
        },
        {
          op: 'put',
          kind: 'introduction',
          record: { id: 'i', for: 'a1', person: 'b1', via: 'a2', text: 'Please', state: 'asked', at: '2026-01-01T00:00:00Z' },
        },
      ],
      'a1',
    );
    const url = `/changes?since=${before}`;
    const admin = (await server.api(url, { headers: { 'X-Crosstie-Viewer': ';admin' } })).body;
    expect(admin.items.map(({ kind, key, actor }: Record<string, string>) => [kind, key, actor])).toEqual([
      ['suggestion', 's', ''],
      ['introduction', 'i', ''],
    ]);
    expect(JSON.stringify(admin)).not.toMatch(/Please|dismissed|a1|b1/);
    expect(JSON.stringify((await server.api(url)).body)).toMatch(/Please/);
  });
});
