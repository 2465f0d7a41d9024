import { describe, expect, test } from 'vitest';
import { type Introduction, introductionSchema } from '../../../graph/records/introduction.ts';
import { personSchema } from '../../../graph/records/person.ts';
import { type Suggestion, suggestionSchema } from '../../../graph/records/suggestion.ts';
import { answersOf, BASE_CHANCE, noAnswers } from '../../../graph/snapshot/answers.ts';

const today = '2026-01-01';
const daysAgo = (days: number) => new Date(Date.parse(`${today}T00:00:00Z`) - days * 86_400_000).toISOString();
const ids = ['a', 'b', 'c', 'd'];
const directory = (fields: Record<string, object> = {}) => ({
  people: ids.map((id) => personSchema.parse({ id, name: id, ...fields[id] })),
  person: new Map(ids.map((id, i) => [id, i])),
});
const suggestion = (from: string, person: string, state: string, days = 1): Suggestion =>
  suggestionSchema.parse({ id: `${from}${person}`, for: from, person, state, at: daysAgo(days) });
const introduction = (state: string, days: number, at = 0): Introduction =>
  introductionSchema.parse({
    id: `${state}${at}`,
    for: 'a',
    person: 'b',
    via: 'c',
    text: '',
    state,
    at: daysAgo(400),
    since: daysAgo(days),
  });
const many = (count: number, state: string, days: number) =>
  Array.from({ length: count }, (_, at) => introduction(state, days, at));

const answers = (suggestions: Suggestion[], introductions: Introduction[] = [], people = directory()) =>
  answersOf(suggestions, introductions, people, today);
const listOf = ({ offsets, people }: ReturnType<typeof answers>, i: number) => [...people.subarray(offsets[i], offsets[i + 1])];

describe('answers to suggestions', () => {
  test('are none where nothing was suggested', () => {
    expect(answers([])).toEqual(noAnswers(4));
  });

  test('keep from being suggested anew whom ego saved, asked for, has met or did not want; not whom ego was merely shown', () => {
    const found = answers([
      suggestion('b', 'd', 'saved'),
      suggestion('b', 'a', 'dismissed'),
      suggestion('a', 'b', 'met', 1000),
      suggestion('a', 'c', 'shown'),
      suggestion('d', 'b', 'introduced', 1000),
    ]);
    expect(ids.map((_, i) => listOf(found, i))).toEqual([[1], [0, 3], [], [1]]);
  });

  test('do not keep somebody away for longer than 180 days who was not wanted', () => {
    expect(listOf(answers([suggestion('a', 'b', 'dismissed', 179)]), 0)).toEqual([1]);
    expect(listOf(answers([suggestion('a', 'b', 'dismissed', 180)]), 0)).toEqual([]);
  });

  test('of people who are not here any more change nothing', () => {
    expect(answers([suggestion('gone', 'b', 'saved'), suggestion('a', 'gone', 'saved')])).toEqual(noAnswers(4));
  });

  test('load those who are saved or asked for, as long as it is not over', () => {
    const found = answers([
      suggestion('a', 'd', 'saved'),
      suggestion('b', 'd', 'introduced', 179),
      suggestion('c', 'd', 'met'),
      suggestion('d', 'c', 'saved', 180),
      suggestion('b', 'c', 'shown'),
    ]);
    expect([...found.load]).toEqual([0, 0, 0, 2]);
  });
});

describe('people rest', () => {
  const others = Array.from({ length: 12 }, (_, i) => `o${i}`);
  const people = [...directory().people, ...others.map((id) => personSchema.parse({ id, name: id, mentorCapacity: 1 }))];
  const all = { people, person: new Map(people.map(({ id }, i) => [id, i])) };
  const waiting = (count: number, person: string) => others.slice(0, count).map((id) => suggestion(id, person, 'saved'));

  test('when five wait for each mentee that they would take', () => {
    expect([...answers(waiting(9, 'a'), [], all).resting]).toEqual([]);
    expect([...answers(waiting(10, 'a'), [], all).resting]).toEqual([0]);
    expect([...answers(waiting(5, 'o11'), [], all).resting]).toEqual([15]);
  });

  test('when they take nobody, and until the day on which their break ends', () => {
    const fields = { a: { mentorCapacity: 0 }, b: { pausedUntil: '2026-01-02' }, c: { pausedUntil: '2026-01-01' } };
    expect([...answers([], [], directory(fields)).resting]).toEqual([0, 1]);
  });
});

describe('the chance that an introduced tie forms', () => {
  test('is what it was before until there are twenty answers', () => {
    expect(answers([], many(19, 'met', 1)).baseChance).toBe(BASE_CHANCE);
  });

  test('then moves from there to the share that met', () => {
    expect(answers([], many(20, 'met', 1)).baseChance).toBeCloseTo((6 + 20) / 40, 12);
    expect(answers([], many(20, 'made', 30)).baseChance).toBeCloseTo(6 / 40, 12);
    expect(answers([], [...many(500, 'met', 1), ...many(500, 'made', 60)]).baseChance).toBeCloseTo(506 / 1020, 12);
  });

  test('does not count introductions that were not made, or so lately that they may yet lead to a meeting', () => {
    const open = [...many(9, 'asked', 90), ...many(9, 'agreed', 90), ...many(9, 'declined', 90), ...many(9, 'made', 29)];
    expect(answers([], [...many(19, 'met', 1), ...open]).baseChance).toBe(BASE_CHANCE);
    expect(answers([], [...many(20, 'met', 1), ...open]).baseChance).toBeCloseTo(26 / 40, 12);
  });
});
