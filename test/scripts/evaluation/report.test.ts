import { describe, expect, test } from 'vitest';
import { type DataResult, report } from '../../../scripts/evaluation/report.ts';
import { temporalTargets } from '../../../scripts/evaluation/targets.ts';
import { tradeOffFigure } from '../../../scripts/evaluation/trade-off-figure.ts';
import { oursRow, row } from '../../support/evaluations.ts';

const rows = [
  row('popularity', { ndcg: 0.05 }),
  row('Adamic–Adar', { ndcg: 0.15, ndcgLow: 0.13, ndcgHigh: 0.17, crossShare: Number.NaN }),
  oursRow(0, { ndcg: 0.2, ndcgLow: 0.16, ndcgHigh: 0.24 }),
  oursRow(0.5, { ndcg: 0.14, reachGain: 17 }),
  row('most reach', { ndcg: 0.01, reachGain: 20 }),
];
const result: DataResult = {
  name: 'a & b',
  people: 1234,
  ties: 5000,
  rows,
  targets: temporalTargets('a & b', rows),
  isOverTime: true,
  leaks: [],
  published: false,
};
const of = (given: Partial<DataResult>) => report([{ ...result, ...given }], 10, (kind, name) => `${kind}-${name}.svg`);

describe('the report', () => {
  test('says that intervals overlap, or lie apart', () => {
    expect(of({})).toContain('0.200 against 0.150 of the best baseline, Adamic–Adar; the intervals overlap');
    const apart = rows.map((one) => (one.recommender === 'crosstie' ? { ...one, ndcgLow: 0.171 } : one));
    expect(of({ rows: apart })).toContain('the intervals lie apart');
  });

  test('tells which targets are missed, and who saw the future', () => {
    const text = of({ leaks: ['popularity'] });
    expect(text).toMatch(/λ = 0: nDCG over the best baseline’s \(Adamic–Adar\) \| 1\.33 × \| ≥ 1\.25 × \| yes/);
    expect(text).toMatch(/Gini of exposure, against Adamic–Adar’s \| 0\.500 \| ≤ 0\.500 \| yes/);
    expect(text).toContain('these rank otherwise: popularity');
  });

  test('has a line for each row, with nothing where units are not known', () => {
    const lines = of({}).split('\n');
    expect(lines.find((line) => line.startsWith('| Adamic–Adar'))).toMatch(/\| 0\.00 \| {2}\| 0\.100 \|/);
    expect(lines.filter((line) => line.startsWith('| **Crosstie**')).length).toBe(2);
  });

  test('shows how the learned relevance is calibrated, without bins of nobody', () => {
    const empty = { from: 0.5, to: 1, pairs: 0, predicted: Number.NaN, formed: Number.NaN };
    const text = of({ calibration: [{ from: 0, to: 0.001, pairs: 12_345, predicted: 0.0004, formed: 0.0005 }, empty] });
    expect(text).toContain('| 0–0.001 | 12,345 | 0.04 % | 0.05 % |');
    expect(text).not.toContain('0.5–1');
  });

  test('puts the published table beside ours where there is one', () => {
    const text = of({ published: true });
    expect(text).toMatch(/\| popularity \| 0\.0572 \| 0\.0291 \| 0\.0500 \| 0\.0500 \|/);
    expect(text).toMatch(/\| LambdaMART \| 0\.1424 \| 0\.0673 \| {2}\| {2}\|/);
  });
});

describe('the picture', () => {
  test('has a curve over λ for each recommender with one, a dot for every row, and its name escaped', () => {
    const svg = tradeOffFigure('a & b', rows);
    expect(svg.match(/class="ours-line" d="M[\d.]+,[\d.]+L[\d.]+,[\d.]+"/g)).toHaveLength(1);
    expect(svg.match(/<circle/g)).toHaveLength(rows.length);
    expect(svg).toContain('a &amp; b');
    expect(svg).not.toMatch(/NaN|undefined/);
  });
});
