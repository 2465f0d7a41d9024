import { readCsv, utf8 } from './read-csv.ts';
import { acceptColumns, mention, type Reading, takeRow } from './reading.ts';
import { type RowReader, rowReader } from './row-reader.ts';
import type { Source } from './sources.ts';
import { tables } from './tables.ts';

/** Reads one CSV file into staging. Resolves with the number of rows below its header. */
export async function readCsvFile(
  { path, file: name, tables: [table] }: Source,
  file: number,
  reading: Reading,
): Promise<number> {
  const { intake, findings } = reading;
  let reader: RowReader | undefined;
  let rows = 0;
  for await (const { records, broken, bytes } of readCsv(path)) {
    reading.progress(bytes);
    for (const { line, cells } of records) {
      if (!reader) {
        const names = cells.map((cell) => utf8(cell).text.trim());
        reading.sawColumns(table, names);
        reader = rowReader(table, names, { file: name, map: reading.map });
        for (const cell of cells) {
          const { text, fault } = utf8(cell);
          if (fault) findings.fault({ file, line }, { column: text, value: text, detail: fault });
        }
        if (!acceptColumns(reader, table, file, line, reading)) return rows;
        continue;
      }
      rows++;
      takeRow(reader, table, cells, { file, line }, reading);
    }
    for (const { line, detail, cells } of broken) {
      findings.fault({ file, line }, { value: cells.join(','), detail });
      if (!reader) {
        intake.unreadable(tables[table].kind); // it was the header
        return rows;
      }
      rows++;
      mention(reader, table, cells, intake);
    }
  }
  if (!reader) {
    findings.fault({ file, line: 1 }, { detail: 'the file is empty: expected a header row' });
    intake.unreadable(tables[table].kind);
  }
  return rows;
}
