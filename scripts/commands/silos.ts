import type { Command } from 'commander';
import { silosAnswer } from '../../server/answers/silos.ts';
import { silosQuerySchema, silosSchema } from '../../server/api/silos.schema.ts';
import { type CommandContext, options, withAsked } from '../command.ts';

/** So many units that fall apart, and groups of units, are said; JSON has them all. */
const mostTold = 5;

export function register(program: Command, context: CommandContext) {
  program
    .command('silos')
    .description('which units are silos, how closed the organization is, and how people group by their ties')
    .option('--permutations <n>', 'random relabellings behind the p values', '1000')
    .option('--seed <s>', 'a whole number', '1')
    .action(async (given: Record<string, unknown>) => {
      const question = options(silosQuerySchema, given);
      const answer = silosSchema.parse(await withAsked(context, 'Comparing', (asked) => silosAnswer(asked('silos'), question)));
      context.print(
        answer.units,
        [
          'unit',
          'name',
          'size',
          'internalTies',
          'externalTies',
          'eiIndex',
          'pValue',
          'conductance',
          'closure',
          'openness',
          'opennessLow',
          'opennessHigh',
          'silo',
        ],
        answer,
      );
      context.say(answer.organization.text);
      const { detected } = answer;
      if (!detected) return;
      context.say(detected.text);
      for (const { text } of [...detected.splits.slice(0, mostTold), ...detected.merges.slice(0, mostTold)]) context.say(text);
    });
}
