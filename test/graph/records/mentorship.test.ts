import { describe, expect, test } from 'vitest';
import { isRunning, mentorshipSchema, mentorshipStates } from '../../../graph/records/mentorship.ts';

describe('a mentorship', () => {
  test('without more said is a long-term one that runs', () => {
    const pair = { id: 'm', mentors: ['a'], mentees: ['b'] };
    expect(mentorshipSchema.parse(pair)).toEqual({ ...pair, format: 'long-term', state: 'active' });
  });

  test('needs somebody on both sides, and two people at least', () => {
    const fits = (mentors: string[], mentees: string[]) => mentorshipSchema.safeParse({ id: 'm', mentors, mentees }).success;
    expect([fits([], ['b']), fits(['a'], []), fits(['a'], ['a']), fits(['a', 'a'], ['a'])]).toEqual([false, false, false, false]);
    expect([fits(['a'], ['b']), fits(['a', 'b'], ['b', 'a']), fits(['a'], ['a', 'b'])]).toEqual([true, true, true]);
  });

  test('runs from the moment it is accepted until it is over, the day of its end included', () => {
    const running = mentorshipStates.filter((state) => isRunning({ state }, '2026-01-01'));
    expect(running).toEqual(['accepted', 'active', 're-up']);
    const until = (end: string) => isRunning({ state: 'active', end }, '2026-01-01');
    expect([until('2025-12-31'), until('2026-01-01'), until('2026-06-30')]).toEqual([false, true, true]);
  });
});
