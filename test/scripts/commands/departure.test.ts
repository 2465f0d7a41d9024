import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../../server/store/store.ts';
import { crosstie } from '../../support/crosstie.ts';
import { smallOrganization } from '../../support/small-organization.ts';

let directory: string;
let store: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'crosstie-departure-'));
  store = `sqlite:${join(directory, 'store.db')}`;
  const opened = await openStore(store);
  await opened.apply(smallOrganization(), 'system:test');
  await opened.close();
});
afterAll(() => rm(directory, { recursive: true }));

/** A column of what a command prints: its head, and the first value below. */
async function column(args: string[], format: string, name: string) {
  const { stdout } = await crosstie([...args, '--format', format, '--store', store]);
  const lines = stdout.split('\n').filter((line) => /[\w]/.test(line));
  const cells = (line: string) => (format === 'csv' ? line.split(',') : line.split('│').slice(1, -1)).map((cell) => cell.trim());
  return Number(cells(lines[1])[cells(lines[0]).indexOf(name)]);
}

test.each([
  { args: ['departure', '-k', '3'], ordered: 'lost2', pairs: 'pairsLost' },
  { args: ['departure', 'b1', '-k', '1'], ordered: 'restores', pairs: 'pairsBack' },
  { args: ['introduce', '-k', '1'], ordered: 'people', pairs: 'pairs' },
])(
  'tables count twos of people once, CSV by the API’s name in both directions: $pairs of $args',
  async ({ args, ordered, pairs }) => {
    const both = await column(args, 'csv', ordered);
    expect(both).toBeGreaterThan(0);
    expect(await column(args, 'table', pairs)).toBe(both / 2);
    expect(await column(args, 'table', ordered)).toBeNaN();
    const { stderr } = await crosstie([...args, '--store', store]);
    expect(stderr).toMatch(new RegExp(`^${pairs}: pairs of people, each counted once; JSON and CSV count .*${ordered}\\.$`, 'm'));
    expect((await crosstie([...args, '--format', 'json', '--store', store])).stderr).not.toContain('counted once');
  },
);

test('a plan says what its figures count: pairs of one introduction alone, bits beside those above it', async () => {
  const { stderr } = await crosstie(['introduce', '-k', '2', '--store', store]);
  expect(stderr).toContain('were it the only introduction; bits are what it adds to those above it');
  const told = await crosstie(['introduce', '-k', '2', '--format', 'json', '--store', store]);
  for (const { gain, reasons } of JSON.parse(told.stdout).items)
    expect(reasons[0].text).toBe(
      `By itself would bring ${gain.people === 2 ? 'one pair' : `${gain.people / 2} pairs`} of people within two steps`,
    );
});
