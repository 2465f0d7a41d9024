import Database from 'better-sqlite3';
import type { Contact, Tie } from '../../graph/records/tie.ts';

/** Where a row stands: a file by its number among the import's files, and a line. */
export interface Place {
  file: number;
  line: number;
}

/** How a staged row compares with the store. */
export const states = { added: 0, unchanged: 1, changed: 2 } as const;

/**
 * What the files of one import say, before any of it is in the store: a temporary SQLite database, so that memory stays flat however
 * large the files are, and rows of one key can add up. It is never committed. Beyond 24 MB SQLite keeps it in a temporary file that on
 * Unix has no name from the start, so that even a killed process leaves nothing of it behind.
 */
export interface Staging {
  database: Database.Database;
  close(): void;
}

export function openStaging(): Staging {
  const database = new Database('');
  // nothing in it outlives the import, so nothing needs to be safe on disk
  for (const pragma of ['journal_mode = OFF', 'synchronous = OFF', 'cache_size = -24000']) database.pragma(pragma);
  database.exec(schema);
  database.exec('BEGIN');
  return { database, close: () => void database.close() };
}

/**
 * known: ids that may be referred to, with what they hang on, from the store (line NULL) and from the files.
 * row: records of all kinds but ties and contacts, as JSON of what was stated, later as canonical text. open: choices of people that the files leave
 *   open. kept: the record with those as the store has them, where it is there.
 * tie.visibility: NULL where the files do not say, so that it stays as it is in the store.
 * tie.made: whether it is a sum over contacts. contact.history: NULL where the files do not say and the store decides; contact.past: as
 * decided.
 * stored_tie: ties of the store under keys that are staged. counted: contacts that count, of all pairs that are staged.
 */
const schema = `
CREATE TABLE known (kind TEXT, id TEXT, parent TEXT, PRIMARY KEY (kind, id)) WITHOUT ROWID;
CREATE TABLE row (n INTEGER PRIMARY KEY, kind TEXT, key TEXT, record TEXT, format TEXT, file INT, line INT, state INT DEFAULT 0,
  open TEXT, kept TEXT, UNIQUE (kind, key));
CREATE TABLE tie (source TEXT, target TEXT, kind TEXT, weight REAL, first TEXT, last TEXT, origin TEXT, visibility TEXT,
  made INT DEFAULT 0, state INT DEFAULT 0, PRIMARY KEY (source, target, kind)) WITHOUT ROWID;
CREATE TABLE contact (source TEXT, target TEXT, kind TEXT, time TEXT, weight REAL, history INT, makes INT, visibility TEXT,
  past INT, state INT DEFAULT 0, PRIMARY KEY (source, target, kind, time)) WITHOUT ROWID;
CREATE TABLE stored_tie (source TEXT, target TEXT, kind TEXT, weight REAL, first TEXT, last TEXT, origin TEXT, visibility TEXT,
  PRIMARY KEY (source, target, kind)) WITHOUT ROWID;
CREATE TABLE counted (source TEXT, target TEXT, kind TEXT, time TEXT, weight REAL,
  PRIMARY KEY (source, target, kind, time)) WITHOUT ROWID;
CREATE TABLE removed_tie (source TEXT, target TEXT, kind TEXT);
CREATE TABLE pair (source TEXT, target TEXT, kind TEXT, makes INT, visibility TEXT);
CREATE TABLE fault (file INT, line INT, column TEXT, value TEXT, detail TEXT);
CREATE TABLE warning (file INT, detail TEXT, line INT, times INT, PRIMARY KEY (file, detail)) WITHOUT ROWID;
`;

export interface TieRow {
  source: string;
  target: string;
  kind: string;
  weight: number;
  first: string | null;
  last: string | null;
  origin: string | null;
  visibility: Tie['visibility'];
}

/** The tie of a staged row: NULL columns are absent fields. */
export function tieOf({ source, target, kind, weight, first, last, origin, visibility }: TieRow): Tie {
  const tie: Tie = { source, target, kind, weight, visibility };
  if (first !== null) tie.first = first;
  if (last !== null) tie.last = last;
  if (origin !== null) tie.origin = origin;
  return tie;
}

export type ContactRow = Omit<Contact, 'history'> & { past: 0 | 1 };

export const contactOf = ({ source, target, kind, time, weight, past }: ContactRow): Contact => ({
  source,
  target,
  kind,
  time,
  weight,
  history: past === 1,
});
