import { expect, test } from 'vitest';
import { championsText } from '../../../graph/recommend/champion-words.ts';

test('champions say whom they have within two steps, and from where nobody is', () => {
  const words = { champions: 3, reached: 40, people: 40, missingUnits: [] };
  expect(championsText(words)).toBe('3 champions have everybody within two steps.');
  expect(championsText({ ...words, champions: 1, reached: 30 })).toBe('1 champion has 75% of 40 people within two steps.');
  expect(championsText({ ...words, missingUnits: ['Legal', 'unit 7'] })).toMatch(/ Nobody is from Legal and unit 7\.$/);
  expect(championsText({ ...words, champions: 0, reached: 0 })).toMatch(/^Nobody has agreed to introduce others/);
});
