import { z } from 'zod';

/** An identifier: unique per kind, any script, no control characters and no blanks around it. */
export const id = z
  .string()
  .min(1, 'an id')
  .max(200, 'at most 200 characters')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what the check is for
  .regex(/^[^\u0000-\u001f\u007f]+$/, 'no control characters')
  .refine(wholeCharacters, 'no halves of characters (lone surrogates)')
  .refine((text) => text.trim() === text, 'no blanks around it');

/** Free text of one line or more; NUL never is text, and what UTF-8 cannot say could not be stored. */
export const text = z
  .string()
  .refine((value) => !value.includes('\0'), 'no NUL byte')
  .refine(wholeCharacters, 'no halves of characters (lone surrogates)');

/** ISO 8601 instant in UTC with millisecond precision at most, as `Date.toISOString` writes it. */
export const instant = z.iso.datetime({ message: 'an ISO 8601 time in UTC' });

/** ISO 8601 day or instant: what people write for "hired" and "since". */
export const day = z.iso.date({ message: 'an ISO 8601 date (YYYY-MM-DD)' });

/** Fixed words match without regard to case, spaces, "_" and "-": this is the form in which they are stored. */
export const fixedWord = (word: string) =>
  word
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');

function wholeCharacters(value: string) {
  return !/\p{Surrogate}/u.test(value);
}
