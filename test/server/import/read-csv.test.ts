import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvLine } from '../../../server/export/cell-text.ts';
import { readCsv, utf8 } from '../../../server/import/read-csv.ts';
import { temporaryDirectory } from '../../support/imports.ts';

async function read(bytes: string | Buffer) {
  const path = join(await temporaryDirectory(), 'file.csv');
  await writeFile(path, bytes);
  const records: [number, ...string[]][] = [];
  const broken: [number, string][] = [];
  for await (const batch of readCsv(path)) {
    for (const { line, cells } of batch.records) records.push([line, ...cells.map((cell) => utf8(cell).text)]);
    for (const { line, detail } of batch.broken) broken.push([line, detail]);
  }
  return { records, broken };
}

describe('a CSV file', () => {
  test('has its cells at their lines, with or without a byte order mark, CRLF or LF, comma, semicolon or tab', async () => {
    const expected = [
      [1, 'id', 'name'],
      [2, 'a', 'Ä'],
    ];
    for (const delimiter of [',', ';', '\t'])
      for (const end of ['\n', '\r\n'])
        for (const mark of ['', '\ufeff']) {
          const { records, broken } = await read(`${mark}id${delimiter}name${end}a${delimiter}Ä${end}`);
          expect(records).toEqual(expected);
          expect(broken).toEqual([]);
        }
  });

  test('keeps delimiters, line ends and doubled quotes inside quotes, and counts the lines they stand on', async () => {
    const { records } = await read('id,name\n1,"a,b\r\n""c"""\n\n2,x\n');
    expect(records).toEqual([
      [1, 'id', 'name'],
      [2, '1', 'a,b\r\n"c"'],
      [5, '2', 'x'],
    ]);
  });

  test('does not take delimiters inside quotes of the header for its own', async () => {
    expect((await read('id,"a;b;c;d"\n1,2\n')).records[1]).toEqual([2, '1', '2']);
  });

  test('loses only the line of a stray quote', async () => {
    const { records, broken } = await read(
      ['id,name', '1,a', '2,"open', '3,b"c', '4,"x"y', '5,""', '6,"Smith, A"', '7,"never', '8,z'].join('\n'),
    );
    expect(records.map(([line]) => line)).toEqual([1, 2, 6, 7, 9]);
    expect(broken.map(([line]) => line)).toEqual([3, 4, 5, 8]);
    expect(broken[0][1]).toMatch(/after its closing quote/);
    expect(broken[1][1]).toMatch(/inside a cell without quotes/);
    expect(broken[3][1]).toMatch(/not closed/);
  });

  test('finds a quote that is never closed without reading all the rest into memory', async () => {
    const rows = Array.from({ length: 200_000 }, (_, i) => `${i},name ${i}`);
    rows[10] = '10,"name 10';
    const { records, broken } = await read(`id,name\n${rows.join('\n')}\n`);
    expect(broken).toEqual([[12, 'a quoted cell is not closed within 1 MiB']]);
    expect(records).toHaveLength(200_000);
    expect(records.at(-1)).toEqual([200_001, '199999', 'name 199999']);
  });

  test('that is empty or UTF-16 is broken on line 1', async () => {
    expect((await read('')).broken[0]).toEqual([1, expect.stringMatching(/empty/)]);
    expect((await read(Buffer.from('\ufeffid\n', 'utf16le'))).broken[0]).toEqual([1, expect.stringMatching(/UTF-16/)]);
  });

  test('reads back what export writes, whatever is in the cells', async () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\0/g, ''));
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(rows, async (table) => {
        const { records } = await read(csvLine(['a', 'b', 'c']) + table.map(csvLine).join(''));
        expect(records.slice(1).map(([, ...cells]) => cells)).toEqual(table);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the text of a cell', () => {
  const bytes = (buffer: Buffer) => buffer.toString('latin1');
  test('is UTF-8', () => expect(utf8(bytes(Buffer.from('Ærø 🙂')))).toEqual({ text: 'Ærø 🙂' }));
  test('that is Latin-1 is shown as it was meant, and is a fault', () => {
    expect(utf8(bytes(Buffer.from('Müller', 'latin1')))).toMatchObject({ text: 'Müller', fault: expect.stringMatching(/UTF-8/) });
  });
  test('with a NUL byte is a fault', () => expect(utf8('a\0b').fault).toMatch(/NUL/));
  test('keeps a byte order mark that is not at the start of the file', () => {
    expect(utf8(bytes(Buffer.from('\ufeffa')))).toEqual({ text: '\ufeffa' });
  });
});
