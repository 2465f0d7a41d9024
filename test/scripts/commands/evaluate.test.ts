import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../graph/arrays/seeded-random.ts';
import { crosstie } from '../../support/crosstie.ts';

/** The fields of a row, as they are documented. */
const fields = [
  'recommender',
  'bridging',
  'baseline',
  'ndcg',
  'recall',
  'map',
  'reachGain',
  'newUnits',
  'crossShare',
  'constraintReduction',
  'exposureGini',
  'egos',
  'ndcgLow',
  'ndcgHigh',
];

/** Contacts of sixty people in four units, who meet friends of friends more and more. */
function directory(files: 'contacts' | 'split'): string {
  const made = mkdtempSync(join(tmpdir(), 'crosstie-evaluate-'));
  const random = seededRandom(5);
  const rows = Array.from({ length: 1500 }, (_, time) => {
    const source = random.below(60),
      width = 1 + Math.floor((time * 7) / 1500);
    return [`p${source}`, `p${(source + 1 + random.below(2 * width)) % 60}`, String(1_600_000_000 + 3600 * time)];
  });
  const lines = (head: string, some: string[][]) => `${[head, ...some.map((row) => row.join(','))].join('\n')}\n`;
  if (files === 'contacts') {
    writeFileSync(join(made, 'contacts.csv'), lines('source,target,time', rows));
    writeFileSync(
      join(made, 'people.csv'),
      lines(
        'id,unit',
        Array.from({ length: 60 }, (_, i) => [`p${i}`, `unit ${i >> 4}`]),
      ),
    );
  } else {
    const ties = rows.map(([source, target]) => [source, target, '1']);
    writeFileSync(join(made, 'train.csv'), lines('source,target,weight', ties.slice(0, 1200)));
    writeFileSync(join(made, 'test.csv'), lines('source,target,weight', ties.slice(1200)));
  }
  return made;
}

describe('crosstie evaluate', () => {
  test('gives a row for each baseline and each λ of ours, the same when run again', async () => {
    const from = directory('contacts');
    const [first, again] = await Promise.all([0, 1].map(() => crosstie(['evaluate', from, '--format', 'json'])));
    expect(first.stderr).toBe('');
    expect(first.status).toBe(0);
    expect(again.stdout).toBe(first.stdout);
    const rows = JSON.parse(first.stdout) as Record<string, unknown>[];
    for (const row of rows) expect(Object.keys(row)).toEqual(fields);
    const ours = rows.filter(({ recommender }) => recommender === 'crosstie');
    expect(ours.map(({ bridging }) => bridging)).toEqual([0, 0.1, 0.2, 0.3, 0.5, 0.7, 1]);
    expect(ours.every(({ baseline }) => baseline === false)).toBe(true);
    const baselines = rows.filter(({ baseline }) => baseline === true);
    expect(baselines.every(({ bridging }) => bridging === null)).toBe(true);
    expect(baselines.map(({ recommender }) => recommender)).toEqual(
      expect.arrayContaining([
        'random',
        'popularity',
        'common contacts',
        'Adamic–Adar',
        'resource allocation',
        'weighted Adamic–Adar',
        'PageRank',
        'matrix factorization',
      ]),
    );
    for (const { ndcg, ndcgLow, ndcgHigh } of rows as Record<string, number>[]) {
      expect(ndcgLow).toBeLessThanOrEqual(ndcg);
      expect(ndcgHigh).toBeGreaterThanOrEqual(ndcg);
    }
  });

  test('takes train.csv and test.csv as they are, without units; a report has no audit and calibration, which need times', async () => {
    const from = directory('split'),
      to = join(from, 'report');
    const { status, stdout } = await crosstie(['evaluate', from, '--report', to, '--format', 'csv']);
    expect(status).toBe(0);
    const [head, ...lines] = stdout.trim().split('\n');
    expect(head.split(',')).toEqual(fields);
    for (const line of lines) expect(line.split(',')[fields.indexOf('crossShare')]).toBe('');
    expect(readdirSync(to).sort()).toEqual(['report.md', 'rows.csv', 'trade-off.svg']);
    const report = readFileSync(join(to, 'report.md'), 'utf8');
    expect(report).toContain('Trained on train.csv, tested on test.csv.');
    expect(report).not.toMatch(/future|published|relevance \|/);
  });

  test('writes a report of contacts with times: the tables with what is missed of the future, the rows, and pictures', async () => {
    const from = directory('contacts'),
      to = join(from, 'made', 'report');
    const { status, stdout, stderr } = await crosstie(['evaluate', from, '-k', '5', '--report', to, '--format', 'csv']);
    expect(stderr).toContain(`The report is in ${to}: report.md, rows.csv, trade-off.svg, calibration.svg.`);
    expect(status).toBe(0);
    expect(readdirSync(to).sort()).toEqual(['calibration.svg', 'report.md', 'rows.csv', 'trade-off.svg']);
    const written = (name: string) => readFileSync(join(to, name), 'utf8');
    const report = written('report.md');
    for (const part of [
      'With another future every recommender ranks the same.',
      '| recommender | λ | nDCG@5 |',
      '| most reach |',
      '| relevance | pairs | predicted | met |',
      '(trade-off.svg)',
      '(calibration.svg)',
      'the first 80 % of the contacts',
    ])
      expect(report).toContain(part);
    const [head, ...rows] = written('rows.csv').trim().split('\n');
    expect(head).toBe([...fields, 'clustering'].join(','));
    // The same rows as on stdout, with one column more.
    expect(rows.map((row) => row.slice(0, row.lastIndexOf(',')))).toEqual(stdout.trim().split('\n').slice(1));
  });

  test('says where the report cannot be written', async () => {
    const from = directory('split');
    const { status, stderr } = await crosstie(['evaluate', from, '--report', join(from, 'train.csv')]);
    expect(status).toBe(2);
    expect(stderr).toContain('The report cannot be written to');
  });

  test('says what is missing, and which option is out of range', async () => {
    const nothing = await crosstie(['evaluate', mkdtempSync(join(tmpdir(), 'crosstie-evaluate-'))]);
    expect(nothing.status).toBe(2);
    expect(nothing.stderr).toMatch(/contacts\.csv/);
    const wrong = await crosstie(['evaluate', directory('split'), '--split', '1.5', '-k', '0']);
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toMatch(/--split: below 1/);
    expect(wrong.stderr).toMatch(/-k: at least 1/);
  });
});
