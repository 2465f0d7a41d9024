import type { Change, Write } from '../../graph/records/change.ts';
import type { Kind, RecordOf } from '../../graph/records/kinds.ts';
import { Problem } from '../errors.ts';

/**
 * A property graph behind a small interface. SQLite keeps it in tables, Neo4j in labels and relationship types.
 * A store decides nothing about the domain: it keeps what it is given under its key, and says what changed.
 */
export interface Store {
  /** Where it is, without secrets: for messages. */
  readonly url: string;

  /**
   * Applies all writes in one transaction, in their order, and appends a change for each to the log: all of them or, when the
   * iterable throws or the process dies, none. A later write to a key replaces the earlier. Readers see the state before until it
   * is committed. Calls from one process or several are serialized, so the iterable must not wait for another `apply`. Resolves
   * with the number of the last change (`seq()` where there were no writes).
   *
   * What a record refers to (`kinds[kind].refers`) must exist when the last write is done, in whatever order they came; else it
   * rejects with a Problem of type conflict. So a deletion takes what refers to the record along in the same call, or is refused.
   * Deleting what is not there changes nothing, and is in the log all the same.
   */
  apply(writes: AsyncIterable<Write> | Iterable<Write>, actor: string): Promise<number>;

  /**
   * All records of a kind, with their fields in schema order and absent ones left out, in the order of their key fields by code
   * points (that of UTF-8 bytes; `<` in JavaScript differs for characters beyond U+FFFF). SQLite reads one committed state;
   * Neo4j, whose isolation is read committed, may mix states when another transaction commits meanwhile: compare `seq()` before
   * and after.
   */
  scan<K extends Kind>(kind: K): AsyncIterable<RecordOf<K>>;

  /** The record under a key (`keyOf`), or undefined. */
  get<K extends Kind>(kind: K, key: string): Promise<RecordOf<K> | undefined>;

  /** How many records of a kind there are. */
  count(kind: Kind): Promise<number>;

  /** Changes with a number greater than `seq`, in their order, at most `limit`. */
  changesSince(seq: number, limit?: number): Promise<Change[]>;

  /** The number of the last committed change, 0 in a new store: cheap, so that others can follow. */
  seq(): Promise<number>;

  /** Resolves when the store answers and its schema is up to date; rejects with the reason. */
  health(): Promise<void>;

  close(): Promise<void>;
}

export interface StoreOptions {
  user?: string;
  password?: string;
  database?: string;
}

/** Opens `sqlite:PATH`, or a Neo4j server by `neo4j://`, `neo4j+s://`, `bolt://` …; makes or migrates its schema. */
export async function openStore(url: string, options: StoreOptions = {}): Promise<Store> {
  if (url.startsWith('sqlite:')) {
    const { openSqlite } = await import('./sqlite.ts');
    return openSqlite(url.slice('sqlite:'.length));
  }
  if (/^(neo4j|bolt)(\+s|\+ssc)?:\/\//.test(url)) {
    const { openNeo4j } = await import('./neo4j.ts');
    return openNeo4j(url, options);
  }
  throw new Problem(
    'usage',
    `"${url}" is no store: expected sqlite:PATH, neo4j://HOST:PORT, neo4j+s://HOST:PORT or bolt://HOST:PORT.`,
  );
}
