import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestServer, testServer } from '../../support/server.ts';

const usual = tmpdir();
let server: TestServer;
beforeAll(async () => {
  process.env.TMPDIR = mkdtempSync(join(usual, 'crosstie-imports-'));
  server = await testServer([]);
});
afterAll(async () => {
  await server.stop();
  rmSync(process.env.TMPDIR!, { recursive: true });
  process.env.TMPDIR = usual;
});

const people = 'id,name,unit\nana,Ana,Sales\nbo,Bo,Tech\n';
const ties = 'source,target,weight\nana,bo,2\n';

function form(files: Record<string, string>, options: Record<string, string | string[]> = {}): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(options)) for (const each of [value].flat()) data.append(name, each);
  for (const [name, text] of Object.entries(files)) data.append('files', new Blob([text]), name);
  return data;
}

async function imported(body: FormData) {
  const { status, headers, body: started } = await server.api('/imports', { body });
  expect(status, JSON.stringify(started)).toBe(202);
  for (;;) {
    const state = (await server.read(headers.get('Location')!)).body;
    if (state.state === 'done' || state.state === 'failed') return state;
    await sleep(50);
  }
}

const uploads = () => readdirSync(tmpdir()).filter((name) => name.startsWith('crosstie-upload-'));

describe('an import', () => {
  test('of uploaded files shows in the answers, and leaves no upload behind', async () => {
    const state = await imported(form({ 'people.csv': people, 'ties.csv': ties }));
    expect(state).toMatchObject({ state: 'done', progress: 1, errorCount: 0 });
    expect(state.report.changes).toMatchObject({ person: { added: 2 }, tie: { added: 1 } });
    await sleep(300);
    expect((await server.api('/people/ana/reach?steps=1')).body.people).toBe(1);
    const [change] = (await server.api('/changes')).body.items;
    expect(change.actor).toBe('system:operator');
    await expect.poll(uploads).toEqual([]);
  });

  test('that only tries writes nothing', async () => {
    const seq = await server.service.store.seq();
    const state = await imported(form({ 'people.csv': `${people}cy,Cy,Tech\n` }, { dryRun: 'true' }));
    expect(state.report).toMatchObject({ changes: { person: { added: 1, unchanged: 2 } }, seq: null });
    expect(await server.service.store.seq()).toBe(seq);
  });

  test('with faults lists every one by the name of the uploaded file, and writes nothing', async () => {
    const seq = await server.service.store.seq();
    const state = await imported(form({ 'people.csv': people, 'ties.csv': 'source,target,weight\nana,zoe,1\nbo,ana,-3\n' }));
    expect(state).toMatchObject({ state: 'failed', errorCount: 2 });
    expect(state.errors).toEqual([
      expect.objectContaining({ file: 'ties.csv', line: 2, column: 'target', value: 'zoe' }),
      expect.objectContaining({ file: 'ties.csv', line: 3, column: 'weight', value: '-3' }),
    ]);
    expect(JSON.stringify(state)).not.toContain(tmpdir());
    expect(await server.service.store.seq()).toBe(seq);
  });

  test('takes its options from the form', async () => {
    const table = { 'staff.csv': 'key,name\ndi,Di\n' };
    const state = await imported(form(table, { map: ['staff.csv=people', 'people.key=id'], only: 'people' }));
    expect(state.report.changes).toMatchObject({ person: { added: 1 } });
  });

  test('reads a graph file, and what lies beside tables is left out', async () => {
    const edges = await imported(form({ 'edges.txt': '1 2\n2 3\n' }));
    expect(edges.report.changes).toMatchObject({ person: { added: 3 }, tie: { added: 2 } });
    const beside = await imported(form({ 'people.csv': people, 'SOURCE.md': '# not a table' }));
    expect(beside.state).toBe('done');
  });

  test('of nothing that is known fails with a message that says what was expected', async () => {
    const state = await imported(form({ 'unknown.csv': 'a,b\n' }));
    expect(state).toMatchObject({ state: 'failed', detail: expect.stringContaining('expected people.csv') });
    expect(state.detail).not.toContain(tmpdir());
  });
});

describe('an upload', () => {
  test('that is no form, has no file or an unknown option is refused, and leaves nothing behind', async () => {
    expect((await server.api('/imports', { json: {} })).status).toBe(415);
    expect((await server.api('/imports', { body: form({}) })).status).toBe(422);
    const odd = await server.api('/imports', { body: form({ 'people.csv': people }, { color: 'red', minWeight: 'much' }) });
    expect(odd.status).toBe(422);
    expect(odd.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual(['/color', '/minWeight']);
    const broken = await server.api('/imports', {
      method: 'POST',
      body: '--x\r\nContent-Disp',
      headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
    });
    expect(broken.status).toBe(400);
    await expect.poll(uploads).toEqual([]);
  });

  test('keeps to its own directory whatever a file is called', async () => {
    const state = await imported(form({ '../../crosstie-escaped/people.csv': people }));
    expect(state.state).toBe('done');
    expect(existsSync(`${tmpdir()}/../crosstie-escaped`)).toBe(false);
  });

  test('may be called by more characters than a file system takes bytes', async () => {
    const long = await imported(form({ [`${'ä'.repeat(150)}.csv`]: people }, { map: `${'ä'.repeat(98)}.csv=people` }));
    expect(long.state, JSON.stringify(long)).toBe('done');
    expect((await server.read('/healthz')).status).toBe(200);
  });

  test('with two files of one name is refused', async () => {
    const data = form({ 'people.csv': people });
    data.append('files', new Blob([people]), 'people.csv');
    expect((await server.api('/imports', { body: data })).status).toBe(422);
  });
});

test('an import that does not exist is not found', async () => {
  expect((await server.api('/imports/none')).status).toBe(404);
});
