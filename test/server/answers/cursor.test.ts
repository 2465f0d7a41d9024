import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageOf } from '../../../server/answers/cursor.ts';

const id = (text: string) => text;
const letters = (text: string) => [...text];

describe('pages', () => {
  test('come to every item once, in order, whatever their size', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 })), fc.integer({ min: 1, max: 7 }), (all, limit) => {
        const seen: string[] = [];
        for (let cursor: string | undefined; ; ) {
          const page = pageOf(all, id, limit, cursor);
          seen.push(...page.items);
          if (page.nextCursor === null) break;
          cursor = page.nextCursor;
        }
        expect(seen).toEqual(all);
      }),
    );
  });

  test('go on after the same item when others came or went meanwhile', () => {
    const { nextCursor } = pageOf(letters('abcdef'), id, 3);
    expect(pageOf(letters('0abcdef'), id, 3, nextCursor!).items).toEqual(letters('def'));
    expect(pageOf(letters('bcdef'), id, 3, nextCursor!).items).toEqual(letters('def'));
  });

  test('go on at the same place when the item itself is gone', () => {
    const { nextCursor } = pageOf(letters('abcdef'), id, 3);
    expect(pageOf(letters('abdef'), id, 3, nextCursor!).items).toEqual(letters('ef'));
  });

  test('a cursor that is none of ours is refused', () => {
    for (const cursor of ['x', 'W10', Buffer.from('[-1,"a"]').toString('base64url')])
      expect(() => pageOf(letters('abc'), id, 2, cursor)).toThrow(expect.objectContaining({ type: 'usage' }));
  });
});
