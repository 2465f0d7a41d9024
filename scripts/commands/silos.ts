import type { Command } from 'commander';
import { silosAnswer } from '../../server/answers/silos.ts';
import { silosQuerySchema, silosSchema } from '../../server/api/silos.schema.ts';
import { type CommandContext, options, withAsked } from '../command.ts';

export function register(program: Command, context: CommandContext) {
  program
    .command('silos')
    .description('which units are silos, and how closed the organization is')
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
    });
}
