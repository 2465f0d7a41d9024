import type { Event } from '../../../graph/records/event.ts';

/** A row of events over the three years. */
export interface EventSeries {
  id: string;
  name: string;
  kind: Event['kind'];
  /** How many in three years at 400 people, and how many attend one. */
  count: number;
  guests: number;
  /** Local time of day it begins, and how long it lasts, in minutes. */
  begins: number;
  lasts: number;
  /** Takes place at one office after the other, and mostly people from there come. */
  local: boolean;
  /** Is about a topic, with a speaker who offers it. */
  talk: boolean;
}

export const eventSeries: readonly EventSeries[] = [
  {
    id: 'social',
    name: 'Quarterly social',
    kind: 'social',
    count: 12,
    guests: 26,
    begins: 990,
    lasts: 150,
    local: true,
    talk: false,
  },
  {
    id: 'lunch',
    name: 'Lunch and learn',
    kind: 'lunch-and-learn',
    count: 36,
    guests: 13,
    begins: 735,
    lasts: 50,
    local: true,
    talk: true,
  },
  {
    id: 'forum',
    name: 'Technology exchange forum',
    kind: 'forum',
    count: 6,
    guests: 34,
    begins: 840,
    lasts: 180,
    local: false,
    talk: true,
  },
  {
    id: 'fireside',
    name: 'Fireside chat',
    kind: 'leader-session',
    count: 10,
    guests: 8,
    begins: 960,
    lasts: 60,
    local: true,
    talk: false,
  },
  {
    id: 'flash',
    name: 'Flash mentoring',
    kind: 'flash',
    count: 4,
    guests: 18,
    begins: 900,
    lasts: 90,
    local: false,
    talk: false,
  },
  {
    id: 'kickoff',
    name: 'Mentoring cohort kickoff',
    kind: 'kickoff',
    count: 3,
    guests: 24,
    begins: 600,
    lasts: 120,
    local: false,
    talk: false,
  },
  {
    id: 'keynote',
    name: 'Mentoring half-time keynote',
    kind: 'keynote',
    count: 3,
    guests: 30,
    begins: 930,
    lasts: 75,
    local: false,
    talk: false,
  },
  {
    id: 'final',
    name: 'Mentoring cohort final',
    kind: 'final',
    count: 3,
    guests: 24,
    begins: 900,
    lasts: 120,
    local: false,
    talk: false,
  },
];

/** The annual conference: sessions of one slot run side by side. */
export const conference = {
  id: 'conference',
  name: 'Aldermere Days',
  /** Share of all people who come. */
  share: 0.28,
  sessions: [
    ['Field studies', 'Service design', 'Machine learning'],
    ['Negotiation', 'Observability', 'Inclusive leadership'],
    ['Storytelling', 'Data protection law', 'Lean production'],
  ],
} as const;
