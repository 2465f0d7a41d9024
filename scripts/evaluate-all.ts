import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { audit } from '../graph/evaluate/audit.ts';
import { type CalibrationBin, calibration } from '../graph/evaluate/calibration.ts';
import { evaluateMentoring, withoutPast } from '../graph/evaluate/mentoring.ts';
import { type Split, timeSplit } from '../graph/evaluate/split.ts';
import { preparePast } from '../graph/recommend/prepare-past.ts';
import { fitRelevance, learnedRelevances } from '../graph/recommend/relevance-fit.ts';
import { evaluateDirectory } from '../server/evaluate/evaluate-directory.ts';
import { splitOf } from '../server/evaluate/evaluate-worker.ts';
import { readHistories } from '../server/evaluate/read-history.ts';
import { holdsPrograms, readPrograms } from '../server/evaluate/read-programs.ts';
import { recommenderGroups } from '../server/evaluate/recommender-groups.ts';
import { between } from './between.ts';
import { mentorsReport } from './evaluation/mentors-report.ts';
import { type DataResult, report } from './evaluation/report.ts';
import { publishedTargets, temporalTargets } from './evaluation/targets.ts';
import { tradeOffFigure } from './evaluation/trade-off-figure.ts';

/**
 * Evaluates on all data sets with timed contacts, on the published split, and mentors on programmes that were run, and writes docs/evaluation.md and its pictures; with names
 * of data sets only those, to stdout. Files are the same whenever it is run on the same data.
 */
const root = resolve(process.env.CROSSTIE_DATA ?? fileURLToPath(new URL('../../shared/data', import.meta.url)));
const docs = fileURLToPath(new URL('../docs', import.meta.url));
const k = 10,
  share = 0.8;

const chosen = process.argv.slice(2);
const results: DataResult[] = [],
  mentors: string[] = [];
for (const name of chosen.length > 0 ? chosen : dataSets(root)) {
  process.stderr.write(`${name} …\n`);
  const began = performance.now();
  const directory = join(root, name);
  if (holdsPrograms(directory)) {
    const programs = await readPrograms(directory);
    mentors.push(mentorsReport(name, evaluateMentoring(programs, { k }), withoutPast(programs), k));
  } else results.push(await resultOf(name));
  process.stderr.write(`${name}: ${((performance.now() - began) / 1000).toFixed(0)} s\n`);
}

if (chosen.length > 0) {
  if (results.length > 0) process.stdout.write(`${report(results, k)}\n`);
  for (const each of mentors) process.stdout.write(`${each}\n`);
} else {
  mkdirSync(join(docs, 'pictures'), { recursive: true });
  for (const { name, rows } of results)
    writeFileSync(join(docs, 'pictures', `trade-off-${name}.svg`), tradeOffFigure(name, rows));
  const file = join(docs, 'evaluation.md');
  const text = between(readFileSync(file, 'utf8'), 'evaluate', report(results, k));
  writeFileSync(file, between(text, 'mentors', mentors.join('\n\n')));
}

/** Directories with contacts over time, and with a split that was given. */
function dataSets(directory: string): string[] {
  if (!existsSync(directory)) throw new Error(`${directory} does not exist: set CROSSTIE_DATA to the directory of data sets.`);
  const holds = (name: string, file: string) => existsSync(join(directory, name, file));
  const names = readdirSync(directory).sort();
  return [
    ...names.filter((name) => holds(name, 'contacts.csv')),
    ...names.filter((name) => holds(name, 'train.csv') && holds(name, 'test.csv')),
    ...names.filter((name) => holdsPrograms(join(directory, name))),
  ];
}

async function resultOf(name: string): Promise<DataResult> {
  const directory = join(root, name);
  const rows = await evaluateDirectory(directory, { split: share, k, references: true });
  const split = await splitOf(directory, share);
  const { training } = split;
  const histories = await readHistories(directory);
  const published = !('all' in histories);
  return {
    name,
    people: training.known.length,
    ties: training.snapshot.m,
    rows,
    targets: published ? publishedTargets(name, rows) : temporalTargets(name, rows),
    published,
    ...('all' in histories && {
      audited: { leaks: leaksOf(histories.all, training.history.time.length) },
      calibration: calibrationOf(split),
    }),
  };
}

/** Whether anybody ranks otherwise when another future follows. */
function leaksOf(history: Parameters<typeof audit>[0], past: number): string[] {
  const recommenders = () => recommenderGroups.flatMap((group) => group.recommenders());
  return audit(history, { split: (each) => timeSplit(each, share), recommenders }, { past, k });
}

/** How the relevance that is learned from the training fares on what came. */
function calibrationOf(split: Split): CalibrationBin[] | undefined {
  const { snapshot, history } = split.training;
  const past = { snapshot, contacts: history, directed: history.directed };
  const fitted = fitRelevance(past);
  if (!fitted) return undefined;
  const learned = learnedRelevances(fitted, preparePast(past));
  return calibration(split, (ego, candidates) => {
    learned.load(ego);
    return Float64Array.from(candidates, learned.relevance);
  });
}
