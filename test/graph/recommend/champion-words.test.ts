import { expect, test } from 'vitest';
import { championsText, championTexts } from '../../../graph/recommend/champion-words.ts';

test('champions say whom they have within two steps, and from where nobody is', () => {
  const words = { champions: 3, reached: 40, people: 40, missingUnits: [] };
  expect(championsText(words)).toBe('3 champions have everybody within two steps.');
  expect(championsText({ ...words, champions: 1, reached: 30 })).toBe('1 champion has 75% of 40 people within two steps.');
  expect(championsText({ ...words, missingUnits: ['Legal', 'unit 7'] })).toMatch(/ Nobody is from Legal and unit 7\.$/);
  expect(championsText({ ...words, champions: 0, reached: 0 })).toMatch(/^Nobody has agreed to introduce others/);
});

test('who reaches nobody new stands for a unit and an office from which nobody is before them, as far as those are told', () => {
  const place = (people: number, unit: string | null, office: string | null) => ({ people, unit, unitName: unit, office });
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
    'reaches 225 more people',
    'reaches 1 more person',
    'stands for Mobile',
    'stands for the office in Nairobi',
    'stands for unit 7 and the office in Berlin',
    'stands for a unit or an office from which nobody else is',
  ]);
});
