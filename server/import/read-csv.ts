import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { type CsvError, parse } from 'csv-parse';

/** One record of a CSV file. Cells are bytes as Latin-1 text: `utf8` makes text of them, so that bad bytes are found where they are. */
export interface CsvRecord {
  /** Line on which it starts, 1-based; the header is on line 1 unless blank lines come before it. */
  line: number;
  cells: string[];
}

/** A line that cannot be split into cells. Reading goes on at the next one. */
export interface BrokenLine {
  line: number;
  detail: string;
  /** The line cut at its delimiters: good enough to see whom it was about. */
  cells: string[];
}

export interface CsvBatch {
  records: CsvRecord[];
  broken: BrokenLine[];
  /** Bytes of the file read so far. */
  bytes: number;
}

/** A record that is longer than this has, as far as we can tell, a quote that is not closed. */
const longestRecord = 1 << 20;

const inWords: Partial<Record<string, string>> = {
  CSV_INVALID_CLOSING_QUOTE:
    'a quoted cell goes on after its closing quote: expected a delimiter there (a quote inside is written twice)',
  INVALID_OPENING_QUOTE: 'a quote inside a cell without quotes: expected quotes around it, and the quote inside written twice',
  CSV_QUOTE_NOT_CLOSED: 'a quoted cell is not closed',
  CSV_MAX_RECORD_SIZE: 'a quoted cell is not closed within 1 MiB',
};

/**
 * Reads a CSV file (RFC 4180; comma, semicolon or tab, with or without a byte order mark) in batches of about 64 KiB. A record that
 * cannot be parsed makes its first line a broken one, and parsing starts anew on the line after it: one stray quote does not hide the
 * rest of the file. Blank lines are left out.
 */
export async function* readCsv(path: string): AsyncGenerator<CsvBatch> {
  const { start, delimiter, unreadable } = await opening(path);
  if (unreadable) {
    yield { records: [], broken: [{ line: 1, detail: unreadable, cells: [] }], bytes: 0 };
    return;
  }
  let from: Position | undefined = { offset: start, line: 1 };
  while (from) {
    const next: Position | undefined = yield* readFrom(path, from, delimiter);
    from = next;
  }
}

/** The text of a cell, or what is wrong with its bytes. */
export function utf8(cell: string): { text: string; fault?: string } {
  if (!beyondAscii.test(cell)) return { text: cell };
  if (cell.includes('\0')) return { text: cell.replaceAll('\0', '\uFFFD'), fault: 'a NUL byte: expected text' };
  try {
    return { text: decoder.decode(Buffer.from(cell, 'latin1')) };
  } catch {
    return { text: cell, fault: 'not UTF-8 (the value is shown as Latin-1): expected the file to be saved as UTF-8' };
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the NUL byte is what is looked for
const beyondAscii = /[\u0000\u0080-\u00ff]/;
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

interface Position {
  offset: number;
  line: number;
}

/** Parses from a position to the end, or to the first broken record: then returns where to go on. */
async function* readFrom(path: string, from: Position, delimiter: string): AsyncGenerator<CsvBatch, Position | undefined> {
  let records: CsvRecord[] = [];
  let line = from.line; // of the record that is being parsed
  let offset = from.offset; // and where it starts
  let error: CsvError | undefined;
  const parser = parse({
    delimiter,
    encoding: 'latin1',
    record_delimiter: ['\r\n', '\n'],
    relax_column_count: true,
    max_record_size: longestRecord,
    on_record(cells: string[], { bytes }) {
      if (cells.length > 1 || cells[0].trim() !== '') records.push({ line, cells });
      for (const cell of cells) for (let at = -1; (at = cell.indexOf('\n', at + 1)) !== -1; ) line++;
      line++;
      offset = from.offset + bytes;
      return null;
    },
  });
  parser.on('error', (caught) => {
    error = caught as CsvError;
  });
  const stream = createReadStream(path, { start: from.offset });
  let bytes = from.offset;
  for await (const chunk of stream) {
    bytes += (chunk as Buffer).length;
    await new Promise<void>((resolve) => {
      parser.write(chunk, (caught) => {
        error ??= (caught as CsvError | null) ?? undefined;
        resolve();
      });
    });
    if (error) break;
    if (records.length > 0) yield { records, broken: [], bytes };
    records = [];
  }
  if (!error)
    await new Promise<void>((resolve) => {
      parser.on('error', () => resolve());
      parser.end(resolve);
    });
  stream.destroy();
  if (!error) {
    yield { records, broken: [], bytes };
    return undefined;
  }
  const detail = inWords[error.code];
  if (!detail) throw error;
  const { text, next } = await lineAt(path, offset);
  const cells = text.replaceAll('"', '').split(delimiter);
  yield { records, broken: [{ line, detail, cells }], bytes: offset };
  return next === undefined ? undefined : { offset: next, line: line + 1 };
}

async function opening(path: string): Promise<{ start: number; delimiter: string; unreadable?: string }> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(65_536), 0, 65_536, 0);
    const head = buffer.subarray(0, bytesRead);
    const delimiter = ',';
    if (bytesRead === 0) return { start: 0, delimiter, unreadable: 'the file is empty: expected a header row' };
    if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff))
      return { start: 0, delimiter, unreadable: 'UTF-16: expected the file to be saved as UTF-8' };
    const start = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
    return { start, delimiter: delimiterOf(head.toString('latin1', start)) };
  } finally {
    await file.close();
  }
}

/** The one of comma, semicolon and tab that the first row has most of, outside quotes. */
function delimiterOf(head: string): string {
  const row = head
    .trimStart()
    .replace(/"[^"]*"/g, '')
    .split(/\r?\n/, 1)[0];
  const count = (delimiter: string) => row.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best));
}

/** The line that starts at `offset`, and the offset of the one after it: undefined at the end of the file. */
async function lineAt(path: string, offset: number): Promise<{ text: string; next: number | undefined }> {
  const stream = createReadStream(path, { start: offset, encoding: 'latin1' });
  let text = '';
  for await (const chunk of stream) {
    const newline = (chunk as string).indexOf('\n');
    text += newline === -1 ? chunk : chunk.slice(0, newline);
    if (newline !== -1) return { text: text.trimEnd(), next: offset + text.length + 1 };
  }
  return { text: text.trimEnd(), next: undefined };
}
