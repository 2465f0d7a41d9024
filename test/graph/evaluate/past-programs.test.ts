import { describe, expect, test } from 'vitest';
import { type RunPrograms, viewBefore } from '../../../graph/evaluate/past-programs.ts';
import { gradeOf } from '../../../graph/snapshot/mentoring.ts';

const all: RunPrograms = {
  people: 4,
  projects: 2,
  tags: 3,
  terms: 4,
  programs: [
    { term: 0, project: 0, tags: [0], mentors: [0, 1] },
    { term: 1, project: 0, tags: [0, 1], mentors: [0] },
    { term: 2, project: 1, tags: [2], mentors: [1, 2] },
    { term: 3, project: 0, tags: [0, 2], mentors: [3] },
  ],
};
const mentee = 4;

describe('the network before a programme', () => {
  const { snapshot } = viewBefore(all, all.programs[3]);
  const { communities, offers, seeks, mentoring, answers } = snapshot.context;

  test('has the mentee in the project, seeking its tags', () => {
    expect([...communities.groupsOf.subarray(communities.offsets[mentee], communities.offsets[mentee + 1])]).toEqual([0]);
    expect([...seeks.groupsOf.subarray(seeks.offsets[mentee], seeks.offsets[mentee + 1])]).toEqual([0, 2]);
  });

  test('lets standing fade by a quarter a term, and counts programmes of a tag as strength', () => {
    expect(gradeOf(mentoring.standing, 0, 0)).toBeCloseTo(0.75 ** 3 + 0.75 ** 2, 12);
    expect(gradeOf(mentoring.expertise, 0, 0)).toBe(2);
    expect(gradeOf(mentoring.expertise, 1, 2)).toBe(1);
    expect(offers.groupOffsets[3]).toBe(5);
  });

  test('ties who mentored together, and the mentee to those of the project', () => {
    const neighbors = (i: number) => [...snapshot.neighbors.subarray(snapshot.offsets[i], snapshot.offsets[i + 1])];
    expect(neighbors(mentee)).toEqual([0, 1]);
    expect(neighbors(1)).toEqual([0, 2, mentee]);
    expect(neighbors(3)).toEqual([]);
  });

  test('knows as load the programmes of the year before', () => {
    expect([...answers.load]).toEqual([2, 2, 1, 0, 0]);
  });

  test('is the same whatever happened in its own term and later', () => {
    const before = viewBefore(all, all.programs[2]);
    const otherwise: RunPrograms = {
      ...all,
      programs: [
        ...all.programs.slice(0, 2),
        { ...all.programs[2], mentors: [3] },
        { term: 2, project: 0, tags: [1], mentors: [2] },
        { term: 3, project: 1, tags: [1], mentors: [0, 1, 2, 3] },
      ],
    };
    expect(viewBefore(otherwise, all.programs[2])).toEqual(before);
  });
});
