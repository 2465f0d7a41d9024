import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bitset, exclude, include, includes, members } from '../../../graph/arrays/bitset.ts';

test('a set of bits holds what was put in and not taken out, in ascending order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), fc.array(fc.nat()), fc.array(fc.nat()), (n, put, out) => {
      const set = bitset(n),
        other = bitset(n);
      const held = new Set(put.map((value) => value % n)),
        taken = new Set(out.map((value) => value % n));
      for (const i of held) include(set, i);
      for (const i of taken) include(other, i);
      exclude(set, other);
      const expected = Array.from({ length: n }, (_, i) => i).filter((i) => held.has(i) && !taken.has(i));
      expect([...members(set)]).toEqual(expected);
      for (let i = 0; i < n; i++) expect(includes(set, i)).toBe(expected.includes(i));
    }),
  );
});
