import { expect, test } from 'vitest';
import { championsText, championTexts } from '../../../graph/recommend/champion-words.ts';

test('champions say whom they have within two steps, and from where nobody is', () => {
  const words = { champions: 3, reached: 40, people: 40, alone: 0, missingUnits: [] };
  expect(championsText(words)).toBe('3 champions have everybody within two steps.');
  expect(championsText({ ...words, champions: 1, reached: 30 })).toBe('1 champion has 75% of 40 people within two steps.');
  expect(championsText({ ...words, alone: 2 })).toBe(
    '3 champions have everybody within two steps. 2 of them have no contacts and can only be asked directly.',
  );
  expect(championsText({ ...words, alone: 1 })).toMatch(/ One of them has no contacts and can only be asked directly\.$/);
  expect(championsText({ ...words, champions: 1, reached: 1, alone: 1 })).toBe(
    '1 champion has 2.5% of 40 people within two steps. They have no contacts and can only be asked directly.',
  );
  expect(championsText({ ...words, missingUnits: ['Legal', 'unit 7'] })).toMatch(/ Nobody is from Legal and unit 7\.$/);
  expect(championsText({ ...words, champions: 0, reached: 0 })).toMatch(/^Nobody has agreed to introduce others/);
});

test('who reaches no others stands for themself: alone, or out of reach of those before', () => {
  const nowhere = { unit: null, unitName: null, office: null };
  expect(
    championTexts([
      { ...nowhere, people: 224, beyond: true, alone: false },
      { ...nowhere, people: 0, beyond: true, alone: false },
      { ...nowhere, people: 0, beyond: true, alone: true },
    ]),
  ).toEqual(['reaches 224 people', 'is out of reach of those before', 'has no contacts: can only be asked directly']);
});

test('who reaches nobody new stands for a unit and an office from which nobody is before them, as far as those are told', () => {
  const place = (people: number, unit: string | null, office: string | null) => ({
    people,
    beyond: people > 0,
    alone: false,
    unit,
    unitName: unit,
    office,
  });
  expect(
    championTexts([
      place(225, 'Legal', 'Lisbon'),
      place(1, 'Data', 'Pune'),
      place(0, 'Mobile', 'Pune'),
      place(0, 'Data', 'Nairobi'),
      place(0, '7', 'Berlin'),
      place(0, null, null),
    ]),
  ).toEqual([
    'reaches 225 people',
    'reaches 1 more person',
    'stands for Mobile',
    'stands for the office in Nairobi',
    'stands for unit 7 and the office in Berlin',
    'stands for a unit or an office from which nobody else is',
  ]);
});
