import { basename, resolve } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { DEFAULT_SPLIT, evaluateMentoring, withoutPast } from '../../graph/evaluate/mentoring.ts';
import { evaluateDefaults, evaluateDirectory, examineDirectory } from '../../server/evaluate/evaluate-directory.ts';
import { holdsPrograms, readPrograms } from '../../server/evaluate/read-programs.ts';
import { type CommandContext, options } from '../command.ts';
import { evaluationColumns, evaluationRows } from '../evaluation/evaluation-rows.ts';
import { resultOf } from '../evaluation/report.ts';
import { makeReportDirectory, writeMentorsReport, writeReport } from '../evaluation/write-report.ts';

const optionsSchema = z.object({
  split: z.coerce.number('a number between 0 and 1').gt(0, 'above 0').lt(1, 'below 1').optional(),
  report: z.string().min(1, 'a directory').optional(),
  k: z.coerce.number('a whole number').int('a whole number').min(1, 'at least 1').max(100, 'at most 100'),
});

export function register(program: Command, context: CommandContext) {
  program
    .command('evaluate')
    .description('how well recommenders and baselines predict contacts that came later, and what they open')
    .argument(
      '<dir>',
      'directory with contacts.csv (and people.csv for units), with train.csv and test.csv, or with programs.csv (who mentored)',
    )
    .option('--split <share>', 'share of the contacts (0.8) or programmes (0.4), in time, that is trained on')
    .option('-k <n>', 'how many are recommended to each person', '10')
    .option('--report <dir>', 'also writes a report there: report.md, rows.csv and pictures; takes about three times as long')
    .action(async (directory: string, given: Record<string, unknown>) => {
      const { report, ...settings } = options(optionsSchema, given);
      const watch = { signal: context.signal, progress: context.progress('Evaluating') };
      if (report !== undefined) makeReportDirectory(report);
      const name = basename(resolve(directory));
      const written = (files: readonly string[]) => context.say(`The report is in ${report}: ${files.join(', ')}.`);
      if (holdsPrograms(directory)) {
        const programs = await readPrograms(directory);
        const rows = evaluateMentoring(programs, settings, watch);
        context.print(rows);
        if (report === undefined) return;
        const { split = DEFAULT_SPLIT, k } = settings;
        return written(writeMentorsReport(report, { name, rows, unknown: withoutPast(programs, { split }) }, { k, split }));
      }
      if (report === undefined) {
        const evaluations = await evaluateDirectory(directory, settings, watch);
        return context.print(evaluationRows(evaluations), evaluationColumns);
      }
      const { split = evaluateDefaults.split, k } = settings;
      const result = resultOf(name, await examineDirectory(directory, { split, k }, watch));
      context.print(evaluationRows(result.rows), evaluationColumns);
      written(writeReport(report, result, { k, split }));
    });
}
