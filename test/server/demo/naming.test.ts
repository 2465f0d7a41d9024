import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../graph/arrays/seeded-random.ts';
import { cultures } from '../../../server/demo/data/names.ts';
import { nameGiver } from '../../../server/demo/naming.ts';

const given = (count: number, office: 'pune' | 'lisbon' = 'pune') => {
  const give = nameGiver(seededRandom(1));
  return Array.from({ length: count }, () => give(office));
};

describe('naming', () => {
  it('never gives a name or an id twice, even when an office has more people than its cultures have names', () => {
    const people = given(6000);
    expect(new Set(people.map(({ name }) => name)).size).toBe(6000);
    expect(new Set(people.map(({ id }) => id)).size).toBe(6000);
    expect(people.slice(0, 100).some(({ name }) => /\b[A-Z]\. /.test(name))).toBe(false);
  });

  it('makes ids of plain letters', () => {
    for (const { id } of given(500, 'lisbon')) expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
  });

  it('lets people speak English and what they grew up with', () => {
    for (const { languages } of given(50)) expect(languages[0]).toBe('English');
    expect(given(50).filter(({ languages }) => languages.includes('Hindi')).length).toBeGreaterThan(40);
  });

  it('has forty given and forty family names of each culture, none twice', () => {
    for (const [culture, names] of Object.entries(cultures))
      for (const list of [names.given, names.family]) {
        expect(new Set(list).size, culture).toBe(40);
        for (const name of list) expect(name).toMatch(/^\p{Lu}[\p{L}]+$/u);
      }
  });
});
