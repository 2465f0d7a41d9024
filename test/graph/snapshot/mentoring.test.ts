import { describe, expect, test } from 'vitest';
import { graded, gradeOf, noMentoring } from '../../../graph/snapshot/mentoring.ts';
import { mentorNetwork } from '../../support/mentor-networks.ts';

describe('what mentors are chosen by', () => {
  const { snapshot, directory } = mentorNetwork({
    small: {
      people: [
        { offers: [1], communities: [1] },
        { offers: [2], seeks: [1], communities: [1] },
      ],
      ties: [],
    },
    strengths: [{ person: 0, topic: 1, strength: 5 }],
    roles: [{ person: 1, community: 1, role: 'lead' }],
    broader: { 1: 2 },
    about: { 1: [2] },
  });
  const { broader, expertise, standing, about, capacity } = snapshot.context.mentoring;
  const topic = (id: string) => directory.topic.get(id)!;

  test('is how well topics are offered, not what is sought', () => {
    expect(gradeOf(expertise, 0, topic('t1'))).toBe(5);
    expect(gradeOf(expertise, 1, topic('t2'))).toBe(3);
    expect(gradeOf(expertise, 1, topic('t1'))).toBe(0);
  });

  test('is the standing in communities, what those are about, the broader topic, and how many mentees one would take', () => {
    expect([gradeOf(standing, 0, 0), gradeOf(standing, 1, 0)]).toEqual([1, 3]);
    expect(gradeOf(about, 0, topic('t2'))).toBe(1);
    expect(gradeOf(about, 0, topic('t1'))).toBe(0);
    expect(broader[topic('t1')]).toBe(topic('t2'));
    expect(broader[topic('t2')]).toBe(-1);
    expect([...capacity]).toEqual([2, 2]);
  });

  test('keeps of several grades the greatest', () => {
    const once = graded(2, [
      { person: 1, group: 4, grade: 1 },
      { person: 1, group: 4, grade: 3 },
      { person: 1, group: 2, grade: 2 },
    ]);
    expect([...once.offsets]).toEqual([0, 0, 2]);
    expect([...once.groups]).toEqual([2, 4]);
    expect([...once.grade]).toEqual([2, 3]);
    expect(gradeOf(noMentoring(2).expertise, 1, 0)).toBe(0);
  });
});
