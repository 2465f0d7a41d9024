import type { Command } from 'commander';
import { mentorsAnswer } from '../../server/answers/mentors.ts';
import { mentorsQuerySchema, mentorsSchema } from '../../server/api/mentors.schema.ts';
import { type CommandContext, mustExist, options, withAsked } from '../command.ts';

export function register(program: Command, context: CommandContext) {
  program
    .command('mentors')
    .description('who could be an informal mentor of a person, why, and through whom')
    .argument('<person>', 'id of the person')
    .option('--topic <id>', 'for this topic only, not for all that the person seeks')
    .option('-k <n>', 'how many at most', '10')
    .option('--bridging <share>', '0: who fits best, 1: who opens most of the organization', '0.3')
    .option(
      '--direction <whom>',
      'senior, junior (an exchange), peer or any: whose level lies the other way is left out',
      'senior',
    )
    .action(async (person: string, given: Record<string, unknown>) => {
      const question = options(mentorsQuerySchema, given);
      await mustExist(context, 'person', person);
      if (question.topic !== undefined) await mustExist(context, 'topic', question.topic);
      const answer = mentorsSchema.parse(
        await withAsked(context, 'Choosing', (asked) => mentorsAnswer(asked('own figures', person), person, question)),
      );
      const name = (id: string) => answer.people[id].name;
      const rows = answer.items.map(({ person, score, relevance, distance, topics, communities, reasons, introduction }) => ({
        person,
        name: name(person),
        unit: answer.people[person].unitName,
        score,
        relevance,
        distance,
        topics: topics.map((topic) => topic.name),
        communities: communities.map((community) => community.name),
        reasons: reasons.map(({ text }) => text),
        via: introduction.via.map(name),
      }));
      const columns = [
        'person',
        'name',
        'unit',
        'score',
        'relevance',
        'distance',
        'topics',
        'communities',
        'reasons',
        'via',
      ] as const;
      context.print(rows, columns, answer);
    });
}
