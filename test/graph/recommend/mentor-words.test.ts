import { describe, expect, test } from 'vitest';
import type { MentorGround } from '../../../graph/recommend/mentor-grounds.ts';
import { mentorReasons } from '../../../graph/recommend/mentor-words.ts';
import { smallNetwork } from '../../support/small-networks.ts';

const { directory } = smallNetwork({
  people: [{ communities: [1, 2], offers: [1, 2], seeks: [1, 2], unit: 1 }],
  ties: [],
});
const say = (ground: object, asked = false) => mentorReasons([{ weight: 1, ...ground } as MentorGround], directory, asked)[0];
const match = (sought: number, offered: number) => ({ sought, offered, strength: 3, weight: 1 });

describe('reasons for a mentor', () => {
  test('say what is offered of what is sought, and what is close to it', () => {
    expect(say({ kind: 'expertise', matches: [match(0, 0), match(1, 1)] })).toEqual({
      kind: 'offers',
      text: 'Offers what you seek: Topic 1 and Topic 2',
      about: ['t1', 't2'],
    });
    expect(say({ kind: 'expertise', matches: [match(0, 1)] })).toMatchObject({
      text: 'Offers Topic 2, close to Topic 1 that you seek',
      about: ['t2', 't1'],
    });
  });

  test('for one topic do not say that it is sought', () => {
    expect(say({ kind: 'expertise', matches: [match(0, 0)] }, true).text).toBe('Offers Topic 1');
    expect(say({ kind: 'expertise', matches: [match(0, 1)] }, true).text).toBe('Offers Topic 2, close to Topic 1');
  });

  test('say who leads a community, is of its core, or only in it too', () => {
    const standing = (...grades: number[]) =>
      say({ kind: 'standing', communities: grades.map((grade, community) => ({ community, grade })) });
    expect(standing(3, 1)).toEqual({ kind: 'community', text: 'Leads Community 1, where you are too', about: ['c1'] });
    expect(standing(2).text).toBe('Is of the core of Community 1, where you are too');
    expect(standing(1, 1)).toMatchObject({ text: 'You are both in Community 1 and Community 2', about: ['c1', 'c2'] });
  });

  test('say how far apart levels are, and leave the rest to the reasons for contacts', () => {
    const level = (gap: number) => say({ kind: 'level', gap }).text;
    expect([0, 1, 2, 4, -1].map(level)).toEqual([
      'Is at your level',
      'One level more senior than you',
      'Two levels more senior than you',
      '4 levels more senior than you',
      'One level less senior than you',
    ]);
    expect(say({ kind: 'first-in-unit', unit: 0 })).toEqual({
      kind: 'first-in-unit',
      text: 'Would be your first contact in Unit 1',
      about: ['u1'],
    });
  });
});
