import { readFileSync, writeFileSync } from 'node:fs';

const begin = '<!-- bench: begin -->',
  end = '<!-- bench: end -->';

/** A text with what stands between the two comments replaced. Throws where they are not there, once each and in order. */
export function withTable(text: string, table: string): string {
  const parts = text.split(begin);
  if (parts.length !== 2 || parts[1].split(end).length !== 2)
    throw new Error(`Expected ${begin} and then ${end}, each once, around the table of the bench.`);
  return `${parts[0]}${begin}\n\n${table}\n\n${end}${parts[1].split(end)[1]}`;
}

/** Puts the table into a file between its comments. */
export function quoteIn(path: string, table: string) {
  writeFileSync(path, withTable(readFileSync(path, 'utf8'), table));
}
