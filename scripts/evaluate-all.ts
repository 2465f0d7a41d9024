import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { evaluateMentoring, withoutPast } from '../graph/evaluate/mentoring.ts';
import { introductionsAndLikely } from '../graph/evaluate/reach-across-units.ts';
import { viewOf } from '../graph/snapshot/view.ts';
import { examineDirectory } from '../server/evaluate/evaluate-directory.ts';
import { holdsPrograms, readPrograms } from '../server/evaluate/read-programs.ts';
import { between } from './between.ts';
import { dataRoot } from './data-root.ts';
import { calibrationFigure } from './evaluation/calibration-figure.ts';
import { greedyReport, introductionsMeasured, introductionsReport } from './evaluation/introductions-report.ts';
import { mentorsReport } from './evaluation/mentors-report.ts';
import { networkOfDirectory } from './evaluation/network-of-directory.ts';
import { type DataResult, type PictureOf, report, resultOf } from './evaluation/report.ts';
import { tradeOffFigure } from './evaluation/trade-off-figure.ts';

/**
 * Evaluates on all data sets with timed contacts, on the published split, mentors on programmes that were run, introductions on a
 * network, and greedy choices on small cases, and writes docs/evaluation.md and its pictures; with names of data sets (and `small-cases`)
 * only those, to stdout. Files are the same whenever it is run on the same data.
 */
const docs = fileURLToPath(new URL('../docs', import.meta.url));
const pictureOf: PictureOf = (kind, name) => `pictures/${kind}-${name}.svg`;
const k = 10,
  share = 0.8;

const smallCases = 'small-cases';
const chosen = process.argv.slice(2);
const results: DataResult[] = [],
  mentors: string[] = [],
  introductions: string[] = [];
for (const name of chosen.length > 0 ? chosen : dataSets(dataRoot)) {
  process.stderr.write(`${name} …\n`);
  const began = performance.now();
  const directory = join(dataRoot, name);
  if (name === smallCases) introductions.push(greedyReport());
  else if (name === introductionsMeasured.data) {
    const network = await networkOfDirectory(directory);
    introductions.push(introductionsReport(introductionsAndLikely(viewOf(network, null), introductionsMeasured)));
  } else if (holdsPrograms(directory)) {
    const programs = await readPrograms(directory);
    mentors.push(mentorsReport(name, evaluateMentoring(programs, { k }), withoutPast(programs), k));
  } else results.push(resultOf(name, await examineDirectory(directory, { split: share, k })));
  process.stderr.write(`${name}: ${((performance.now() - began) / 1000).toFixed(0)} s\n`);
}

if (chosen.length > 0) {
  if (results.length > 0) process.stdout.write(`${report(results, k, pictureOf)}\n`);
  for (const each of [...mentors, ...introductions]) process.stdout.write(`${each}\n`);
} else {
  mkdirSync(join(docs, 'pictures'), { recursive: true });
  for (const { name, rows, calibration } of results) {
    writeFileSync(join(docs, pictureOf('trade-off', name)), tradeOffFigure(name, rows));
    if (calibration) writeFileSync(join(docs, pictureOf('calibration', name)), calibrationFigure(name, calibration));
  }
  const file = join(docs, 'evaluation.md');
  const text = between(readFileSync(file, 'utf8'), 'evaluate', report(results, k, pictureOf));
  const withMentors = between(text, 'mentors', mentors.join('\n\n'));
  writeFileSync(file, between(withMentors, 'introductions', introductions.join('\n\n')));
}

/** All that is evaluated, in the order of the report. */
function dataSets(directory: string): string[] {
  if (!existsSync(directory)) throw new Error(`${directory} does not exist: set CROSSTIE_DATA to the directory of data sets.`);
  const holds = (name: string, file: string) => existsSync(join(directory, name, file));
  const names = readdirSync(directory).sort();
  return [
    ...names.filter((name) => holds(name, 'contacts.csv')),
    ...names.filter((name) => holds(name, 'train.csv') && holds(name, 'test.csv')),
    ...names.filter((name) => holdsPrograms(join(directory, name))),
    ...names.filter((name) => name === introductionsMeasured.data),
    smallCases,
  ];
}
