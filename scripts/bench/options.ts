import { parseArgs } from 'node:util';
import { type Size, sizes } from './organization-graph.ts';

export interface BenchOptions {
  /** Ids of tasks and of figure programs; null = all. */
  only: string[] | null;
  sizes: Size[];
  rounds: number;
  /** Seconds beyond which a run is repeated fewer times. */
  limit: number;
  /** Seconds beyond which a run that no target asks for is left out, as far as can be foretold. */
  longest: number;
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
  return {
    only: values.only === undefined ? null : chosen('--only', values.only, known),
    sizes: values.sizes === undefined ? (quick ? ['S', 'M'] : allSizes) : chosen('--sizes', values.sizes, allSizes),
    rounds,
    limit: quick ? 3 : 60,
    longest: quick ? 15 : 120,
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
