import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { undirectedRows } from '../../../graph/snapshot/csr.ts';
import { readEdgeList } from '../../../graph/snapshot/edge-list.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => {
  const { n, source, target, weight } = readEdgeList(bytes(text));
  return { n, ties: Array.from(source, (i, t) => [i, target[t], ...(weight ? [weight[t]] : [])]) };
};
const inPieces = (text: Uint8Array, cuts: number[]) => {
  const at = [0, ...cuts.map((cut) => cut % (text.length + 1)).sort((a, b) => a - b), text.length];
  return at.slice(1).map((end, k) => text.subarray(at[k], end));
};

describe('a numbered edge list', () => {
  test('without a line has nobody in it', () => {
    expect(read('')).toEqual({ n: 0, ties: [] });
    expect(read('\n\n# nobody yet\n')).toEqual({ n: 0, ties: [] });
  });

  test('has a tie a line, with blanks, tabs and comments as they come, and needs no end of the last line', () => {
    const ties = [
      [0, 3],
      [12, 7],
      [5, 5],
      [1, 2],
    ];
    expect(read('# made up\n0 3\n\n  12\t 7 \r\n% more\n5 5\r\n1 2')).toEqual({ n: 13, ties });
  });

  test('has weights of 1 where other lines have their own', () => {
    expect(read('0 1\n1 2 2.5\n2 3\n3 4 1e-3\n')).toEqual({
      n: 5,
      ties: [
        [0, 1, 1],
        [1, 2, 2.5],
        [2, 3, 1],
        [3, 4, 1e-3],
      ],
    });
  });

  test('may be longer than was thought of, with weights that begin late', () => {
    const lines = Array.from({ length: 5000 }, (_, t) => `${t} ${t + 1}${t > 4000 ? ` ${t}` : ''}`);
    const { n, ties } = read(lines.join('\n'));
    expect(n).toBe(5001);
    expect(ties[4000]).toEqual([4000, 4001, 1]);
    expect(ties[4999]).toEqual([4999, 5000, 4999]);
  });

  test('reads the same from pieces that end anywhere', () => {
    const line = fc.oneof(
      fc.tuple(fc.nat(999), fc.nat(999)).map((pair) => pair.join(' ')),
      fc.tuple(fc.nat(999), fc.nat(999), fc.integer({ min: 1, max: 99 })).map((tie) => tie.join('\t')),
      fc.constantFrom('', '# comment', '  '),
    );
    const text = fc
      .tuple(fc.array(line, { maxLength: 20 }), fc.constantFrom('\n', '\r\n'))
      .map(([lines, end]) => lines.join(end));
    fc.assert(
      fc.property(text, fc.array(fc.nat()), (text, cuts) => {
        expect(readEdgeList(inPieces(bytes(text), cuts))).toEqual(readEdgeList(bytes(text)));
      }),
    );
  });

  test('gives the rows of its ties', () => {
    const list = readEdgeList(bytes('0 2\n2 1\n0 2\n'));
    expect(undirectedRows(list.n, list)).toEqual(undirectedRows(3, { source: [0, 2, 0], target: [2, 1, 2], weight: [1, 1, 1] }));
  });

  test.each([
    ['0 1\nanna 2\n', 'Line 2, column 1: expected the number of a person, found "anna 2".'],
    ['0 1\n2\n', 'Line 2, column 2: expected a second number after a blank, found "2".'],
    ['0 -1\n', 'Line 1, column 3: expected the number of a person, found "0 -1".'],
    ['1,2\n', 'Line 1, column 2: expected a second number after a blank, found "1,2".'],
    ['# two\n\n0 1 0\n', 'Line 3, column 5: expected a weight above 0, found "0 1 0".'],
    ['0 1 2 3\r\n', 'Line 1, column 5: expected a weight above 0, found "0 1 2 3".'],
    ['0 1x\n', 'Line 1, column 4: expected a blank, a weight or the end of the line, found "0 1x".'],
    ['0 1 0x10\n', 'Line 1, column 5: expected a weight above 0, found "0 1 0x10".'],
    ['0 2147483647\n', 'Line 1, column 1: expected numbers up to 2147483646, found "0 2147483647".'],
    ['3 ', 'Line 1, column 3: expected the number of a person, found "3 ".'],
  ])('says where it is none: %j', (text, message) => {
    expect(() => readEdgeList(bytes(text))).toThrow(new SyntaxError(message));
    expect(() => readEdgeList(inPieces(bytes(text), [3, 5]))).toThrow(new SyntaxError(message));
  });

  test('says so of something without lines before it has all of it', () => {
    const pieces = Array.from({ length: 20 }, () => new Uint8Array(1000).fill(48));
    expect(() => readEdgeList(pieces)).toThrow(/^Line 1, column 4097: expected the end of the line, found "0{40}"\.$/);
  });
});
