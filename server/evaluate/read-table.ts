import type { Fault } from '../errors.ts';
import { Expected, type ReadCell } from '../import/cells.ts';
import { readCsv, utf8 } from '../import/read-csv.ts';

export type Row = Record<string, unknown>;

/** How many faults are told. */
const told = 20;

/** The rows of a CSV file, only these columns; what is empty is left out. What is wrong is added to `faults`, up to 20 of them. */
export async function readTable(
  path: string,
  file: string,
  columns: Record<string, ReadCell>,
  required: string[],
  faults: Fault[],
): Promise<Row[]> {
  const rows: Row[] = [];
  let header: string[] | undefined;
  const fault = (line: number, detail: string, column?: string, value?: string) => {
    if (faults.length < told)
      faults.push({ file, line, detail, ...(column !== undefined && { column }), ...(value !== undefined && { value }) });
  };
  for await (const { records, broken } of readCsv(path)) {
    for (const { line, detail } of broken) fault(line, detail);
    for (const { line, cells } of records) {
      if (!header) {
        header = cells.map((cell) => utf8(cell).text.trim());
        for (const name of required)
          if (!header.includes(name)) fault(line, `no column ${name}: expected ${required.join(', ')}`);
        continue;
      }
      const row: Row = {};
      for (const [at, name] of header.entries()) {
        const text = utf8(cells[at] ?? '').text.trim();
        if (text === '') {
          if (required.includes(name)) fault(line, `${name} is empty: expected a value`, name);
          continue;
        }
        const value = columns[name]?.(text);
        if (value instanceof Expected) fault(line, `expected ${value.what}`, name, text);
        else if (value !== undefined) row[name] = value;
      }
      rows.push(row);
    }
  }
  return rows;
}
