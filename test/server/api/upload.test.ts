import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { receiveUpload } from '../../../server/api/upload.ts';

const usual = process.env.TMPDIR;
let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'crosstie-receive-'));
  process.env.TMPDIR = directory;
});
afterEach(async () => {
  for (const name of await readdir(directory)) await rm(join(directory, name), { recursive: true });
});
afterAll(async () => {
  if (usual === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = usual;
  await rm(directory, { recursive: true });
});

/** A form that is sent bit by bit. */
function sending() {
  const headers = { 'content-type': 'multipart/form-data; boundary=x' };
  const body = new PassThrough();
  const received = receiveUpload(Object.assign(body, { headers }) as unknown as IncomingMessage);
  received.catch(() => {});
  const startFile = (name: string) =>
    body.write(`--x\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\n\r\n`);
  return { body, received, startFile };
}

async function uploadDirectory(): Promise<string> {
  for (;;) {
    const [name] = await readdir(directory);
    if (name) return join(directory, name);
    await sleep(5);
  }
}

describe('an upload', () => {
  test('that cannot be written is told after the form, whose rest is read to its end', async () => {
    const { body, received, startFile } = sending();
    await rm(await uploadDirectory(), { recursive: true });
    startFile('people.csv');
    for (let i = 0; i < 40; i++) {
      body.write(Buffer.alloc(100_000, 'a'));
      await sleep(1);
    }
    body.end('\r\n--x--\r\n');
    await expect(received).rejects.toMatchObject({ code: 'ENOENT' });
    expect(body.readableEnded).toBe(true);
  });

  test('one of whose files cannot be written leaves nothing behind', async () => {
    const { body, received, startFile } = sending();
    await mkdir(join(await uploadDirectory(), 'people.csv'));
    startFile('people.csv');
    body.write('id\r\n');
    startFile('ties.csv');
    body.end('source,target\r\n--x--\r\n');
    await expect(received).rejects.toMatchObject({ code: 'EEXIST' });
    expect(await readdir(directory)).toEqual([]);
  });

  test('that breaks off inside a file is a fault of the sender, and leaves nothing behind', async () => {
    const { body, received, startFile } = sending();
    startFile('people.csv');
    body.write('id,name\r\na,A');
    await sleep(20);
    body.end();
    await expect(received).rejects.toMatchObject({ type: 'usage' });
    expect(await readdir(directory)).toEqual([]);
  });

  test('of a long name keeps its end, cut between characters', async () => {
    const { body, received, startFile } = sending();
    startFile(`${'張'.repeat(150)}.csv`);
    body.end('id\r\n--x--\r\n');
    const { directory: place } = await received;
    expect(await readdir(place)).toEqual([`${'張'.repeat(65)}.csv`]);
  });
});
