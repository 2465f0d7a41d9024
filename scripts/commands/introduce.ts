import type { Command } from 'commander';
import { introductionsPlanAnswer } from '../../server/answers/introductions-plan.ts';
import { introductionsPlanSchema, planRequestSchema } from '../../server/api/introductions-plan.schema.ts';
import { Problem } from '../../server/errors.ts';
import { also, type CommandContext, mustExist, options, withAsked } from '../command.ts';
import { countedOnce } from '../counted-once.ts';

interface Given {
  k: string;
  capacity: string;
  unit?: string[];
  bridging: string;
}

export function register(program: Command, context: CommandContext) {
  program
    .command('introduce')
    .description('whom to introduce to whom, so that the whole organization reaches farther')
    .option('-k <n>', 'how many introductions at most', '50')
    .option('--capacity <n>', 'in how many of them one person may be', '2')
    .option('--unit <id>', 'reach between units named so counts, and no other: given twice or more', also)
    .option('--bridging <share>', '0: who would likely meet anyway, 1: what widens reach most', '1')
    .action(async ({ k, capacity, unit, bridging }: Given) => {
      if (unit?.length === 1)
        throw new Problem('usage', '--unit is given once: expected at least two units, between which reach counts');
      const numbers = { k: Number(k), capacity: Number(capacity), bridging: Number(bridging) };
      const request = options(planRequestSchema, { ...numbers, units: unit });
      for (const id of request.units ?? []) await mustExist(context, 'unit', id);
      const answer = introductionsPlanSchema.parse(
        await withAsked(context, 'Choosing', (asked) => introductionsPlanAnswer(asked('introductions plan'), request)),
      );
      const name = (id: string) => answer.people[id].name;
      const rows = answer.items.map(({ a, b, gain, relevance, reasons, introduction }) => ({
        a,
        nameA: name(a),
        unitA: answer.people[a].unitName,
        b,
        nameB: name(b),
        unitB: answer.people[b].unitName,
        people: gain.people,
        pairs: gain.people / 2,
        bits: gain.bits,
        relevance,
        reasons: reasons.map(({ text }) => text),
        via: introduction.via.map(name),
      }));
      // The API counts a pair in both directions; tables, as sentences, how many twos of people.
      const isTable = program.opts().format === 'table',
        brought = isTable ? 'pairs' : 'people';
      context.print(rows, ['a', 'nameA', 'unitA', 'b', 'nameB', 'unitB', brought, 'bits', 'relevance', 'reasons', 'via'], answer);
      if (isTable) {
        context.say(countedOnce('pairs', 'gain.people'));
        context.say('pairs are newly within two steps were it the only introduction; bits are what it adds to those above it.');
      }
      context.say(answer.text);
    });
}
