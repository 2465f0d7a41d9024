import { describe, expect, test } from 'vitest';
import { sampledBetweennessText } from '../../../graph/measures/measure-words.ts';
import { measureIds, measures } from '../../../graph/measures/measures.ts';

const say = (id: (typeof measureIds)[number], value: number | null, percentile: number | null = null) =>
  measures[id].describe(value, percentile);

describe('a measure in words', () => {
  test('says the figure and how many it is at least equal to', () => {
    expect(say('degree', 12, 64.9)).toBe('Is tied to 12 people, at least as many as 64% of people here.');
    expect(say('reach2', 1234, 50)).toBe('Reaches 1,234 people in two steps, at least as many as 50% of people here.');
    expect(say('units2', 1, 20)).toBe('Reaches people of 1 unit in two steps, at least as many as 20% of people here.');
    expect(say('strength', 31.25, 80)).toBe('The ties weigh 31.3 together, at least as much as 80% of people here.');
    expect(say('harmonic', 0.4123, 75)).toBe(
      'Closeness to everybody is 0.412 (1 = tied to all), at least as high as for 75% of people here.',
    );
  });

  test('counts one person as one and nobody as no people, without comparing nothing', () => {
    expect(say('degree', 1, 30)).toBe('Is tied to 1 person, at least as many as 30% of people here.');
    expect(say('degree', 0, 30)).toBe('Is tied to no people.');
    expect(say('betweenness', 0, 30)).toBe('Lies on no shortest way between two others.');
  });

  test('says so when nobody has more, and never says 0%', () => {
    expect(say('degree', 40, 100)).toBe('Is tied to 40 people: nobody here has more.');
    expect(say('constraint', 1.1, 100)).toMatch(/: nobody here has a higher figure\.$/);
    expect(say('degree', 2, 0.4)).toBe('Is tied to 2 people: more than 99% of people here have more.');
  });

  test('leaves the comparison out where there is none', () => {
    expect(say('betweenness', 0.0123)).toBe('Lies on 1.2% of the shortest ways between others.');
    expect(say('betweenness', 0.00001)).toBe('Lies on less than 0.1% of the shortest ways between others.');
  });

  test('says why a figure is not defined, for null and NaN alike', () => {
    expect(say('constraint', null)).toBe('Not defined without ties.');
    expect(say('constraint', Number.NaN)).toBe('Not defined without ties.');
    expect(say('participation', null)).toBe('Not defined without a tie to somebody who has a unit.');
    expect(say('harmonic', null)).toBe('Not defined for a single person.');
  });

  test('says on which side of the own unit somebody is', () => {
    expect(say('withinUnitDegree', 1.5)).toBe(
      'Has more ties inside the own unit than people there have on average, by 1.5 of their standard deviations.',
    );
    expect(say('withinUnitDegree', -0.25)).toMatch(/^Has fewer ties .*, by 0\.25 of /);
    expect(say('withinUnitDegree', 0)).toMatch(/^Has as many ties inside the own unit/);
    expect(say('withinUnitDegree', Number.NaN)).toBe('Not defined without a unit.');
  });

  test('tells what an articulation point is', () => {
    expect(say('articulation', 1, 100)).toBe('Without this person, others would be cut off from the network.');
    expect(say('articulation', 0, 90)).toBe('The network holds together without this person.');
  });

  test('is a sentence for every measure', () => {
    for (const id of measureIds)
      for (const value of [0, 1, null]) expect(say(id, value, value === null ? null : 50)).toMatch(/^[A-Z0-9][^\n]*\.$/);
  });
});

test('estimated betweenness says how near it is, and nothing where it may be none at all', () => {
  expect(sampledBetweennessText(0.0123, 0.00049)).toBe(
    'Lies on about 1.2% of the shortest ways between others, give or take 0.049%.',
  );
  expect(sampledBetweennessText(0.0002, 0.00049)).toBe('Lies on at most 0.069% of the shortest ways between others.');
  expect(sampledBetweennessText(0, 0.00049)).toBe('Lies on at most 0.049% of the shortest ways between others.');
});
