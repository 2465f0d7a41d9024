import { describe, expect, it } from 'vitest';
import { id, text } from '../../../graph/records/fields.ts';
import { personSchema } from '../../../graph/records/person.ts';

describe('ids and texts', () => {
  it('take any script, and characters beyond U+FFFF', () => {
    for (const value of ['Zoë', '名前', '👩‍🔬', '\u{10FFFD}', 'a b', '"; --'])
      for (const schema of [id, text]) expect(schema.parse(value)).toBe(value);
  });

  it('refuse what no store could give back: NUL and halves of characters', () => {
    for (const value of ['a\0b', 'a\ud800', '\udc00a', '\udc00\ud800'])
      for (const schema of [id, text]) expect(schema.safeParse(value).success).toBe(false);
    expect(personSchema.safeParse({ id: 'p', name: 'P', attributes: { '\ud800': 'x' } }).success).toBe(false);
  });

  it('have no control characters or blanks around them where they identify', () => {
    for (const value of ['', ' a', 'a ', 'a\nb', 'a\u001fb', 'a\u007f', 'x'.repeat(201)])
      expect(id.safeParse(value).success).toBe(false);
    expect(text.parse(' a\nb ')).toBe(' a\nb ');
  });
});
