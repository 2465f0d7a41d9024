import type { ImportFault } from '../api/imports.schema.ts';
import { faultsListed } from './import-rejected.ts';
import type { Place, Staging } from './staging.ts';

/** What is wrong or odd in the files. Faults reject the import; warnings of one sort are summed up into one for each file. */
export interface Findings {
  fault(place: Place, fault: { column?: string; value?: string; detail: string }): void;
  /** `detail` is one sort of warning: the same words for each row it is about. */
  warn(place: Place, detail: string): void;
  faultCount(): number;
  /** How many rows have a fault. */
  badRows(): number;
  /** At most 1,000, by file name and line: first one of each row, then, where there is room, the others. */
  faults(): ImportFault[];
  warnings(): ImportFault[];
}

const longestValue = 200;

/** Keeps findings in the staging database, so that a file of a million bad rows needs no more memory than one with ten. */
export function openFindings({ database }: Staging, files: readonly string[]): Findings {
  const insertFault = database.prepare('INSERT INTO fault VALUES (?, ?, ?, ?, ?)');
  const insertWarning = database.prepare(
    'INSERT INTO warning VALUES (?, ?, ?, 1) ON CONFLICT (file, detail) DO UPDATE SET times = times + 1, line = min(line, excluded.line)',
  );
  // file numbers are ranks by name in these queries
  const rank = new Map([...files.keys()].sort((a, b) => (files[a] < files[b] ? -1 : 1)).map((file, i) => [file, i]));
  const fileAt = [...rank.keys()];
  return {
    fault({ file, line }, { column, value, detail }) {
      const shown = value !== undefined && value.length > longestValue ? `${value.slice(0, longestValue)}…` : value;
      insertFault.run(rank.get(file), line, column ?? null, shown ?? null, detail);
    },
    warn({ file, line }, detail) {
      insertWarning.run(rank.get(file), detail, line);
    },
    faultCount: () => database.prepare('SELECT count(*) FROM fault').pluck().get() as number,
    badRows: () => database.prepare('SELECT count(*) FROM (SELECT DISTINCT file, line FROM fault)').pluck().get() as number,
    faults() {
      const rows = database.prepare(listed).all(faultsListed) as FaultRow[];
      return rows.map(({ file, line, column, value, detail }) => ({
        file: files[fileAt[file]],
        ...(line > 0 && { line }),
        ...(column !== null && { column }),
        ...(value !== null && { value }),
        detail,
      }));
    },
    warnings() {
      const rows = database.prepare('SELECT * FROM warning ORDER BY file, line, detail').all() as WarningRow[];
      return rows.map(({ file, line, detail, times }) => ({
        file: files[fileAt[file]],
        ...(line > 0 && { line }),
        detail: times > 1 ? `${detail} (${times.toLocaleString('en')} rows, the first on this line)` : detail,
      }));
    },
  };
}

const listed = `
  SELECT * FROM (
    SELECT file, line, column, value, detail, rowid AS n, row_number() OVER (PARTITION BY file, line ORDER BY rowid) AS nth FROM fault
    ORDER BY nth > 1, file, line, n LIMIT ?
  ) ORDER BY file, line, n`;

interface FaultRow {
  file: number;
  line: number;
  column: string | null;
  value: string | null;
  detail: string;
}

interface WarningRow {
  file: number;
  line: number;
  detail: string;
  times: number;
}
