import { describe, expect, test } from 'vitest';
import { mentorsHeadline } from '../../../client/messages/mentors-headline.ts';
import type { Mentors } from '../../../server/api/mentors.schema.ts';

const seeks = [
  { topic: 'sql', name: 'SQL' },
  { topic: 'brand', name: 'Brand' },
];
const item = (person: string, sought: string[], via: string[] = []) =>
  ({ person, introduction: { via }, topics: sought.map((topic) => ({ sought: topic })) }) as Mentors['items'][number];
const say = (items: Mentors['items'], topic: string | null = null, sought = seeks) => {
  const people = Object.fromEntries(items.map(({ person }) => [person, { unit: person }]));
  return mentorsHeadline({ items, topic, seeks: sought, people } as unknown as Mentors, (id) => `<${id}>`);
};

describe('the headline of mentors', () => {
  test('says how many could help with what of what is sought', () => {
    expect(say([item('a', ['sql', 'brand']), item('b', ['brand'])]).heading).toBe(
      '2 colleagues could help you with SQL and Brand',
    );
    expect(say([item('a', ['sql']), item('b', [])]).heading).toBe('2 colleagues could be mentors of yours, one of them on SQL');
    expect(say([item('a', ['sql'])], 'sql').heading).toBe('One colleague could help you with <sql>');
  });

  test('says so where nothing is sought, or nobody is there', () => {
    const { heading, lead } = say([item('a', [])], null, []);
    expect(heading).toBe('One colleague could be a mentor of yours');
    expect(lead).toMatch(/^You have not said yet in which topics/);
    expect(say([])).toEqual({ heading: 'There is nobody to suggest at the moment', lead: '' });
  });

  test('says how they can be met', () => {
    expect(say([item('a', ['sql'], ['z']), item('b', ['sql'])]).lead).toBe(
      'One of them can be met through somebody you know. They are of 2 units.',
    );
  });
});
