import { describe, expect, it } from 'vitest';
import { reachHeadline } from '../../../client/messages/reach-headline.ts';

const figures = {
  before: { people: 39, units: 8 },
  after: { people: 112, units: 14 },
  total: { people: 399, units: 15 },
};
const lead = (...given: Parameters<typeof reachHeadline>) =>
  reachHeadline(...given)
    .lead.map(({ text, tag }) => (tag ? `[${text}]` : text))
    .join('');

describe('the headline of the reach page', () => {
  it('says how far one reaches, and what the chosen would make of it in orange', () => {
    expect(reachHeadline(figures, ['a', 'b', 'c'], 10).headline).toBe('You reach 39 of 399 people in two steps');
    expect(lead(figures, ['a', 'b', 'c'], 10)).toBe(
      'in 8 of 15 units. The three people in orange would make it [112 people in 14 units].',
    );
  });

  it('names a single person', () => {
    expect(lead(figures, ['Ana Aziz'], 10)).toContain('Ana Aziz would make it [112 people in 14 units].');
  });

  it('counts as one counts', () => {
    const one = { before: { people: 1, units: 1 }, after: { people: 1, units: 1 }, total: { people: 1, units: 1 } };
    expect(reachHeadline(one, [], 1).headline).toBe('You reach 1 of 1 person in two steps');
    expect(lead(one, [], 1)).toBe('in 1 of 1 unit. Add people from the list to see what they would change.');
  });

  it('separates thousands', () => {
    const many = { ...figures, before: { people: 7085, units: 2 }, total: { people: 37699, units: 2 } };
    expect(reachHeadline(many, [], 0).headline).toBe('You reach 7,085 of 37,699 people in two steps');
  });

  it('says when the chosen bring nobody new', () => {
    expect(lead({ ...figures, after: figures.before }, ['a', 'b'], 10)).toContain(
      'The people in orange would bring nobody new within two steps.',
    );
  });

  it('does not speak of units where there are none', () => {
    const none = { before: { people: 3, units: 0 }, after: { people: 9, units: 0 }, total: { people: 20, units: 0 } };
    expect(lead(none, ['Ana'], 10)).toBe('Ana would make it [9 people].');
  });

  it('says that nobody is reached yet, and that there is nobody else', () => {
    const nobody = { ...figures, before: { people: 0, units: 0 } };
    expect(reachHeadline(nobody, [], 10).headline).toBe('You reach nobody yet, of 399 people');
    const alone = { before: { people: 0, units: 0 }, after: { people: 0, units: 0 }, total: { people: 0, units: 0 } };
    expect(reachHeadline(alone, [], 0).headline).toBe('There is nobody else here yet');
  });
});
