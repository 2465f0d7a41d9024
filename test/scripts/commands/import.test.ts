import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { filesIn, temporaryDirectory } from '../../support/imports.ts';

const root = join(import.meta.dirname, '../../..');
let store: string;

beforeEach(async () => {
  store = `sqlite:${join(await temporaryDirectory(), 'store.db')}`;
});

/** Runs the command line in a process of its own. */
function crosstie(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/crosstie.ts', ...args, '--store', store],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  return { status, stdout, stderr };
}

describe('crosstie import', () => {
  test('prints what it added, changed and left, and warnings to stderr', async () => {
    const directory = await filesIn({ 'people.csv': 'id\na\nb\n', 'ties.csv': 'source,target\na,b\na,a\n' });
    const { status, stdout, stderr } = crosstie('import', directory, '--format', 'csv');
    expect(stdout).toBe('kind,added,changed,unchanged\nperson,2,0,0\ntie,1,0,0\n');
    expect(stderr).toBe('warning: ties.csv:3: a tie with oneself: the row is dropped\nThe store is at change 3.\n');
    expect(status).toBe(0);
    const again = JSON.parse(crosstie('import', directory, '--format', 'json').stdout);
    expect(again).toMatchObject({ seq: 3, changes: { person: { added: 0, changed: 0, unchanged: 2 } } });
  });

  test('lists every fault with file, line, column, value and what was expected, and exits with 1', async () => {
    const directory = await filesIn({ 'people.csv': 'id,external\na,maybe\nb,yes,no\n', 'ties.csv': 'source,target\na,"zoë"\n' });
    const { status, stdout, stderr } = crosstie('import', directory);
    expect(stderr.trimEnd().split('\n')).toEqual([
      'people.csv:2: external "maybe": expected true or false',
      'people.csv:3: 3 columns: expected 2',
      'ties.csv:2: target "zoë": unknown person: expected one of people.csv or the store (or --create-missing)',
      '3 faults in 3 rows of people.csv, ties.csv; nothing was imported.',
    ]);
    expect([status, stdout]).toEqual([1, '']);
  });

  test('takes its options, each as often as it is given', async () => {
    const directory = await filesIn({
      'staff.csv': 'no,team,level\na,R,1\nb,S,3\n',
      'ties.csv': 'source,target,kind,weight\na,x,advice,2\na,b,advice,1\na,b,email,9\n',
    });
    const { status, stderr } = crosstie(
      ...['import', directory, '--map', 'staff.csv=people', '--map', 'people.no=id', '--map', 'staff.team=unit'],
      ...['--only', 'people,ties', '--kinds', 'advice', '--min-weight', '2', '--create-missing', '--reverse-level', '--dry-run'],
      ...['--format', 'csv'],
    );
    expect(stderr).toBe('Nothing was written (--dry-run).\n');
    expect(status).toBe(0);
  });

  test('that is not understood exits with 2 and says why', async () => {
    const directory = await filesIn({ 'people.csv': 'id\na\n' });
    for (const wrong of [
      ['/no/such/place'],
      [directory, '--map', 'people.x=unit'],
      [directory, '--min-weight', 'some'],
      [directory, '--maps', 'x'],
      [],
    ]) {
      const { status, stderr } = crosstie('import', ...wrong);
      expect([status, stderr.includes('    at ')], wrong.join(' ')).toEqual([2, false]);
      expect(stderr).not.toBe('');
    }
  });
});

describe('crosstie export', () => {
  test('writes a directory, GEXF and GraphML', async () => {
    crosstie('import', await filesIn({ 'people.csv': 'id,unit\na,R\nb,\n', 'ties.csv': 'source,target,weight\na,b,2\n' }));
    const out = join(await temporaryDirectory(), 'out');
    mkdirSync(out);
    const [gexf, graphml] = [`${out}.gexf`, `${out}.graphml`];
    const { status, stdout } = crosstie('export', out, '--gexf', gexf, '--graphml', graphml, '--format', 'csv');
    expect([status, stdout]).toEqual([0, 'file,records\nunits.csv,1\npeople.csv,2\nties.csv,1\n']);
    expect(readFileSync(join(out, 'ties.csv'), 'utf8')).toBe('source,target,weight\na,b,2\n');
    expect(readFileSync(gexf, 'utf8')).toContain('<edge id="0" source="a" target="b" weight="2" kind="contact">');
    expect(readFileSync(graphml, 'utf8')).toContain('<node id="a">');
    expect(crosstie('export', out).status).toBe(2);
    expect(crosstie('export').status).toBe(2);
  });
});
