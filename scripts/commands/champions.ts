import type { Command } from 'commander';
import { championsAnswer } from '../../server/answers/champions.ts';
import { championsQuerySchema, championsSchema } from '../../server/api/champions.schema.ts';
import { type CommandContext, options, withAsked } from '../command.ts';

export function register(program: Command, context: CommandContext) {
  program
    .command('champions')
    .description('the fewest willing people from whom everybody is within two steps')
    .option('-k <n>', 'how many at most: the best so many')
    .action(async (given: Record<string, unknown>) => {
      const question = options(championsQuerySchema, given);
      const answer = championsSchema.parse(
        await withAsked(context, 'Choosing', (asked) => championsAnswer(asked('champions'), question)),
      );
      const rows = answer.items.map(({ person, people, text }) => {
        const { name, unitName, office } = answer.people[person];
        return { person, name, unit: unitName, office, people, text };
      });
      context.print(rows, ['person', 'name', 'unit', 'office', 'people', 'text'], answer);
      context.say(answer.text);
    });
}
