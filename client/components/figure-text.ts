import { locale } from '../messages/message.ts';

/** A figure as it stands in a text or a table: fixed decimals, a true minus sign, – where it is not defined. */
export function figureText(value: number | null, digits = 0): string {
  if (value === null) return '–';
  return value.toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).replace('-', '−');
}
