import type { Command } from 'commander';
import { bridgesAnswer } from '../../server/answers/bridges.ts';
import { bridgesQuerySchema, bridgesSchema } from '../../server/api/bridges.schema.ts';
import { type CommandContext, mustExist, options, withAsked } from '../command.ts';
import { sampledLine } from '../sampled-line.ts';

const roles = ['coordinator', 'gatekeeper', 'representative', 'consultant', 'liaison'] as const;
type Role = (typeof roles)[number];

export function register(program: Command, context: CommandContext) {
  program
    .command('bridges')
    .description('who bridges: in the organization, a unit or a community')
    .option('--unit <id>', 'people of this unit only')
    .option('--community <id>', 'people of this community only')
    .option('-k <n>', 'how many at most', '20')
    .action(async (given: Record<string, unknown>) => {
      const question = options(bridgesQuerySchema, given);
      for (const kind of ['unit', 'community'] as const)
        if (question[kind] !== undefined) await mustExist(context, kind, question[kind]);
      const answer = bridgesSchema.parse(
        await withAsked(context, 'Looking', (asked) => bridgesAnswer(asked('bridges'), question)),
      );
      const rows = answer.items.map(({ text: _, roles: found, rolesExpected, rolesZ, ...item }) => ({
        ...item,
        name: answer.people[item.person].name,
        ...found,
        ...named(rolesExpected, 'Expected'),
        ...named(rolesZ, 'Z'),
      }));
      context.print(
        rows,
        [
          'person',
          'name',
          'betweenness',
          'constraint',
          'participation',
          'degree',
          'outsideTies',
          'units',
          'soleContacts',
          'articulation',
          ...roles,
          // A table with them would be wider than screens are.
          ...(program.opts().format === 'csv' ? roles.flatMap((role) => [`${role}Expected`, `${role}Z`] as const) : []),
        ],
        answer,
      );
      if (answer.sampled)
        context.say(`${sampledLine(answer.sampled)} People whose figures are closer than that may stand in another order.`);
    });
}

/** Roles as columns: coordinatorZ and so on. */
function named<Suffix extends string>(figures: Record<Role, number | null>, suffix: Suffix) {
  return Object.fromEntries(roles.map((role) => [`${role}${suffix}`, figures[role]])) as Record<
    `${Role}${Suffix}`,
    number | null
  >;
}
