import type { Command } from 'commander';
import { relevanceAnswer } from '../../server/answers/relevance.ts';
import { relevanceSchema } from '../../server/api/relevance.schema.ts';
import { type CommandContext, withAsked } from '../command.ts';
import { learnedNow } from '../learned-now.ts';

export function register(program: Command, context: CommandContext) {
  program
    .command('relevance')
    .description('by which weights it is said whom people would likely meet anyway, and what they are learned from')
    .action(async () => {
      const answer = await withAsked(context, 'Reading', async (ask) => {
        const asked = ask('relevance'),
          learned = await learnedNow(context, asked.network);
        const now = { get: () => learned, learnedAt: () => new Date().toISOString(), progress: () => undefined };
        return relevanceSchema.parse(relevanceAnswer(asked, now));
      });
      const rows = answer.weights.map(({ feature, label, weight, learned }) => ({ feature, label, weight, learned }));
      context.print(rows, ['feature', 'label', 'weight', 'learned'], answer);
      const { learned } = answer;
      context.say(
        learned
          ? `Learned from ${learned.contacts} past contacts of ${learned.people} people, among them ${learned.formed} new ties.`
          : 'There are too few past contacts to learn from: fixed weights.',
      );
    });
}
