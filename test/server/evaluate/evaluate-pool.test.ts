import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Cancelled } from '../../../graph/arrays/run.ts';
import { evaluatePool } from '../../../server/evaluate/evaluate-pool.ts';

test('all workers have stopped by themselves before they are ended', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'crosstie-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  const contacts = Array.from({ length: 400 }, (_, time) => `${time},p${(7 * time) % 41},p${(11 * time + 3) % 40}`);
  writeFileSync(join(directory, 'contacts.csv'), ['time,source,target', ...contacts].join('\n'));
  const controller = new AbortController();
  const ends: unknown[] = [];
  const evaluated = evaluatePool({ tasks: 4, threads: 2 }, { signal: controller.signal }, (run) =>
    Promise.all(
      [0, 1, 2, 3].map((slot) => {
        controller.abort();
        const task = run('evaluateGroup', { directory, split: 0.8, k: 10, group: slot, slot });
        task.catch((error: Error) => ends.push(error.message));
        return task;
      }),
    ),
  );
  await expect(evaluated).rejects.toThrow(Cancelled);
  expect(ends).toEqual(Array(4).fill(new Cancelled().message));
});
