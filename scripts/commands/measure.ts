import { type Command, InvalidArgumentError } from 'commander';
import { type MeasureId, measureIds } from '../../graph/measures/measures.ts';
import { allMeasures } from '../../server/answers/measures.ts';
import { type CommandContext, withAsked } from '../command.ts';

/** Efficiency is asked for by name only: it is effective size per contact. */
const usual = measureIds.filter((id) => id !== 'efficiency');

export function register(program: Command, context: CommandContext) {
  program
    .command('measure')
    .description('measures of everybody, one row a person')
    .option('--measures <ids>', `some of ${measureIds.join(', ')}`, someMeasures, usual)
    .action(async ({ measures }: { measures: MeasureId[] }) => {
      const rows = await withAsked(context, 'Measuring', (asked) => allMeasures(asked('own figures'), measures));
      context.print(rows, ['id', 'unit', ...measures]);
    });
}

function someMeasures(text: string): MeasureId[] {
  const ids = text.split(',').map((id) => id.trim()) as MeasureId[];
  const unknown = ids.filter((id) => !measureIds.includes(id));
  if (unknown.length > 0) throw new InvalidArgumentError(`${unknown.join(', ')}: expected some of ${measureIds.join(', ')}.`);
  return ids;
}
