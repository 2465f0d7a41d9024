import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTieId, tieId } from '../../../server/answers/tie-id.ts';

const word = fc.string({ minLength: 1, unit: 'grapheme' });

test('every id leads back to its tie', () => {
  fc.assert(
    fc.property(fc.record({ source: word, target: word, kind: word }), (tie) => {
      expect(readTieId(tieId(tie))).toEqual(tie);
    }),
  );
});

test('ordinary ids stay readable', () => {
  expect(tieId({ source: 'ana', target: 'wei', kind: 'contact' })).toBe('ana,wei,contact');
});

test.each(['', 'a', 'a,b', 'a,b,c,d', '%,b,c'])('"%s" is no tie', (id) => {
  expect(() => readTieId(id)).toThrow(expect.objectContaining({ type: 'not-found' }));
});
