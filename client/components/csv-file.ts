export interface Column {
  key: string;
  label: string;
  /** Set in tabular digits at the right. */
  numeric?: boolean;
  /** Decimals in the table; the file has them all. */
  digits?: number;
}

export type Row = Record<string, string | number | null>;

/** The rows as CSV (RFC 4180, with a byte order mark so that spreadsheets read UTF-8); null becomes an empty field. */
export function csvFile(columns: Column[], rows: Row[]): string {
  const lines = [columns.map((column) => column.label), ...rows.map((row) => columns.map((column) => row[column.key] ?? ''))];
  return `\uFEFF${lines.map((line) => line.map(field).join(',')).join('\r\n')}\r\n`;
}

const field = (value: string | number) =>
  /[",\r\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value);
