import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MentoringRow } from '../../graph/evaluate/mentoring.ts';
import { Problem } from '../../server/errors.ts';
import { csv } from '../output.ts';
import { calibrationFigure } from './calibration-figure.ts';
import { evaluationColumns, evaluationRows } from './evaluation-rows.ts';
import { mentorsReport } from './mentors-report.ts';
import { type DataResult, report } from './report.ts';
import { tradeOffFigure } from './trade-off-figure.ts';

/** What the columns of the tables mean, for who reads a report without docs/evaluation.md beside it. */
const legend = (k: number) =>
  `Figures are means over egos, the people who later form a tie with somebody known in training whom they had not met. nDCG, recall and \
MAP: how well the ${k} hit these; the interval is that of 2,000 seeded bootstrap samples of egos. _Reach gain_: people newly within two \
steps if all ${k} ties formed. _New units_: units among the ${k} in which ego reached nobody within two steps. _Cross share_: share of \
other units among the ${k}. _Constraint less by_: Burt's constraint today less that with the ties. _Exposure Gini_: how unevenly the \
places fall on people. _Clustering_: share of two-step ways that are closed, once everybody has the ${k}. Rows with λ choose for \
relevance (0) to bridging (1). _Weighted Adamic–Adar with λ_ and _most reach_, ties chosen for reach alone, are there to compare \
bridging with, and count as no baseline. The targets are those that are stated for Crosstie's own data sets.`;

/** Makes the directory of a report, before much is computed for it. A Problem where it cannot be made. */
export function makeReportDirectory(out: string) {
  try {
    mkdirSync(out, { recursive: true });
  } catch (error) {
    throw new Problem('usage', `The report cannot be written to ${out}: ${(error as Error).message}.`);
  }
}

/** Writes report.md, rows.csv and the pictures of one directory's contacts; gives the names of the files. */
export function writeReport(out: string, result: DataResult, { k, split }: { k: number; split: number }): string[] {
  const { name, rows, calibration, isOverTime } = result;
  const columns = [...evaluationColumns, 'clustering'] as const;
  const trained = isOverTime
    ? `Trained on the first ${Number((100 * split).toPrecision(4))} % of the contacts in time, tested on the rest.`
    : 'Trained on train.csv, tested on test.csv.';
  return writeFiles(out, {
    'report.md': `# Evaluation\n\n${trained} ${legend(k)}\n\n${report([result], k, (kind) => `${kind}.svg`)}\n`,
    'rows.csv': csv(evaluationRows(rows, columns), columns),
    'trade-off.svg': tradeOffFigure(name, rows),
    ...(calibration && { 'calibration.svg': calibrationFigure(name, calibration) }),
  });
}

/** The same of one directory's programmes: who mentors them. */
export function writeMentorsReport(
  out: string,
  { name, rows, unknown }: { name: string; rows: readonly MentoringRow[]; unknown: number },
  { k, split }: { k: number; split: number },
): string[] {
  const trained = `Terms are trained on until they hold ${Number((100 * split).toPrecision(4))} % of the programmes; later ones are the test.`;
  const meant =
    'MRR is the mean of 1 / rank of the first true mentor, with the interval of 2,000 bootstrap samples of programmes.';
  return writeFiles(out, {
    'report.md': `# Evaluation\n\n${trained} ${meant}\n\n${mentorsReport(name, rows, unknown, k)}\n`,
    'rows.csv': csv(rows, Object.keys(rows[0]) as (keyof MentoringRow)[]),
  });
}

function writeFiles(out: string, files: Record<string, string>): string[] {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(out, name), text);
  return Object.keys(files);
}
