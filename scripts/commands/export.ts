import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { Command } from 'commander';
import { Problem } from '../../server/errors.ts';
import { exportDirectory } from '../../server/export/export-directory.ts';
import { exportGexf } from '../../server/export/gexf.ts';
import { exportGraphml } from '../../server/export/graphml.ts';
import type { CommandContext } from '../command.ts';

export function register(program: Command, context: CommandContext) {
  program
    .command('export')
    .description('write the whole store into a directory of CSV files, or its people and ties into a GEXF or GraphML file')
    .argument('[directory]', 'a new or an empty directory')
    .option('--gexf <file>', 'people and ties as GEXF 1.3')
    .option('--graphml <file>', 'people and ties as GraphML')
    .action(async (directory: string | undefined, { gexf, graphml }: { gexf?: string; graphml?: string }) => {
      if (!directory && !gexf && !graphml) throw new Problem('usage', 'Expected a directory, --gexf FILE or --graphml FILE.');
      const store = await context.existingStore();
      if (directory) {
        const bar = context.progress('exporting');
        context.print(await exportDirectory(store, directory, bar), ['file', 'records']);
      }
      if (gexf) await toFile(gexf, (stream) => exportGexf(store, stream));
      if (graphml) await toFile(graphml, (stream) => exportGraphml(store, stream));
    });
}

async function toFile(path: string, write: (stream: Writable) => Promise<void>) {
  await mkdir(dirname(path), { recursive: true });
  const stream = createWriteStream(path);
  await write(stream);
  stream.end();
  await finished(stream);
}
