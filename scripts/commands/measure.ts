import { type Command, InvalidArgumentError, Option } from 'commander';
import { type MeasureId, measureIds } from '../../graph/measures/measures.ts';
import { allMeasures } from '../../server/answers/measures.ts';
import { accuracies } from '../../server/compute/accuracy.ts';
import { type CommandContext, withAsked } from '../command.ts';
import { sampledLine } from '../sampled-line.ts';

/** Asked for by name only: efficiency is effective size per contact, the other stands against the own unit instead of everybody. */
const byNameOnly: readonly MeasureId[] = ['efficiency', 'withinUnitDegree'];
const usual = measureIds.filter((id) => !byNameOnly.includes(id));

export function register(program: Command, context: CommandContext) {
  program
    .command('measure')
    .description('measures of everybody, one row a person')
    .option('--measures <ids>', `some of ${measureIds.join(', ')}`, someMeasures, usual)
    .option('--exact', 'betweenness exactly, however long it takes')
    .addOption(
      new Option('--epsilon <e>', 'betweenness from samples, all values within this of the exact ones, 95 times in 100')
        .argParser(someEpsilon)
        .conflicts('exact'),
    )
    .action(async ({ measures, exact, epsilon }: { measures: MeasureId[]; exact?: true; epsilon?: number }) => {
      const sampling = epsilon === undefined ? 'fine' : { epsilon, delta: accuracies.fine.delta, seed: accuracies.fine.seed };
      const { rows, sampled } = await withAsked(context, 'Measuring', (asked) =>
        allMeasures(asked('own figures'), measures, exact ? 'exact' : sampling),
      );
      context.print(rows, ['id', 'unit', ...measures]);
      if (sampled) context.say(`${sampledLine(sampled)} --exact computes it exactly.`);
    });
}

function someMeasures(text: string): MeasureId[] {
  const ids = text.split(',').map((id) => id.trim()) as MeasureId[];
  const unknown = ids.filter((id) => !measureIds.includes(id));
  if (unknown.length > 0) throw new InvalidArgumentError(`${unknown.join(', ')}: expected some of ${measureIds.join(', ')}.`);
  return ids;
}

function someEpsilon(text: string): number {
  const epsilon = Number(text);
  if (!(epsilon >= 0.00001 && epsilon < 1)) throw new InvalidArgumentError('expected a number from 0.00001 to 1.');
  return epsilon;
}
