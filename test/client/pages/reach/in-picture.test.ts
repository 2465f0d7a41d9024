import { describe, expect, it } from 'vitest';
import { inPicture } from '../../../../client/pages/reach/in-picture.ts';
import type { Contacts } from '../../../../server/api/people.schema.ts';

const person = (name: string) => ({ name, unit: 'support', unitName: 'Support', office: null, title: null });
const item = (id: string) => ({
  person: id,
  score: 1,
  relevance: 0.5,
  gain: { people: 2, units: 0 },
  reasons: [],
  introduction: { via: [] },
  opens: [id, `${id}2`],
});
const contacts: Contacts = {
  person: 'ego',
  bridging: 0.5,
  learnedFrom: null,
  items: ['a', 'b', 'c', 'd'].map(item),
  reach: { before: { people: 1, units: 1 }, after: { people: 9, units: 1 } },
  people: Object.fromEntries(['a', 'b', 'c', 'd', 'z'].map((id) => [id, person(id.toUpperCase())])),
  kept: [{ person: 'z', opens: ['z'] }],
};

describe('who is in the picture', () => {
  it('is the first three of the list at first', () => {
    expect(inPicture(contacts, null, null).chosen.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('is whom one kept, also when the list has moved on', () => {
    const { chosen, suggested } = inPicture(contacts, ['z', 'd'], null);
    expect(chosen).toEqual([
      { id: 'z', opens: ['z'] },
      { id: 'd', opens: ['d', 'd2'] },
    ]);
    expect(suggested).toContainEqual({ id: 'z', name: 'Z', unit: 'support' });
  });

  it('is the previewed one alone, and the kept are kept', () => {
    const { chosen, kept } = inPicture(contacts, ['a', 'b'], 'd');
    expect(chosen.map(({ id }) => id)).toEqual(['d']);
    expect(kept).toEqual(['a', 'b']);
  });

  it('is nobody when all were removed, or while there is no answer', () => {
    expect(inPicture(contacts, [], null).chosen).toEqual([]);
    expect(inPicture(undefined, ['a'], null).chosen).toEqual([]);
  });

  it('leaves out whom the viewer may not see', () => {
    expect(inPicture(contacts, ['hidden', 'a'], null).kept).toEqual(['a']);
  });
});
