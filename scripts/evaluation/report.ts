import type { CalibrationBin } from '../../graph/evaluate/calibration.ts';
import type { Evaluation } from '../../graph/evaluate/evaluate.ts';
import type { Examination } from '../../server/evaluate/evaluate-directory.ts';
import { markdownTable } from '../bench/markdown.ts';
import { bestBaseline, oursAt, publishedTargets, type Target, temporalTargets } from './targets.ts';

/** What one directory gave, and what was asked of it. */
export interface DataResult extends Examination {
  name: string;
  targets: Target[];
  published: boolean;
}

/** Where the report finds its pictures. */
export type PictureOf = (kind: 'trade-off' | 'calibration', name: string) => string;

/** The split whose published comparison stands beside ours. */
const publishedSplit = 'relison-twitter-1month';

/** The published comparison of relison-twitter-1month (Sanz-Cruzado et al. 2020, tables 4, 6 and 8). */
const publishedRows: [method: string, ndcg: number, map: number, ours?: string][] = [
  ['user-based nearest neighbours with BM25', 0.1494, 0.073],
  ['LambdaMART', 0.1424, 0.0673],
  ['implicit matrix factorization', 0.1388, 0.0663, 'matrix factorization'],
  ['Money', 0.1315, 0.0638],
  ['BM25', 0.1042, 0.044, 'BM25'],
  ['Adamic–Adar', 0.0981, 0.0398, 'Adamic–Adar'],
  ['popularity', 0.0572, 0.0291, 'popularity'],
];

/** An examination with the targets that hold for it. */
export function resultOf(name: string, examination: Examination): DataResult {
  const { rows } = examination;
  const published = name === publishedSplit;
  return { ...examination, name, published, targets: published ? publishedTargets(name, rows) : temporalTargets(name, rows) };
}

/** The tables of all results, those of targets first, as Markdown. */
export function report(results: readonly DataResult[], k: number, pictureOf: PictureOf): string {
  return [
    '## Targets',
    '',
    targetsTable(results.flatMap(({ targets }) => targets)),
    ...results.flatMap((result) => ['', ...section(result, k, pictureOf)]),
  ].join('\n');
}

export const targetsTable = (targets: readonly Target[]) =>
  markdownTable(
    ['data', 'what', 'measured', 'target', 'met'],
    [false, false, true, true, false],
    targets.map(({ data, what, measured, target, met }) => [data, what, measured, target, met ? 'yes' : '**no**']),
  );

function section(result: DataResult, k: number, pictureOf: PictureOf): string[] {
  const { name, people, ties, rows, leaks, published } = result;
  const egos = rows[0].egos;
  const number = (value: number) => value.toLocaleString('en');
  return [
    `## ${name}`,
    '',
    `${number(people)} people and ${number(ties)} ties in training; ${number(egos)} egos.${auditSentence(leaks)} ${comparison(rows)}`,
    '',
    rowsTable(rows, k),
    '',
    `![nDCG against reach gain](${pictureOf('trade-off', name)})`,
    ...calibrationPart(result, pictureOf),
    ...(published ? ['', publishedTable(rows)] : []),
  ];
}

function calibrationPart({ name, isOverTime, calibration }: DataResult, pictureOf: PictureOf): string[] {
  if (!isOverTime) return [];
  if (!calibration) return ['', 'Too few ties formed in training to learn from: the fixed weights count, which are no chances.'];
  return [
    '',
    'What the learned relevance says of pairs, and how many of them met:',
    '',
    calibrationTable(calibration),
    '',
    `![How many met against how many were predicted to](${pictureOf('calibration', name)})`,
  ];
}

function auditSentence(leaks: DataResult['leaks']): string {
  if (!leaks) return '';
  return leaks.length === 0
    ? ' With another future every recommender ranks the same.'
    : ` **With another future these rank otherwise: ${leaks.join(', ')}.**`;
}

/** Ours against the best baseline in a sentence that says when the difference could be chance. */
function comparison(rows: readonly Evaluation[]): string {
  const best = bestBaseline(rows),
    ours = oursAt(rows, 0);
  const apart = ours.ndcgLow > best.ndcgHigh;
  return `At λ = 0 nDCG is ${ours.ndcg.toFixed(3)} against ${best.ndcg.toFixed(3)} of the best baseline, ${best.recommender}; the intervals ${
    apart ? 'lie apart' : 'overlap, so part of the difference may be chance'
  }.`;
}

function rowsTable(rows: readonly Evaluation[], k: number): string {
  const head = ['recommender', 'λ', `nDCG@${k}`, '95 %', `recall@${k}`, `MAP@${k}`, 'reach gain', 'new units', 'cross share'];
  return markdownTable(
    [...head, 'constraint less by', 'exposure Gini', 'clustering'],
    [false, ...Array.from({ length: 11 }, () => true)],
    rows.map((row) => [
      row.baseline ? row.recommender : '**Crosstie**',
      row.bridging === null ? '' : String(row.bridging),
      row.ndcg.toFixed(4),
      `${row.ndcgLow.toFixed(3)}–${row.ndcgHigh.toFixed(3)}`,
      row.recall.toFixed(3),
      row.map.toFixed(4),
      row.reachGain.toFixed(1),
      row.newUnits.toFixed(2),
      Number.isNaN(row.crossShare) ? '' : row.crossShare.toFixed(2),
      row.constraintReduction.toFixed(3),
      row.exposureGini.toFixed(3),
      row.clustering.toFixed(4),
    ]),
  );
}

const calibrationTable = (bins: readonly CalibrationBin[]) =>
  markdownTable(
    ['relevance', 'pairs', 'predicted', 'met'],
    [false, true, true, true],
    bins
      .filter(({ pairs }) => pairs > 0)
      .map(({ from, to, pairs, predicted, formed }) => [
        `${from}–${to}`,
        pairs.toLocaleString('en'),
        percent(predicted),
        percent(formed),
      ]),
  );

const percent = (share: number) => `${(100 * share).toFixed(share < 0.01 ? 2 : 1)} %`;

function publishedTable(rows: readonly Evaluation[]): string {
  const here = (name: string | undefined) => rows.find(({ recommender }) => recommender === name);
  const body = publishedRows.map(([method, ndcg, map, name]) => {
    const row = here(name);
    return [method, ndcg.toFixed(4), map.toFixed(4), row?.ndcg.toFixed(4) ?? '', row?.map.toFixed(4) ?? ''];
  });
  const ours = oursAt(rows, 0);
  body.unshift(['**Crosstie, λ = 0**', '', '', ours.ndcg.toFixed(4), ours.map.toFixed(4)]);
  return markdownTable(
    ['method', 'nDCG@10 published', 'MAP@10 published', 'nDCG@10 here', 'MAP@10 here'],
    [false, true, true, true, true],
    body,
  );
}
