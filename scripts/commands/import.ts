import type { Command } from 'commander';
import { importOptionsSchema } from '../../server/api/imports.schema.ts';
import { Problem } from '../../server/errors.ts';
import { importFiles } from '../../server/import/import-files.ts';
import { ImportRejected } from '../../server/import/import-rejected.ts';
import type { CommandContext } from '../command.ts';

const list = (text: string, before: string[] = []) => [...before, ...text.split(',').map((item) => item.trim())];
const repeat = (text: string, before: string[] = []) => [...before, text];
const stages = { read: 'reading', compare: 'comparing', write: 'writing' };

export function register(program: Command, context: CommandContext) {
  program
    .command('import')
    .description('import a directory of CSV files, single files, a GEXF or GraphML file, or an edge list')
    .argument('<path...>', 'directories or files')
    .option('--dry-run', 'report the difference, write nothing')
    .option('--create-missing', 'make people that are referred to and not known')
    .option(
      '--map <from=to>',
      'rename a column (people.Department=unit; without a name after "=" it is left out) or a file (teams.csv=communities)',
      repeat,
    )
    .option('--only <tables>', 'import these tables only, as in people,ties', list)
    .option('--kinds <kinds>', 'import ties of these kinds only', list)
    .option('--min-weight <weight>', 'import ties whose row has at least this weight', number)
    .option('--reverse-level', 'in these files 1 is the top level')
    .action(async (paths: string[], given: Record<string, unknown>) => {
      const options = importOptionsSchema.parse(given);
      const store = await context.openStore();
      const bar = context.progress('reading');
      try {
        const report = await importFiles(store, paths, options, {
          actor: 'system:import',
          progress: (stage, done, total) => bar(done, total, stages[stage]),
          signal: context.signal,
        });
        const rows = Object.entries(report.changes).map(([kind, counts]) => ({ kind, ...counts! }));
        for (const warning of report.warnings) context.say(`warning: ${place(warning)}: ${warning.detail}`);
        context.print(rows, ['kind', 'added', 'changed', 'unchanged'], report);
        context.say(options.dryRun ? 'Nothing was written (--dry-run).' : `The store is at change ${report.seq}.`);
      } catch (error) {
        if (context.signal.aborted) throw new Problem('conflict', 'Interrupted; nothing was imported.');
        if (error instanceof ImportRejected) throw new Problem('invalid', listed(error));
        throw error;
      }
    });
}

const number = (text: string) => {
  const value = Number(text);
  if (text.trim() === '' || !(value >= 0)) throw new Problem('usage', `--min-weight ${text}: expected a number of 0 or more.`);
  return value;
};

const place = ({ file, line }: { file: string; line?: number }) => (line === undefined ? file : `${file}:${line}`);

function listed({ errors, errorCount, message }: ImportRejected): string {
  const lines = errors.map(({ column, value, detail, ...at }) => {
    const cell = [column, value === undefined ? '' : JSON.stringify(value)].filter(Boolean).join(' ');
    return `${place(at)}: ${cell === '' ? detail : `${cell}: ${detail}`}`;
  });
  const rest = errorCount - errors.length;
  return [...lines, ...(rest > 0 ? [`… and ${rest.toLocaleString('en')} more`] : []), message].join('\n');
}
