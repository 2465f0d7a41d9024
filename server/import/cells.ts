import { id as idSchema } from '../../graph/records/fields.ts';

/** What a cell should have held, in words that complete "expected …". */
export class Expected {
  constructor(readonly what: string) {}
}

/** Reads the text of one cell, which is never empty and has no blanks around it: its value, or what was expected. */
export type ReadCell = (text: string) => unknown;

export const readText: ReadCell = (text) => text;

export const readId: ReadCell = (text) => {
  if (text.length <= 200 && !control.test(text)) return text;
  return new Expected(`an id: ${idSchema.safeParse(text).error?.issues[0].message}`);
};

export const readInteger: ReadCell = (text) =>
  integer.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : new Expected('an integer');

export const readIntegerFrom =
  (low: number, high = Number.POSITIVE_INFINITY): ReadCell =>
  (text) => {
    const value = readInteger(text);
    const within = typeof value === 'number' && value >= low && value <= high;
    return within
      ? value
      : new Expected(high < Number.POSITIVE_INFINITY ? `an integer from ${low} to ${high}` : `an integer of at least ${low}`);
  };

/** Zero is a weight here: its row is left out later, with a warning. */
export const readWeight: ReadCell = (text) => {
  const value = decimal.test(text) ? Number(text) : Number.NaN;
  return value >= 0 && value < Number.POSITIVE_INFINITY ? value : new Expected('a number of 0 or more');
};

export const readBoolean: ReadCell = (text) => booleans.get(text.toLowerCase()) ?? new Expected('true or false');

/** A list in one cell, its items separated by semicolons. */
export const readTexts: ReadCell = (text) =>
  [...new Set(text.split(';').map((item) => item.trim()))].filter((item) => item !== '');

export const readIds: ReadCell = (text) => {
  const items = readTexts(text) as string[];
  return items.map(readId).find((item) => item instanceof Expected) ?? items;
};

/** One of a set of fixed words, in whatever case and however its parts are joined. */
export function readWord(words: readonly string[]): ReadCell {
  const bySquashed = new Map(words.map((word) => [squash(word), word]));
  return (text) => bySquashed.get(squash(text)) ?? new Expected(`one of ${words.join(', ')}`);
}

/** A list of fixed words in one cell. */
export function readWords(words: readonly string[]): ReadCell {
  const read = readWord(words);
  return (text) => {
    const items = (readTexts(text) as string[]).map(read);
    return items.find((item) => item instanceof Expected) ?? [...new Set(items)];
  };
}

/** A kind of tie: any fixed word, stored in lower case with its parts joined by "-". */
export const readTieKind: ReadCell = (text) => {
  const word = tieKinds.get(squash(text)) ?? text.toLowerCase().replace(/[\s_-]+/g, '-');
  return readId(word);
};

/** ISO 8601 (a month or a day is its first moment; without a zone it is UTC) or Unix seconds. */
export const readInstant: ReadCell = (text) => {
  const milliseconds = seconds.test(text) ? Math.round(Number(text) * 1000) : isoMilliseconds(text);
  return isoText(milliseconds) ?? new Expected('a time: ISO 8601 (2024-05-31T09:30Z, 2024-05-31, 2024-05) or Unix seconds');
};

/** An ISO 8601 day; a month is its first day, an instant its day in UTC. */
export const readDay: ReadCell = (text) =>
  isoText(isoMilliseconds(text))?.slice(0, 10) ?? new Expected('a date: ISO 8601 (2024-05-31, 2024-05)');

/** The form in which fixed words and column names are compared: no case, spaces, "_" and "-". */
export const squash = (word: string) => word.toLowerCase().replace(/[\s_-]+/g, '') || word.trim();

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what the check is for
const control = /[\u0000-\u001f\u007f]/;
const integer = /^[+-]?\d+(\.0+)?$/;
const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const seconds = /^[+-]?\d+(\.\d+)?$/;
const iso = /^(\d{4}-\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)? ?(Z|[+-]\d{2}(?::?\d{2})?)?)?)?$/i;

const booleans = new Map([
  ...['true', 'yes', 'y', 't', '1'].map((word) => [word, true] as const),
  ...['false', 'no', 'n', 'f', '0'].map((word) => [word, false] as const),
]);

const tieKinds = new Map(
  ['contact', 'email', 'meeting', 'advice', 'reports-to', 'mentoring', 'encounter'].map((kind) => [squash(kind), kind]),
);

function isoMilliseconds(text: string): number {
  const match = iso.exec(text);
  if (!match) return Number.NaN;
  const [, month, day = '01', hour = '00', minute = '00', second = '00', fraction = '', zone = 'Z'] = match;
  const local = `${month}-${day}T${hour}:${minute}:${second}.${fraction.padEnd(3, '0').slice(0, 3)}Z`;
  const milliseconds = Date.parse(local);
  // Date.parse takes the 30th of February for the 1st of March, and 24:00 for the next day
  if (Number.isNaN(milliseconds) || new Date(milliseconds).toISOString() !== local) return Number.NaN;
  if (/^z$/i.test(zone)) return milliseconds;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(3).replace(':', '') || 0);
  if (hours > 18 || minutes > 59) return Number.NaN;
  return milliseconds - (zone[0] === '-' ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

/** Undefined outside the years 0 to 9999, which is where milliseconds taken for seconds end up. */
function isoText(milliseconds: number): string | undefined {
  if (Number.isNaN(milliseconds) || Math.abs(milliseconds) > 8.64e15) return undefined;
  const text = new Date(milliseconds).toISOString();
  return text.length === 24 ? text : undefined;
}
