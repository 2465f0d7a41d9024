import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import type { z } from 'zod';
import type { PolicyName } from '../server/access/policy.ts';
import { type Asked, ask } from '../server/access/privacy.ts';
import { operator } from '../server/access/viewer.ts';
import { inThread } from '../server/compute/in-thread.ts';
import { manyListeners } from '../server/compute/many-listeners.ts';
import { workerPool } from '../server/compute/pool.ts';
import { readConfig, storeOptionsOf } from '../server/config.ts';
import { Problem } from '../server/errors.ts';
import { loadNetwork, today } from '../server/network/load.ts';
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
  /** The same for commands that only read: a SQLite file that is not there is a mistake, not a store to be made. */
  existingStore(): Promise<Store>;
  /** Writes rows to stdout as --format says; `body` is what JSON shows in their place. */
  print<Row extends object>(rows: readonly Row[], columns?: Columns<Row>, body?: unknown): void;
  /** A bar on stderr when that is a terminal, else nothing: call it with what is done and what there is in all. */
  progress(label: string): (done: number, total: number, label?: string) => void;
  /** A line for people on stderr. */
  say(line: string): void;
  /** Aborted by Ctrl+C; pressed again it ends the process at once. */
  signal: AbortSignal;
}

export interface CommandModule {
  register(program: Command, context: CommandContext): void;
}

/** The context of one run of the command line; `close` closes what it opened. */
export function commandContext(program: Command): CommandContext & { close(): Promise<void> } {
  const interrupted = manyListeners(new AbortController());
  const bar = progressBar();
  let store: Promise<Store> | undefined;
  process.once('SIGINT', () => interrupted.abort());
  const given = () => program.opts<{ store?: string; format: Format }>();
  const config = () => readConfig({ ...process.env, ...(given().store && { CROSSTIE_STORE: given().store }) });

  return {
    config,
    openStore() {
      const now = config();
      store ??= openStore(now.CROSSTIE_STORE, storeOptionsOf(now));
      return store;
    },
    async existingStore() {
      const { CROSSTIE_STORE: url } = config();
      if (url.startsWith('sqlite:') && !existsSync(url.slice('sqlite:'.length)))
        throw new Problem('not-found', `There is no store at ${url}; crosstie import DIR or crosstie demo makes one.`);
      return this.openStore();
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
      // That it could not be opened was told where it was asked for.
      await (await store?.catch(() => undefined))?.close();
    },
  };
}

/** A Problem where the store has no such record: what else an answer says of it would not name the id. */
export async function mustExist(context: CommandContext, kind: 'person' | 'unit' | 'community' | 'topic', id: string) {
  const store = await context.existingStore();
  if (!(await store.get(kind, id))) throw new Problem('not-found', `There is no ${kind} "${id}" in ${store.url}.`);
}

/**
 * Asks an answer of the server's as the operator, who sees everything, on the store as it is now. `asked` gives what an answer
 * rests on, for a row of the policy and, where it is about one person, that person.
 */
export async function withAsked<T>(
  context: CommandContext,
  label: string,
  answer: (asked: (policy: PolicyName, about?: string) => Asked) => Promise<T>,
): Promise<T> {
  const { TIE_HALF_LIFE_DAYS: halfLifeDays, WORKERS, MIN_GROUP_SIZE: minGroupSize, EXACT_SECONDS } = context.config();
  const network = await loadNetwork(await context.existingStore(), { today: today(), halfLifeDays });
  const compute = network.snapshot.n * network.snapshot.m > worthWorkers ? workerPool(WORKERS) : inThread;
  const bar = context.progress(label);
  const watch = { signal: context.signal, progress: (done: number, total: number) => bar(done, total) };
  try {
    const given = { network, viewer: operator, minGroupSize, compute, watch, exactMilliseconds: 1000 * EXACT_SECONDS };
    return await answer((policy, about) => ask(policy, { ...given, about }));
  } finally {
    await compute.close();
  }
}

/** People × ties beyond which workers are started: about a second of work on one thread. */
const worthWorkers = 2e8;

/** Takes an option that may be given several times. */
export const also = (given: string, before: string[] = []) => [...before, given];

/** A command's options as the API's query schema reads them; options are told as they are typed. */
export function options<S extends z.ZodType>(schema: S, given: unknown): z.output<S> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(
    ({ path: [name], message }) => `${String(name).length > 1 ? '--' : '-'}${String(name)}: ${message}`,
  );
  throw new Problem('usage', lines.join('\n'));
}
