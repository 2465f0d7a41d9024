import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csv } from '../../scripts/output.ts';

describe('CSV', () => {
  test('writes what is undefined as nothing, truth as words, lists with semicolons', () => {
    expect(csv([{ a: null, b: undefined, c: true, d: ['x', 'y'], e: 0 }], ['a', 'b', 'c', 'd', 'e'])).toBe(
      'a,b,c,d,e\n,,true,x;y,0\n',
    );
  });

  test('has a header where there is no row', () => {
    expect(csv<{ a: number }>([], ['a'])).toBe('a\n');
  });

  test('any text comes back as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ a: fc.string(), b: fc.string({ unit: 'binary' }) }), { minLength: 1 }), (rows) => {
        const [, ...read] = parse(csv(rows, ['a', 'b']), { record_delimiter: '\n' });
        expect(read).toEqual(rows.map(({ a, b }) => [a, b]));
      }),
    );
  });

  test('any number comes back as the same number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const [, line] = csv([{ value }], ['value']).split('\n');
        expect(Number(line)).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});
