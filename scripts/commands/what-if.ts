import type { Command } from 'commander';
import { whatIfAnswer } from '../../server/answers/what-if.ts';
import { whatIfRequestSchema, whatIfSchema } from '../../server/api/what-if.schema.ts';
import { Problem } from '../../server/errors.ts';
import { also, type CommandContext, mustExist, options, withAsked } from '../command.ts';

interface Given {
  tie?: string[];
  cut?: string[];
  join?: string[];
  leave?: string[];
}

export function register(program: Command, context: CommandContext) {
  program
    .command('what-if')
    .description('figures of the network before and after ties and people come or go; nothing is written')
    .option('--tie <a,b>', 'a tie that comes; may be given several times', also)
    .option('--cut <a,b>', 'a tie that goes', also)
    .option('--join <id[,unit]>', 'somebody who comes, under an id that nobody has', also)
    .option('--leave <id>', 'somebody who goes', also)
    .action(async ({ tie = [], cut = [], join = [], leave = [] }: Given) => {
      if ([tie, cut, join, leave].every((each) => each.length === 0))
        throw new Problem('usage', 'expected at least one of --tie, --cut, --join and --leave');
      const request = options(whatIfRequestSchema, {
        addTies: tie.map((each) => pair('--tie', each)),
        removeTies: cut.map((each) => pair('--cut', each)),
        addPeople: join.map((each) => {
          const [id, unit] = split(each);
          return { id, ...(unit !== undefined && { unit }) };
        }),
        removePeople: leave,
      });
      const coming = new Set(request.addPeople.map(({ id }) => id));
      const named = [...request.addTies, ...request.removeTies].flatMap(({ source, target }) => [source, target]);
      for (const id of [...named, ...request.removePeople]) if (!coming.has(id)) await mustExist(context, 'person', id);
      for (const { unit } of request.addPeople) if (unit !== undefined) await mustExist(context, 'unit', unit);
      const answer = whatIfSchema.parse(
        await withAsked(context, 'Comparing', (asked) => whatIfAnswer(asked('what if'), request)),
      );
      const figures = Object.keys(answer.before) as (keyof typeof answer.before)[];
      const rows = figures.map((figure) => ({ figure, before: answer.before[figure], after: answer.after[figure] }));
      context.print(rows, ['figure', 'before', 'after'], answer);
    });
}

/** At the first comma. */
function split(text: string): [string, string | undefined] {
  const at = text.indexOf(',');
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

function pair(option: string, text: string): { source: string; target: string } {
  const [source, target] = split(text);
  if (!source || !target) throw new Problem('usage', `${option}: "${text}", expected two ids with a comma between them`);
  return { source, target };
}
