import { createReadStream } from 'node:fs';
import { utf8 } from './read-csv.ts';

export interface TextLine {
  line: number;
  text: string;
  /** What is wrong with its bytes. */
  fault?: string;
}

/** Reads the lines of a text file (UTF-8, with or without a byte order mark) in batches; `bytes` is what is read of the file so far. */
export async function* readLines(path: string): AsyncGenerator<{ lines: TextLine[]; bytes: number }> {
  let rest = '';
  let line = 0;
  let bytes = 0;
  const take = (bytesOfLine: string): TextLine => {
    line++;
    const { text, fault } = utf8(line === 1 ? bytesOfLine.replace(/^\u00ef\u00bb\u00bf/, '') : bytesOfLine);
    return { line, text: text.replace(/\r$/, ''), fault };
  };
  for await (const chunk of createReadStream(path, { encoding: 'latin1' })) {
    bytes += (chunk as string).length;
    const parts = (rest + chunk).split('\n');
    rest = parts.pop()!;
    yield { lines: parts.map(take), bytes };
  }
  if (rest !== '') yield { lines: [take(rest)], bytes };
}
