import { describe, expect, test } from 'vitest';
import { type ExpertOptions, expertsOf } from '../../../graph/recommend/experts.ts';
import { viewOf } from '../../../graph/snapshot/view.ts';
import { type MentorSmall, mentorNetwork } from '../../support/mentor-networks.ts';

const experts = (given: MentorSmall, options: ExpertOptions, viewer: number | null = null) =>
  expertsOf(viewOf(mentorNetwork(given), viewer), options);

/** 0 – 1 – 2 – 3 in a line; 4 stands alone; topic 0 is offered by 1, 2, 3, 4, topic 1 is broader. */
const line: MentorSmall = {
  small: {
    people: [{ offers: [0] }, { offers: [0] }, { offers: [0] }, { offers: [1] }, { offers: [0] }],
    ties: [0, 1, 2].map((source) => ({ source, target: source + 1 })),
  },
  strengths: [
    { person: 1, topic: 0, strength: 2 },
    { person: 2, topic: 0, strength: 4 },
    { person: 4, topic: 0, strength: 5 },
  ],
  broader: { 0: 1 },
};

describe('who knows a topic', () => {
  test('near somebody: strength over the root of the distance, half for a broader topic, and who can introduce', () => {
    const found = experts(line, { topic: 0, near: 0 });
    // 4/√2 = 2.8, 5/√4 = 2.5, 2, 3/2/√3 = 0.9
    expect(found).toEqual([
      { person: 2, offered: 0, strength: 4, distance: 2, via: [1] },
      { person: 4, offered: 0, strength: 5, distance: 4, via: [] },
      { person: 1, offered: 0, strength: 2, distance: 1, via: [] },
      { person: 3, offered: 1, strength: 3, distance: 3, via: [1, 2] },
    ]);
  });

  test('for nobody in particular: by strength alone, who looks among them, at most k', () => {
    const found = experts(line, { topic: 0, k: 4 });
    expect(found.map(({ person, distance, via }) => [person, distance, via])).toEqual([
      [4, 0, []],
      [2, 0, []],
      [0, 0, []],
      [1, 0, []],
    ]);
  });

  test('are people whom the viewer sees', () => {
    const people = line.small.people.map((person, i) => (i === 2 ? { ...person, visibility: 'hidden' as const } : person));
    const hidden = { ...line, small: { ...line.small, people } };
    expect(experts(hidden, { topic: 0, near: 0 }, 0).map(({ person }) => person)).toEqual([4, 1, 3]);
    expect(experts(hidden, { topic: 0 }).map(({ person }) => person)).toEqual([4, 0, 1, 3]);
  });
});
