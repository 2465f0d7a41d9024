import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { en } from '../../../client/messages/en.ts';
import { type MessageKey, segments, t } from '../../../client/messages/message.ts';

const all = Object.entries(en).flatMap(([page, messages]) =>
  Object.entries(messages).map(([key, text]): [string, string] => [`${page}.${key}`, text]),
);

describe('messages', () => {
  it.each(all)('%s can be read', (_, text) => expect(() => new IntlMessageFormat(text, 'en')).not.toThrow());

  it('never give a tag and a value the same name, since one would hide the other', () => {
    const clashes = all.filter(([, text]) => {
      const tags = [...text.matchAll(/<([a-z]+)>/g)].map(([, tag]) => tag);
      return tags.some((tag) => new RegExp(`\\{${tag}[,}]`).test(text));
    });
    expect(clashes).toEqual([]);
  });

  it('drop their tags as plain text and keep them as segments', () => {
    const values = { near: 1, more: 36, size: 40 };
    expect(t('reach.figures', values)).toBe('1 +36 of 40');
    expect(segments('reach.figures', values)).toEqual([
      { text: '1', tag: 'reached' },
      { text: ' +36', tag: 'add' },
      { text: ' of 40', tag: null },
    ]);
  });

  it('fail loudly when there is no such message', () => {
    expect(() => t('reach.nothing' as MessageKey)).toThrow('there is no message reach.nothing');
  });
});
