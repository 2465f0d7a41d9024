import type { ColumnMap } from './column-map.ts';
import type { Findings } from './findings.ts';
import type { ContactWay, Intake } from './intake.ts';
import type { RowReader } from './row-reader.ts';
import { type TableName, tables } from './tables.ts';

/** What the readers of all formats share while one import reads its files. */
export interface Reading {
  intake: Intake;
  findings: Findings;
  map: ColumnMap;
  /** How rows of contacts.csv count in this import. */
  contacts: ContactWay;
  /** Told the names of a file's columns, for messages. */
  sawColumns(table: TableName, names: readonly string[]): void;
  /** Called with the bytes of the present file that are read; throws when the import is to stop. */
  progress(bytes: number): void;
}

/** Tells what is wrong with a file's columns; false where its rows cannot be read. */
export function acceptColumns(reader: RowReader, table: TableName, file: number, line: number, reading: Reading): boolean {
  for (const fault of reader.faults) reading.findings.fault({ file, line }, fault);
  for (const warning of reader.warnings) reading.findings.warn({ file, line }, warning);
  if (reader.faults.length > 0) reading.intake.unreadable(tables[table].kind);
  return reader.faults.length === 0;
}

/** Takes one row of a table: to staging, or its faults to the list. */
export function takeRow(
  reader: RowReader,
  table: TableName,
  cells: readonly string[],
  place: { file: number; line: number },
  { intake, findings, contacts }: Reading,
) {
  const { kind } = tables[table];
  const { stated, faults, warnings } = reader.read(cells);
  for (const warning of warnings) findings.warn(place, warning);
  if (faults.length > 0) {
    mention(reader, table, cells, intake);
    for (const fault of faults) findings.fault(place, fault);
  } else if (kind === 'contact') intake.addContact(stated, place, contacts);
  else if (reader.timed) intake.addContact(stated, place, { history: false, makes: true, isTie: true });
  else {
    if (kind === 'tie' && !reader.has('origin')) stated.origin = 'file';
    intake.add(kind, stated, place, 'table');
  }
}

/** Lets others refer to the record of a faulty row. */
export function mention(reader: RowReader, table: TableName, cells: readonly string[], intake: Intake) {
  const id = reader.idOf(cells);
  if (id !== undefined) intake.mention(tables[table].kind, id);
}
