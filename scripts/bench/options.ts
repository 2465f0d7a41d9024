import { parseArgs } from 'node:util';
import type { Limits } from './compare.ts';
import { type Size, sizes } from './organization-graph.ts';

export interface BenchOptions {
  /** Ids of tasks and of figure programs; null = all. */
  only: string[] | null;
  sizes: Size[];
  /** How a task is run at the size of its target, and at the others, which show growth. */
  atTarget: Limits;
  elsewhere: Limits;
  workers: number;
  /** Whether this is the run that bench/ and the README show: everything, with nothing chosen. */
  whole: boolean;
}

const allSizes = Object.keys(sizes) as Size[];

export const usage = `npm run bench -- [options]
  --only TASK,…    these tasks and figures alone
  --sizes S,M      these sizes alone (${allSizes.join(', ')})
  --rounds N       runs that count (5)
  --quick          S and M, three rounds, nothing that takes long: a look, not a result
With any option, results go to bench/.scratch and the README stays as it is.`;

/** Options of the command line. Throws with what was expected. */
export function benchOptions(args: readonly string[], known: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      sizes: { type: 'string' },
      rounds: { type: 'string' },
      quick: { type: 'boolean', default: false },
    },
  });
  const { quick } = values;
  const rounds = Number(values.rounds ?? (quick ? 3 : 5));
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds ${values.rounds}: expected a whole number from 1.`);
  const hurried = { rounds, limit: 3, longest: 10 };
  return {
    only: values.only === undefined ? null : chosen('--only', values.only, known),
    sizes: values.sizes === undefined ? (quick ? ['S', 'M'] : allSizes) : chosen('--sizes', values.sizes, allSizes),
    atTarget: quick ? hurried : { rounds, limit: 60, longest: Number.POSITIVE_INFINITY },
    elsewhere: quick ? hurried : { rounds: Math.min(rounds, 3), limit: 10, longest: 120 },
    workers: 2,
    whole: args.length === 0,
  };
}

function chosen<Name extends string>(option: string, given: string, known: readonly Name[]): Name[] {
  const names = given.split(',').map((name) => name.trim());
  for (const name of names)
    if (!known.includes(name as Name)) throw new Error(`${option} ${name}: expected some of ${known.join(', ')}.`);
  return known.filter((name) => names.includes(name));
}
