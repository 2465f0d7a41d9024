import type { Event } from '../../../graph/records/event.ts';
import type { TopicField } from './topics.ts';

/** A row of events over the three years. */
export interface EventSeries {
  id: string;
  name: string;
  kind: Event['kind'];
  /** How many in three years, and how many come to one, at 400 people. */
  count: number;
  guests: number;
  /** Local time of day it begins, and how long it lasts, in minutes. */
  begins: number;
  lasts: number;
  /** Takes place at one office after the other, and mostly people from there come. */
  local: boolean;
  /** A talk on a topic of one of these fields, by somebody who offers it. */
  talksOn?: readonly TopicField[];
  /** Has a leader as its guest of honour. */
  leader?: boolean;
  /** The next one is announced already. */
  announced?: boolean;
}

const engineering: TopicField[] = ['Software', 'Information security', 'Data and analysis', 'Science', 'Design'];
const trades: TopicField[] = ['Market', 'Supply', 'Finance and law', 'Leadership', 'Ways of working'];

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
    announced: true,
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
    talksOn: [...engineering, ...trades],
    announced: true,
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
    talksOn: engineering,
    announced: true,
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
    leader: true,
  },
  { id: 'flash', name: 'Flash mentoring', kind: 'flash', count: 4, guests: 18, begins: 900, lasts: 90, local: false },
  {
    id: 'kickoff',
    name: 'Mentoring cohort kickoff',
    kind: 'kickoff',
    count: 3,
    guests: 24,
    begins: 600,
    lasts: 120,
    local: false,
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
    leader: true,
  },
  { id: 'final', name: 'Mentoring cohort final', kind: 'final', count: 3, guests: 24, begins: 900, lasts: 120, local: false },
];

/** The conference of last year: the sessions of one slot run side by side. */
export const conference = {
  id: 'aldermere-days',
  name: 'Aldermere Days',
  office: 'lisbon',
  /** Working days before the end. */
  back: 190,
  /** Share of all people who come. */
  share: 0.28,
  slots: [
    ['Field studies', 'Service design', 'Machine learning'],
    ['Negotiation', 'Observability', 'Inclusive leadership'],
    ['Storytelling', 'Data protection law', 'Lean production'],
  ],
} as const;
