import { Expected, type ReadCell } from '../import/cells.ts';

/** A value as the text of one cell; absent values and empty lists are empty cells. */
export function cellText(value: unknown): string {
  if (value === undefined) return '';
  return Array.isArray(value) ? value.join(';') : String(value);
}

/** Whether import reads the same value again from its cell: what this does not hold of goes to KIND.jsonl. */
export function holds(value: unknown, text: string, read: ReadCell): boolean {
  if (text === '') return value === undefined || (Array.isArray(value) && value.length === 0);
  if (text !== text.trim() || text.includes('\0') || !isWellFormed(text)) return false;
  const again = read(text);
  return !(again instanceof Expected) && JSON.stringify(again) === JSON.stringify(value);
}

/** Whether text is the same after being written as UTF-8: half a surrogate pair is not. */
export const isWellFormed = (text: string) => !/\p{Surrogate}/u.test(text);

/** One line of CSV (RFC 4180). */
export const csvLine = (cells: readonly string[]) => `${cells.map(quoted).join(',')}\n`;

const quoted = (text: string) => (/[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
