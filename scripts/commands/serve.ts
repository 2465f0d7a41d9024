import type { Command } from 'commander';
import { fillWithDemo } from '../../server/demo/fill-with-demo.ts';
import { serve } from '../../server/main.ts';
import type { Store } from '../../server/store/store.ts';
import type { CommandContext } from '../command.ts';

export function register(program: Command, context: CommandContext) {
  program
    .command('serve')
    .description('serve API and client; with --demo an empty store is filled with the demo organization first')
    .option('--demo', 'fill an empty store with the demo organization')
    .option('--dev', 'serve the client from its sources')
    .action(async ({ demo, dev }: { demo?: boolean; dev?: boolean }) => {
      const config = context.config();
      const running = await serve(config, { dev, prepare: demo ? fillIfEmpty : undefined });
      const { n } = running.service.current.get().snapshot;
      process.stdout.write(`Crosstie serves ${running.url} (${n} people from ${running.service.store.url})\n`);
      await stopped();
      await running.stop();
    });

  async function fillIfEmpty(store: Store) {
    if ((await store.seq()) > 0) return;
    context.say(`${store.url} is empty: filling it with the demo organization.`);
    await fillWithDemo(store, { until: new Date().toISOString().slice(0, 10) });
  }
}

/** Resolves at the first SIGTERM or SIGINT; the second ends the process at once. */
function stopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const)
      process.once(signal, () => {
        process.once(signal, () => process.exit(1));
        resolve();
      });
  });
}
