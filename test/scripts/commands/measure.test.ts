import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { crosstie } from '../../support/crosstie.ts';
import { datasets } from '../../support/datasets.ts';
import { neo4j, useNeo4j } from '../../support/neo4j.ts';

const milliseconds = 300_000;
let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'crosstie-measure-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

/** Imports a data set into an empty store and measures everybody there, as one would by hand. */
async function measured(name: string, store: string, environment: Record<string, string> = {}) {
  const imported = await crosstie(['import', datasets.path(name), '--store', store], environment);
  expect(imported.status, imported.stderr).toBe(0);
  const { status, stdout, stderr } = await crosstie(['measure', '--format', 'csv', '--store', store], environment);
  expect(status, stderr).toBe(0);
  return stdout;
}

describe.skipIf(!datasets.present)('measures of a real network', () => {
  test.each(['email-eu-core', 'krackhardt-hightech'])(
    '%s: from files to figures they are those of networkx and igraph',
    async (name) => {
      const rows: Record<string, string>[] = parse(await measured(name, `sqlite:${join(directory, `${name}.db`)}`), {
        columns: true,
      });
      const path = join(import.meta.dirname, `../../oracles/measures.${name}.json`);
      const { ids, made: _, ...oracle } = JSON.parse(readFileSync(path, 'utf8'));
      const byId = new Map(rows.map((row) => [row.id, row]));
      expect(rows).toHaveLength(ids.length);
      const compared = Object.keys(oracle).filter((measure) => measure in rows[0]);
      expect(compared).toEqual(
        expect.arrayContaining(['degree', 'betweenness', 'harmonic', 'constraint', 'effectiveSize', 'reach2']),
      );
      for (const measure of compared)
        ids.forEach((id: string, at: number) => {
          const expected = oracle[measure][at];
          const text = byId.get(id)![measure];
          if (expected === null) expect(text, `${measure} of ${id}`).toBe('');
          else if (typeof expected === 'boolean' || measure === 'articulation') expect(text).toBe(String(Boolean(expected)));
          else if (Number.isInteger(expected)) expect(Number(text), `${measure} of ${id}`).toBeCloseTo(expected, 9);
          else expect(Math.abs(Number(text) / expected - 1), `${measure} of ${id}`).toBeLessThan(1e-9);
        });
    },
    milliseconds,
  );
});

describe.skipIf(!datasets.present)('betweenness from samples', () => {
  const store = () => `sqlite:${join(directory, 'sampled.db')}`;
  const rowsOf = (stdout: string): { id: string; betweenness: number }[] => JSON.parse(stdout);
  beforeAll(async () => {
    await crosstie(['import', datasets.path('krackhardt-hightech'), '--store', store()]);
  });
  const measure = (args: string[], environment: Record<string, string> = {}) =>
    crosstie(['measure', '--measures', 'betweenness', '--format', 'json', '--store', store(), ...args], environment);

  test(
    'is told on stderr with what holds for it, when there is no time for more or when asked for',
    async () => {
      const exact = await measure([]);
      expect(exact.stderr).not.toContain('estimated');
      for (const [args, environment, within] of [
        [[], { EXACT_SECONDS: '0' }, 0.002],
        [['--epsilon', '0.02'], {}, 0.02],
      ] as const) {
        const { stdout, stderr } = await measure([...args], environment);
        expect(stderr).toMatch(
          /^Betweenness is estimated from [\d,]+ sampled pairs \(seed 1\): within 0\.0\d+ of exact for everybody, with 95% certainty\. --exact computes it exactly\.$/m,
        );
        const estimates = new Map(rowsOf(stdout).map(({ id, betweenness }) => [id, betweenness]));
        for (const { id, betweenness } of rowsOf(exact.stdout))
          expect(Math.abs(estimates.get(id)! - betweenness), id).toBeLessThanOrEqual(within);
        expect(stdout).not.toBe(exact.stdout);
      }
      expect((await measure(['--exact'], { EXACT_SECONDS: '0' })).stdout).toBe(exact.stdout);
    },
    milliseconds,
  );

  test('asks for an epsilon that means something, and for one of the two', async () => {
    for (const args of [
      ['--epsilon', '2'],
      ['--epsilon', 'x'],
      ['--epsilon', '0.1', '--exact'],
    ])
      expect((await measure(args)).status, args.join(' ')).toBe(2);
  });
});

describe.skipIf(!datasets.present || !neo4j)('the same import into Neo4j', () => {
  useNeo4j();

  test(
    'gives the same bytes',
    async () => {
      const inNeo4j = await measured('email-eu-core', neo4j!.url, {
        NEO4J_USER: neo4j!.user,
        NEO4J_PASSWORD: neo4j!.password,
      });
      const inSqlite = await measured('email-eu-core', `sqlite:${join(directory, 'bytes.db')}`);
      expect(inNeo4j === inSqlite).toBe(true);
      expect(inSqlite.split('\n').length).toBeGreaterThan(1000);
    },
    milliseconds,
  );
});
