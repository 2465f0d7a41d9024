import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ellipsis, wrap } from '../../../client/charts/text-fit.ts';
import { measure } from './silo-answer.ts';

describe('fitting texts', () => {
  it('leaves what fits as it is', () => expect(ellipsis('Legal', 100, 13, measure)).toBe('Legal'));

  it('never exceeds the width, and says where something is missing', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
        fc.integer({ min: 30, max: 300 }),
        (text, width) => {
          const cut = ellipsis(text, width, 13, measure);
          expect(measure(cut, 13)).toBeLessThanOrEqual(width);
          if (cut !== text) expect(cut.endsWith('…')).toBe(true);
        },
      ),
    ));

  it('does not tear a letter from its accent or a family apart', () => {
    const cut = ellipsis('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 110, 13, measure);
    expect(cut.replace('…', '').length % '👩‍👩‍👧'.length).toBe(0);
  });

  it('breaks between words before it cuts', () =>
    expect(wrap('Customer relations and support', 110, 2, 13, measure)).toEqual(['Customer', 'relations and…']));

  it('breaks after a hyphen', () =>
    expect(wrap('wg-async-foundations', 90, 2, 13, measure)).toEqual(['wg-async-', 'foundations']));
});
