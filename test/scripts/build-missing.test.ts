import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, expect, test } from 'vitest';

const script = fileURLToPath(new URL('../../scripts/build-missing.ts', import.meta.url));
const tsx = fileURLToPath(new URL('../../node_modules/.bin/tsx', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'crosstie-build-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Makes a file that was changed this many seconds after an hour ago. */
function file(path: string, seconds: number, text = '') {
  const full = join(folder, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, text);
  const time = Date.now() / 1000 - 3600 + seconds;
  utimesSync(full, time, time);
}

beforeEach(() => {
  const touch = (name: string) => `node -e "fs.writeFileSync('${name}', '')"`;
  const scripts = { 'build:server': touch('server-was-built'), 'build:client': touch('client-was-built') };
  rmSync(folder, { recursive: true });
  file('package.json', 0, JSON.stringify({ scripts }));
  for (const source of ['graph/a/b.ts', 'server/c.ts', 'scripts/d.ts', 'client/e.tsx', 'vite.config.ts']) file(source, 0);
  file('dist/scripts/crosstie.js', 10);
  file('dist/client/index.html', 10);
});

/** Which parts a run built. */
function built() {
  execFileSync(tsx, [script], { cwd: folder });
  return ['server', 'client'].filter((part) => existsSync(join(folder, `${part}-was-built`)));
}

test('what is newer than its sources is left alone', () => {
  expect(built()).toEqual([]);
});

test('what is missing is built', () => {
  rmSync(join(folder, 'dist/client/index.html'));
  expect(built()).toEqual(['client']);
});

test('a source changed deep in a folder builds what depends on it', () => {
  file('graph/a/b.ts', 20);
  expect(built()).toEqual(['server', 'client']);
});
