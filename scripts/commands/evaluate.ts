import type { Command } from 'commander';
import { z } from 'zod';
import { evaluateMentoring } from '../../graph/evaluate/mentoring.ts';
import { evaluateDirectory } from '../../server/evaluate/evaluate-directory.ts';
import { holdsPrograms, readPrograms } from '../../server/evaluate/read-programs.ts';
import { type CommandContext, options } from '../command.ts';

const optionsSchema = z.object({
  split: z.coerce.number('a number between 0 and 1').gt(0, 'above 0').lt(1, 'below 1').optional(),
  k: z.coerce.number('a whole number').int('a whole number').min(1, 'at least 1').max(100, 'at most 100'),
});

const columns = [
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
] as const;

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
    .action(async (directory: string, given: Record<string, unknown>) => {
      const settings = options(optionsSchema, given);
      const progress = context.progress('Evaluating');
      const { signal } = context;
      if (holdsPrograms(directory))
        return context.print(evaluateMentoring(await readPrograms(directory), settings, { signal, progress }));
      const evaluations = await evaluateDirectory(directory, settings, { signal, progress });
      const rows = evaluations.map((one) => Object.fromEntries(columns.map((name) => [name, orNull(one[name])])));
      context.print(rows, columns);
    });
}

/** Without units there is no share across them: nothing, not a number that JSON could not say. */
const orNull = (value: unknown) => (typeof value === 'number' && Number.isNaN(value) ? null : value);
