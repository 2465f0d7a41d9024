#!/usr/bin/env node
import { Command, CommanderError, Option } from 'commander';
import { Problem } from '../server/errors.ts';
import { version } from '../server/version.ts';
import { type CommandModule, commandContext } from './command.ts';
import { formats } from './output.ts';

/** Every command and the file that registers it; a file is loaded only when its command is called or help is asked for. */
const commands: Record<string, () => Promise<CommandModule>> = {
  serve: () => import('./commands/serve.ts'),
  import: () => import('./commands/import.ts'),
  export: () => import('./commands/export.ts'),
  demo: () => import('./commands/demo.ts'),
  measure: () => import('./commands/measure.ts'),
  silos: () => import('./commands/silos.ts'),
  bridges: () => import('./commands/bridges.ts'),
  recommend: () => import('./commands/recommend.ts'),
  relevance: () => import('./commands/relevance.ts'),
  mentors: () => import('./commands/mentors.ts'),
  introduce: () => import('./commands/introduce.ts'),
  departure: () => import('./commands/departure.ts'),
  champions: () => import('./commands/champions.ts'),
  'what-if': () => import('./commands/what-if.ts'),
  evaluate: () => import('./commands/evaluate.ts'),
};

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error; // the reader has seen enough
});
process.exitCode = await run(process.argv.slice(2));

/** Runs one command line: 0 done, 1 failed with a message on stderr, 2 wrong usage. */
async function run(args: string[]): Promise<number> {
  const program = new Command('crosstie')
    .description('Measures silos in an organization’s network and recommends the contacts that bridge them.')
    .version(version)
    .option('--store <url>', 'sqlite:PATH, neo4j://HOST:PORT, … (default: CROSSTIE_STORE)')
    .addOption(new Option('--format <format>', 'how answers are printed').choices(formats).default('table'))
    .configureHelp({ showGlobalOptions: true })
    .exitOverride();
  const context = commandContext(program);
  const called = Object.keys(commands).filter((name) => args.includes(name));
  try {
    for (const name of called.length === 1 ? called : Object.keys(commands)) {
      const { register } = await commands[name]();
      register(program, context);
    }
    await program.parseAsync(args, { from: 'user' });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    return context.signal.aborted ? failed('Interrupted.') : statusOf(error);
  } finally {
    await context.close();
  }
}

function statusOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (!(error instanceof Problem)) return failed(String(error instanceof Error ? error.stack : error));
  process.stderr.write(`${error.message}\n`);
  for (const { pointer, file, line, column, value, detail } of error.errors) {
    const where = file ? [file, line, column].filter((part) => part !== undefined).join(':') : pointer;
    const given = value === undefined ? '' : ` (${JSON.stringify(value)})`;
    process.stderr.write(`${where === undefined ? '' : `${where}: `}${detail}${given}\n`);
  }
  return error.type === 'usage' ? 2 : 1;
}

function failed(message: string): 1 {
  process.stderr.write(`${message}\n`);
  return 1;
}
