import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Cancelled } from '../../../graph/arrays/run.ts';
import { seededRandom } from '../../../graph/arrays/seeded-random.ts';
import { evaluateDirectory, examineDirectory } from '../../../server/evaluate/evaluate-directory.ts';

/** Contacts of two dozen people who meet others farther and farther along a ring. */
function directory(): string {
  const made = mkdtempSync(join(tmpdir(), 'crosstie-examine-'));
  const random = seededRandom(3);
  const lines = Array.from({ length: 500 }, (_, time) => {
    const source = random.below(24);
    return `p${source},p${(source + 1 + random.below(2 + time / 70)) % 24},${1_600_000_000 + 3600 * time}`;
  });
  writeFileSync(join(made, 'contacts.csv'), `source,target,time\n${lines.join('\n')}\n`);
  return made;
}

describe('an examined directory', () => {
  test('has the rows of its evaluation and those to compare bridging with, for any number of threads', async () => {
    const from = directory();
    const rows = await evaluateDirectory(from, { k: 5, threads: 1 });
    const one = await examineDirectory(from, { k: 5, threads: 2 });
    expect(one.rows.filter(({ recommender }) => !/with λ$|^most reach$/.test(recommender))).toEqual(rows);
    expect(one.rows.length).toBe(rows.length + 8);
    expect(one).toMatchObject({ people: 24, isOverTime: true, leaks: [] });
    expect(one.calibration).toHaveLength(10);
  });

  test('tells what is done up to all of it, and ends when cancelled', async () => {
    const from = directory();
    const controller = new AbortController();
    const told: number[] = [];
    const progress = (done: number, total: number) => {
      told.push(done / total);
      controller.abort();
    };
    await expect(examineDirectory(from, {}, { signal: controller.signal, progress })).rejects.toThrow(Cancelled);
    await expect(examineDirectory(from, {}, { signal: controller.signal })).rejects.toThrow(Cancelled);
    for (const share of told) expect(share).toBeLessThanOrEqual(1);
  });
});
