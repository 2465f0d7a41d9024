import type { Command } from 'commander';
import { readConfig } from '../server/config.ts';
import { openStore, type Store } from '../server/store/store.ts';
import { type Columns, type Format, progressBar, write } from './output.ts';

/**
 * What a command is given beside its own options. Each file in commands/ exports `register(program, context)`, which adds one
 * command; what it throws becomes a message on stderr and the exit status, in crosstie.ts.
 */
export interface CommandContext {
  /** The environment's configuration; --store stands in for CROSSTIE_STORE. */
  config(): ReturnType<typeof readConfig>;
  /** The store of --store, else of CROSSTIE_STORE; the same one when asked again, closed when the command is done. */
  openStore(): Promise<Store>;
  /** Writes rows to stdout as --format says; `body` is what JSON shows in their place. */
  print<Row extends object>(rows: readonly Row[], columns?: Columns<Row>, body?: unknown): void;
  /** A bar on stderr when that is a terminal, else nothing: call it with what is done and what there is in all. */
  progress(label: string): (done: number, total: number, label?: string) => void;
  /** A line for people on stderr. */
  say(line: string): void;
  /** Aborted by Ctrl+C. */
  signal: AbortSignal;
}

export interface CommandModule {
  register(program: Command, context: CommandContext): void;
}

/** The context of one run of the command line; `close` closes what it opened. */
export function commandContext(program: Command): CommandContext & { close(): Promise<void> } {
  const interrupted = new AbortController();
  const bar = progressBar();
  let store: Promise<Store> | undefined;
  process.once('SIGINT', () => {
    interrupted.abort();
    process.exitCode = 130;
  });
  const given = () => program.opts<{ store?: string; format: Format }>();
  const config = () => readConfig({ ...process.env, ...(given().store && { CROSSTIE_STORE: given().store }) });

  return {
    config,
    openStore() {
      const { CROSSTIE_STORE, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE } = config();
      store ??= openStore(CROSSTIE_STORE, { user: NEO4J_USER, password: NEO4J_PASSWORD, database: NEO4J_DATABASE });
      return store;
    },
    print(rows, columns, body = rows) {
      bar.stop();
      write(given().format, rows, columns, body);
    },
    progress: (label) => (done, total, now) => bar.show(now ?? label, done, total),
    say(line) {
      bar.stop();
      process.stderr.write(`${line}\n`);
    },
    signal: interrupted.signal,
    async close() {
      bar.stop();
      await (await store)?.close();
    },
  };
}
