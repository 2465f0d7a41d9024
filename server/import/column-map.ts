import { squash } from './cells.ts';
import type { TableName } from './tables.ts';

/** What `--map` renames: whole files (`teams.csv=communities`) and columns (`people.Department=unit`; `people.notes=` leaves it out). */
export interface ColumnMap {
  /** The table that a file is to be read as, if it is renamed. */
  table(file: string): string | undefined;
  /** What a column is to be called: the field it is renamed to, '' where it is left out, undefined where nothing is said. */
  column(file: string, table: TableName, name: string): string | undefined;
  /** The entries that have renamed nothing so far. */
  unused(): string[];
  /** Entries that are not of the form FROM=TO. */
  malformed: string[];
}

interface Entry {
  text: string;
  /** Squashed file name without .csv, and column (undefined: the file is renamed). */
  file: string;
  column?: string;
  to: string;
  used: boolean;
}

/** Reads `--map` entries. Files and columns are matched as fixed words; a file by its own name or by the table it is read as. */
export function columnMap(texts: readonly string[]): ColumnMap {
  const malformed: string[] = [];
  const entries: Entry[] = [];
  for (const text of texts) {
    const entry = parse(text);
    if (entry) entries.push(entry);
    else malformed.push(text);
  }
  const take = (entry: Entry | undefined) => {
    if (entry) entry.used = true;
    return entry?.to;
  };
  return {
    malformed,
    table: (file) => take(entries.find((entry) => entry.column === undefined && entry.file === bare(file))),
    column: (file, table, name) =>
      take(entries.find((entry) => entry.column === squash(name) && (entry.file === bare(file) || entry.file === squash(table)))),
    unused: () => entries.filter((entry) => !entry.used).map((entry) => entry.text),
  };
}

const bare = (file: string) => squash(file.replace(/\.(csv|jsonl)$/i, ''));

function parse(text: string): Entry | undefined {
  const equals = text.lastIndexOf('=');
  if (equals < 1) return undefined;
  const from = text.slice(0, equals).trim();
  const to = text.slice(equals + 1).trim();
  if (/\.csv$/i.test(from)) return to === '' ? undefined : { text, file: bare(from), to: to.replace(/\.csv$/i, ''), used: false };
  const dot = from.indexOf('.');
  if (dot < 1 || dot === from.length - 1) return undefined;
  return { text, file: squash(from.slice(0, dot)), column: squash(from.slice(dot + 1)), to, used: false };
}
