import { squash } from './cells.ts';
import { readXml, XmlFault, type XmlHandlers } from './read-xml.ts';
import type { Reading } from './reading.ts';
import { acceptColumns, takeRow } from './reading.ts';
import { rowReader } from './row-reader.ts';
import type { Source } from './sources.ts';
import type { TableName } from './tables.ts';

/** A node or an edge as an XML file has it: values by column name. */
export interface GraphItem {
  values: Map<string, string>;
  line: number;
}

/** What a format makes of the file: handlers that call `node` or `edge`, with the columns as known by then. */
export type GraphFormat = (take: (table: TableName, columns: () => string[], item: GraphItem) => void) => XmlHandlers;

/**
 * Reads a GEXF or GraphML file into staging: nodes are people, edges ties, their attributes the columns of people.csv and ties.csv
 * (a node's label is its name). Twice, since an edge may come before its nodes. Resolves with the number of nodes and edges.
 */
export async function readGraphFile(
  { path, file: name, tables: chosen, bytes: size }: Source,
  file: number,
  reading: Reading,
  format: GraphFormat,
): Promise<number> {
  let rows = 0;
  for (const [pass, table] of (['people', 'ties'] as const).entries()) {
    if (!chosen.includes(table)) continue;
    const rowsOf = takeRows(table, name, file, reading);
    const handlers = format((of, columns, item) => {
      if (of !== table) return;
      rows++;
      rowsOf(columns, item);
    });
    try {
      await readXml(path, handlers, (bytes) => reading.progress(Math.min(size, (pass * size + bytes) / 2)));
    } catch (error) {
      if (!(error instanceof XmlFault)) throw error;
      reading.findings.fault({ file, line: error.line }, { detail: error.message });
      for (const kind of ['person', 'tie'] as const) reading.intake.unreadable(kind);
      return rows;
    }
  }
  return rows;
}

/** Takes items as rows of a table whose columns are those known when the first of them comes. */
function takeRows(table: TableName, name: string, file: number, reading: Reading) {
  let names: string[] | undefined;
  let reader: ReturnType<typeof rowReader>;
  let readable = true;
  return (columns: () => string[], { values, line }: GraphItem) => {
    if (!names) {
      names = columns();
      reading.sawColumns(table, names);
      reader = rowReader(table, names, { file: name, map: reading.map, sameName: 'left out', decode: asText });
      readable = acceptColumns(reader, table, file, line, reading);
    }
    if (readable)
      takeRow(
        reader,
        table,
        names.map((column) => values.get(column) ?? ''),
        { file, line },
        reading,
      );
  };
}

const asText = (text: string) => (text.includes('\0') ? { text, fault: 'a NUL character: expected text' } : { text });

/** A name of `names` that means `column`, or an alias of it. */
export const naming = (names: Iterable<string>, ...meant: string[]) =>
  [...names].find((name) => meant.some((one) => squash(name) === squash(one)));
