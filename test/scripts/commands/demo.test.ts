import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const entry = join(import.meta.dirname, '../../../scripts/crosstie.ts');
let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'crosstie-demo-'));
});
afterAll(() => rm(directory, { recursive: true }));

const crosstie = (...args: string[]) =>
  run(process.execPath, ['--import', 'tsx', entry, ...args], {
    env: { ...process.env, CROSSTIE_STORE: `sqlite:${join(directory, 'demo.db')}` },
  });

describe('crosstie demo', () => {
  it('fills an empty store once and says what it holds, then refuses another', async () => {
    const first = await crosstie('demo', '--people', '30', '--seed', '7', '--until', '2025-06-01', '--format', 'json');
    const rows: { kind: string; records: number }[] = JSON.parse(first.stdout);
    expect(rows.find(({ kind }) => kind === 'person')).toEqual({ kind: 'person', records: 30 });
    expect(first.stderr).toMatch(/^The demo organization is in sqlite:/);

    const again = await crosstie('demo', '--people', '30', '--seed', '7', '--until', '2025-06-01', '--format', 'json');
    expect(again.stdout).toBe(first.stdout);
    expect(again.stderr).toContain('holds this demo organization already');

    await expect(crosstie('demo', '--people', '31')).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('expected an empty store'),
    });
  });

  it.each([
    [['--people', '2x'], 'Expected a whole number.'],
    [['--people', '5'], 'expected a whole number from 20 to 100,000'],
    [['--until', '2025-13-01'], 'expected a day as YYYY-MM-DD'],
    [['--size', '5'], "unknown option '--size'"],
  ])('calls %j wrong usage', async (args, message) => {
    await expect(crosstie('demo', ...args)).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
  });
});
