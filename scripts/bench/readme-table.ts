import { readFileSync, writeFileSync } from 'node:fs';
import { between } from '../between.ts';

/** A text with the table of the bench replaced. Throws where its two comments are not there, once each and in order. */
export const withTable = (text: string, table: string) => between(text, 'bench', table);

/** Puts the table into a file between its comments. */
export function quoteIn(path: string, table: string) {
  writeFileSync(path, withTable(readFileSync(path, 'utf8'), table));
}
