import { describe, expect, test } from 'vitest';
import { departureText, mentorshipText, shockRankingText } from '../../../graph/simulate/words.ts';

const nothing = {
  leaving: ['Bo'],
  lost2: 0,
  withinTwo: 20,
  cutOff: 0,
  unitPairs: 0,
  mentorships: 0,
  introductions: 0,
  restored: 0,
};

describe('a departure in words', () => {
  test('says what is lost of how much, and what makes up for it', () => {
    const text = departureText({ ...nothing, leaving: ['Bo', 'Jo'], lost2: 10, cutOff: 1, introductions: 1, restored: 5 });
    expect(text).toBe(
      'Without Bo and Jo, 5 of 10 pairs of people (50%) would no longer be within two steps of each other; 1 person would be cut off. 1 introduction would make up for 50% of it.',
    );
    expect(departureText({ ...nothing, lost2: 2, introductions: 2, restored: 2 })).toMatch(/2 introductions .* for all of it\.$/);
  });

  test('tells what goes with them', () => {
    const also = (fields: object) => departureText({ ...nothing, ...fields }).split('. ')[1];
    expect(also({})).toBeUndefined();
    expect(also({ unitPairs: 1 })).toBe('With them would go the only ties between two units.');
    expect(also({ topics: 2, mentorships: 1 })).toBe('With them would go 2 topics that nobody else offers and 1 mentorship.');
    expect(also({ mentorships: 3 })).toBe('With them would go 3 mentorships.');
    expect(also({ unitPairs: 2, topics: 1, communities: 3 })).toBe(
      'With them would go the only ties between 2 pairs of units, 1 topic that nobody else offers and lead or core of 3 communities.',
    );
  });

  test('says that nothing is lost where nothing is', () => {
    expect(departureText(nothing)).toBe('Without Bo, everybody else would stay within two steps of whom they are now.');
    expect(departureText({ ...nothing, withinTwo: 0 })).not.toContain('NaN');
  });

  test('names both sides of a mentorship, and what it is on', () => {
    expect(mentorshipText({ mentors: ['Ana'], mentees: ['Bo', 'Jo'], topic: 'Graphs' })).toBe('Ana mentors Bo and Jo on Graphs');
    expect(mentorshipText({ mentors: ['Ana', 'Bo'], mentees: ['Jo'] })).toBe('Ana and Bo mentor Jo');
    expect(mentorshipText({ mentors: ['Ana', 'Bo'], mentees: ['Ana', 'Bo'] })).toBe('Ana and Bo mentor each other');
    // Of the same name, but two.
    expect(mentorshipText({ mentors: ['Jo'], mentees: ['Jo'] })).toBe('Jo mentors Jo');
  });

  test('and a ranking names who is first', () => {
    expect(shockRankingText('Bo', 0.031, 12)).toBe(
      'The leaving of 12 people would part others from each other; Bo’s most of all: 3.1% of the pairs of people within two steps.',
    );
    expect(shockRankingText('Bo', 1, 1)).toContain('The leaving of 1 person would');
    expect(shockRankingText(undefined, 0, 0)).toBe('Nobody’s leaving would part others from each other.');
  });
});
