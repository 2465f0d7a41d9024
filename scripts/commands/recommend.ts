import type { Command } from 'commander';
import { contactsAnswer } from '../../server/answers/contacts.ts';
import { contactsQuerySchema, contactsSchema } from '../../server/api/people.schema.ts';
import { Problem } from '../../server/errors.ts';
import { type CommandContext, mustExist, options, withAsked } from '../command.ts';
import { learnedNow } from '../learned-now.ts';
import { recommendToAll } from '../recommend-to-all.ts';

interface Given extends Record<string, unknown> {
  all?: boolean;
  unit?: string;
  community?: string;
  seed?: string;
  write?: boolean;
}

export function register(program: Command, context: CommandContext) {
  program
    .command('recommend')
    .description('whom a person should meet, why, and through whom')
    .argument('[person]', 'id of the person; none with --all')
    .option('-k <n>', 'how many at most (default: 10, with --all 3 to each)')
    .option('--bridging <share>', '0: whom they would likely meet anyway, 1: who opens most of the organization', '0.5')
    .option('--via <mentor>', 'id of the mentor through whom they meet')
    .option('--include <what...>', 'in JSON also: opens, contributions')
    .option('--all', 'to everybody at once, so that nobody is suggested to too many')
    .option('--unit <id>', 'with --all: to people of this unit only')
    .option('--community <id>', 'with --all: to members of this community only')
    .option('--seed <n>', 'with --all: of the order in which people are chosen for', '1')
    .option('--write', 'with --all: suggest them, so that people find them among their contacts')
    .action(async (person: string | undefined, { all, unit, community, seed, write, ...given }: Given) => {
      if ((person === undefined) !== (all === true)) throw new Problem('usage', 'Expected the id of a person, or --all.');
      if (person === undefined) return recommendToAll(context, { ...given, unit, community, seed }, write === true);
      const question = options(contactsQuerySchema, given);
      await mustExist(context, 'person', person);
      const answer = contactsSchema.parse(
        await withAsked(context, 'Choosing', async (ask) => {
          const asked = ask('own figures', person);
          return contactsAnswer(asked, person, question, await learnedNow(context, asked.network));
        }),
      );
      const name = (id: string) => answer.people[id].name;
      const rows = answer.items.map(({ person, score, relevance, gain, reasons, introduction, without }) => ({
        person,
        name: name(person),
        unit: answer.people[person].unitName,
        score,
        relevance,
        people: gain.people,
        units: gain.units,
        reasons: reasons.map(({ text }) => text),
        via: introduction.via.map(name),
        without: without?.text,
      }));
      // Where no contact has any, its column says nothing; CSV has the same columns always.
      const isTold = program.opts().format === 'csv' || answer.items.some((item) => item.without);
      const columns = ['person', 'name', 'unit', 'score', 'relevance', 'people', 'units', 'reasons', 'via'] as const;
      context.print(rows, isTold ? [...columns, 'without'] : columns, answer);
    });
}
