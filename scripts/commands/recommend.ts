import type { Command } from 'commander';
import { contactsAnswer } from '../../server/answers/contacts.ts';
import { contactsQuerySchema, contactsSchema } from '../../server/api/people.schema.ts';
import { type CommandContext, mustExist, options, withAsked } from '../command.ts';
import { learnedNow } from '../learned-now.ts';

export function register(program: Command, context: CommandContext) {
  program
    .command('recommend')
    .description('whom a person should meet, why, and through whom')
    .argument('<person>', 'id of the person')
    .option('-k <n>', 'how many at most', '10')
    .option('--bridging <share>', '0: whom they would likely meet anyway, 1: who opens most of the organization', '0.5')
    .option('--via <mentor>', 'id of the mentor through whom they meet')
    .option('--include <what...>', 'in JSON also: opens, contributions')
    .action(async (person: string, given: Record<string, unknown>) => {
      const question = options(contactsQuerySchema, given);
      await mustExist(context, 'person', person);
      const answer = contactsSchema.parse(
        await withAsked(context, 'Choosing', async (ask) => {
          const asked = ask('own figures', person);
          return contactsAnswer(asked, person, question, await learnedNow(context, asked.network));
        }),
      );
      const name = (id: string) => answer.people[id].name;
      const rows = answer.items.map(({ person, score, relevance, gain, reasons, introduction }) => ({
        person,
        name: name(person),
        unit: answer.people[person].unitName,
        score,
        relevance,
        people: gain.people,
        units: gain.units,
        reasons: reasons.map(({ text }) => text),
        via: introduction.via.map(name),
      }));
      context.print(rows, ['person', 'name', 'unit', 'score', 'relevance', 'people', 'units', 'reasons', 'via'], answer);
    });
}
