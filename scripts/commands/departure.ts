import type { Command } from 'commander';
import { departureAnswer } from '../../server/answers/departure.ts';
import { departuresAnswer } from '../../server/answers/departures.ts';
import {
  departureRankingSchema,
  departureRequestSchema,
  departureSchema,
  departuresQuerySchema,
} from '../../server/api/departures.schema.ts';
import { type CommandContext, mustExist, options, withAsked } from '../command.ts';
import { countedOnce } from '../counted-once.ts';

interface Given {
  k?: string;
  capacity: string;
}

export function register(program: Command, context: CommandContext) {
  program
    .command('departure')
    .description('what people take along when they leave, and what makes up for it; of nobody: everybody by what it would cost')
    .argument('[person...]', 'ids of those who would leave together')
    .option('-k <n>', 'how many introductions at most (default: 10), or people in the ranking (default: 20)')
    .option('--capacity <n>', 'in how many introductions one person may be', '2')
    .action((people: string[], given: Given) => (people.length > 0 ? shock(people, given) : ranking(given)));

  // The API counts a pair in both directions; tables, as sentences, how many twos of people.
  const isTable = () => program.opts().format === 'table';

  async function shock(people: string[], { k, capacity }: Given) {
    const request = options(departureRequestSchema, {
      people,
      capacity: Number(capacity),
      ...(k !== undefined && { k: Number(k) }),
    });
    for (const id of request.people) await mustExist(context, 'person', id);
    const answer = departureSchema.parse(
      await withAsked(context, 'Comparing', (asked) => departureAnswer(asked('departures'), request)),
    );
    const name = (id: string) => answer.people[id].name;
    const rows = answer.insulation.map(({ a, b, restores, via, reasons }) => ({
      a,
      nameA: name(a),
      b,
      nameB: name(b),
      restores,
      pairsBack: restores / 2,
      via: via.map(name),
      reasons: reasons.map(({ text }) => text),
    }));
    context.print(rows, ['a', 'nameA', 'b', 'nameB', isTable() ? 'pairsBack' : 'restores', 'via', 'reasons'], answer);
    if (isTable()) context.say(countedOnce('pairsBack', 'restores'));
    context.say(answer.text);
    for (const { name: topic, successors } of answer.topics ?? [])
      context.say(
        `${topic}: ${successors.length > 0 ? `could be taken over by ${successors.map(({ person }) => name(person)).join(', ')}` : 'nobody is near it'}.`,
      );
    for (const { name: community, without } of answer.communities ?? [])
      context.say(`${community} would be without ${without.map((role) => roles[role]).join(' and ')}.`);
    for (const { text, without } of answer.mentorships ?? [])
      context.say(`${text}: would be without ${without.map((side) => sides[side]).join(' and ')}.`);
  }

  async function ranking(given: Given) {
    const question = options(departuresQuerySchema, { k: given.k });
    const answer = departureRankingSchema.parse(
      await withAsked(context, 'Comparing', (asked) => departuresAnswer(asked('departures'), question)),
    );
    const rows = answer.items.map(({ person, lost2, share }) => {
      const { name, unitName } = answer.people[person];
      return { person, name, unit: unitName, lost2, pairsLost: lost2 / 2, share };
    });
    context.print(rows, ['person', 'name', 'unit', isTable() ? 'pairsLost' : 'lost2', 'share'], answer);
    if (isTable()) context.say(countedOnce('pairsLost', 'lost2'));
    context.say(answer.text);
  }
}

const roles = { lead: 'a lead', core: 'a core' };
const sides = { mentors: 'a mentor', mentees: 'a mentee' };
