import type { MentorshipState } from '../../../graph/records/mentorship.ts';
import type { Format } from '../../../graph/records/program.ts';

/** One programme: when it ran or runs, in working days before the end of the history, and how its mentorships stand. */
export interface ProgramPlan {
  name: string;
  format: Format;
  objectives: string[];
  start: number;
  end: number;
  /** Of all people, how many are mentees in it. */
  share: number;
  /** Mentees of one mentorship. */
  together: number;
  /** By how many levels a mentor is above the mentee at least. */
  above: number;
  states: Partial<Record<MentorshipState, number>>;
}

export const programPlans: readonly ProgramPlan[] = [
  {
    name: 'Across Units, First Round',
    format: 'long-term',
    objectives: ['Contacts beyond one’s own unit', 'Grow into the next role'],
    start: 420,
    end: 290,
    share: 0.04,
    together: 1,
    above: 1,
    states: { completed: 8, ended: 2 },
  },
  {
    name: 'Across Units, Second Round',
    format: 'long-term',
    objectives: ['Contacts beyond one’s own unit', 'Grow into the next role'],
    start: 105,
    end: -25,
    share: 0.07,
    together: 1,
    above: 1,
    states: { active: 12, 're-up': 4, accepted: 1, ended: 2 },
  },
  {
    name: 'Mentoring Circles',
    format: 'group',
    objectives: ['Keep knowledge when people leave', 'Contacts beyond one’s own unit'],
    start: 70,
    end: -120,
    share: 0.06,
    together: 4,
    above: 2,
    states: { active: 1 },
  },
  {
    name: 'A Skill in Weeks',
    format: 'micro',
    objectives: ['Learn one skill'],
    start: 38,
    end: -30,
    share: 0.05,
    together: 1,
    above: 0,
    states: { active: 7, accepted: 3, completed: 4, requested: 3, proposed: 1, declined: 2, expired: 1 },
  },
];
