import { SingleBar } from 'cli-progress';
import Table from 'cli-table3';

export const formats = ['table', 'json', 'csv'] as const;
export type Format = (typeof formats)[number];

/** Names of fields in the order in which they are shown; all fields of the first row where none are given. */
export type Columns<Row> = readonly (keyof Row & string)[];

/** Writes rows to stdout: a table for people, CSV with full precision, or `body` as JSON. */
export function write<Row extends object>(
  format: Format,
  rows: readonly Row[],
  columns: Columns<Row> | undefined,
  body: unknown,
) {
  const names = columns ?? (Object.keys(rows[0] ?? {}) as (keyof Row & string)[]);
  if (format === 'json') process.stdout.write(`${JSON.stringify(body, null, 2)}\n`);
  else if (format === 'csv') process.stdout.write(csv(rows, names));
  else process.stdout.write(`${table(rows, names)}\n`);
}

/**
 * RFC 4180 with LF line ends. Numbers in the shortest form that reads back as the same number, null and undefined as nothing,
 * truth values as true and false, lists joined by ";".
 */
export function csv<Row extends object>(rows: readonly Row[], columns: Columns<Row>): string {
  const lines = rows.map((row) => columns.map((name) => quoted(cell(row[name]))).join(','));
  return `${[columns.map(quoted).join(','), ...lines].join('\n')}\n`;
}

function table<Row extends object>(rows: readonly Row[], columns: Columns<Row>): string {
  const right = columns.map((name) => rows.some((row) => typeof row[name] === 'number'));
  const lines = new Table({
    head: [...columns],
    colAligns: right.map((is) => (is ? 'right' : 'left')),
    style: { head: process.stdout.isTTY ? ['bold'] : [], border: [], compact: true },
    chars: { mid: '', 'mid-mid': '', 'left-mid': '', 'right-mid': '' },
  });
  for (const row of rows) lines.push(columns.map((name) => readable(row[name])));
  return lines.toString();
}

function readable(value: unknown): string {
  if (typeof value === 'number' && !Number.isInteger(value)) return String(Number(value.toPrecision(4)));
  return cell(value);
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(cell).join(';');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** One bar on stderr, made when first shown; on anything but a terminal nothing is shown. */
export function progressBar() {
  let bar: SingleBar | undefined;
  return {
    show(label: string, done: number, total: number) {
      if (!process.stderr.isTTY) return;
      if (!bar) {
        bar = new SingleBar({
          format: '{label} {bar} {percentage}%',
          stream: process.stderr,
          clearOnComplete: true,
          hideCursor: true,
        });
        bar.start(total, done, { label });
      }
      bar.setTotal(total);
      bar.update(done, { label });
    },
    stop() {
      bar?.stop();
      bar = undefined;
    },
  };
}
