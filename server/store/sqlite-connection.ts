import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { Problem } from '../errors.ts';
import { sqliteMigrations } from './migrations/sqlite.ts';

/** Marks a file as ours ("Xtie" in ASCII), so that the database of another program is never migrated. */
const applicationId = 0x58746965;
const fullSynchronous = 2;
const openMilliseconds = 5_000;

/** Opens the file for writing, makes it and its directory where they are missing, and brings its schema up to date. */
export async function openWriter(path: string): Promise<Database.Database> {
  if (path === '' || path === ':memory:' || path.startsWith('file:'))
    throw new Problem('usage', `"sqlite:${path}" is no store: expected the path of a file, as in sqlite:.crosstie/crosstie.db.`);
  const database = reported(path, () => {
    mkdirSync(dirname(path), { recursive: true });
    return new Database(path, { timeout: openMilliseconds });
  });
  try {
    // Two processes that open a new file at once: SQLite does not wait for the change to WAL by itself.
    await whileBusy(openMilliseconds, path, () => reported(path, () => database.pragma('journal_mode = WAL')));
    reported(path, () => {
      configure(database);
      migrate(database, path);
    });
  } catch (error) {
    database.close();
    throw error;
  }
  // From here on waiting for another process is done without blocking the event loop (`whileBusy`).
  database.pragma('busy_timeout = 0');
  database.pragma('cache_size = -65536');
  return database;
}

/** Opens the file for reading only. In WAL a reader sees the last committed state and waits for nobody. */
export function openReader(path: string): Database.Database {
  return reported(path, () => {
    if (!existsSync(path)) throw new Problem('unavailable', `The store sqlite:${path} is gone: there is no such file.`);
    const database = new Database(path, { readonly: true, timeout: openMilliseconds });
    try {
      configure(database);
    } catch (error) {
      database.close();
      throw error;
    }
    return database;
  });
}

/** Rejects when the schema of the file is not the present one. */
export function assertSchema(database: Database.Database, path: string) {
  const version = database.pragma('user_version', { simple: true }) as number;
  if (version === sqliteMigrations.length) return;
  throw new Problem(
    'unavailable',
    `The store sqlite:${path} has schema version ${version}, this program knows ${sqliteMigrations.length}: ` +
      `use a program as new as the one that wrote it, or another file.`,
  );
}

/** Tries again without blocking as long as another process holds the lock, for at most `milliseconds`. */
export async function whileBusy<T>(milliseconds: number, path: string, attempt: () => T): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    try {
      return attempt();
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (Date.now() > end)
        throw new Problem(
          'unavailable',
          `Another process has been writing to sqlite:${path} for ${milliseconds / 1000} s: try again.`,
        );
    }
    await sleep(20);
  }
}

/** Runs it; what the file system or SQLite finds wrong with the file becomes a Problem that says so. */
export function reported<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof Problem || isBusy(error)) throw error;
    const { code = '', message } = error as Error & { code?: string };
    const reason = reasons.find(([start]) => code.startsWith(start))?.[1];
    if (reason === undefined && !(error instanceof TypeError)) throw error;
    throw new Problem(
      'unavailable',
      `The store sqlite:${path} cannot be used: ${reason ?? 'its directory does not exist'} (${message}).`,
    );
  }
}

/** Settings of every connection; that they hold is asserted, since durability rests on them. */
function configure(database: Database.Database) {
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  const found = {
    journal_mode: database.pragma('journal_mode', { simple: true }),
    synchronous: database.pragma('synchronous', { simple: true }),
    foreign_keys: database.pragma('foreign_keys', { simple: true }),
  };
  if (found.journal_mode !== 'wal' || found.synchronous !== fullSynchronous || found.foreign_keys !== 1)
    throw new Problem(
      'unavailable',
      `The store sqlite:${database.name} cannot keep data safely: expected journal_mode wal, synchronous ${fullSynchronous} and ` +
        `foreign_keys 1, got ${JSON.stringify(found)}. A network file system may be the reason: use a local disk.`,
    );
}

function migrate(database: Database.Database, path: string) {
  database
    .transaction(() => {
      const version = database.pragma('user_version', { simple: true }) as number;
      const objects = database.prepare('SELECT count(*) FROM sqlite_master').pluck().get() as number;
      const application = database.pragma('application_id', { simple: true });
      if (objects > 0 && application !== applicationId)
        throw new Problem('unavailable', `The file ${path} is a database of another program, not a store of Crosstie.`);
      if (version > sqliteMigrations.length) assertSchema(database, path);
      for (const step of sqliteMigrations.slice(version)) database.exec(step);
      if (version < sqliteMigrations.length) {
        database.pragma(`application_id = ${applicationId}`);
        database.pragma(`user_version = ${sqliteMigrations.length}`);
      }
    })
    .immediate();
}

const isBusy = (error: unknown) => String((error as { code?: string }).code).startsWith('SQLITE_BUSY');

/** Starts of error codes of SQLite and Node, and what they mean to people. */
const reasons: [string, string][] = [
  ['SQLITE_NOTADB', 'the file is no SQLite database'],
  ['SQLITE_CORRUPT', 'the file is damaged'],
  ['SQLITE_CANTOPEN', 'the file cannot be opened'],
  ['SQLITE_READONLY', 'the file or its directory is read-only'],
  ['SQLITE_FULL', 'the disk is full'],
  ['SQLITE_IOERR', 'the disk reports an error'],
  ['SQLITE_PERM', 'access is not permitted'],
  ['SQLITE_AUTH', 'access is not permitted'],
  ['EACCES', 'access is not permitted'],
  ['EPERM', 'access is not permitted'],
  ['EROFS', 'the file system is read-only'],
  ['ENOSPC', 'the disk is full'],
  ['EEXIST', 'a part of its path is no directory'],
  ['ENOTDIR', 'a part of its path is no directory'],
  ['ENOENT', 'its directory cannot be made'],
];
