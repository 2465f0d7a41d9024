import type { OfficeName } from './offices.ts';
import type { TopicName } from './topics.ts';
import type { UnitName } from './units.ts';

export interface CommunityPlan {
  name: string;
  kind: 'excellence' | 'practice' | 'group';
  purpose: string;
  /** Communities of excellence state them. */
  goals?: string;
  topics: readonly TopicName[];
  /** Members at 400 people. */
  members: number;
  /** Where its members mostly come from, in parts; all other units have a part of `elsewhere`. */
  units: Partial<Record<UnitName, number>>;
  elsewhere: number;
  office?: OfficeName;
}

/** In the order in which a growing organization forms them. */
export const communityPlans: readonly CommunityPlan[] = [
  {
    name: 'Reliable Field Systems',
    kind: 'excellence',
    purpose: 'Keeps instruments and services dependable where nobody can drive out to restart them.',
    goals: 'Halve the hours of unplanned outage by next summer; every incident review read by three units.',
    topics: ['Observability', 'Incident response', 'Embedded systems'],
    members: 26,
    units: { platform: 6, support: 5, research: 3, mobile: 3, security: 3, data: 2, manufacturing: 2 },
    elsewhere: 0.1,
  },
  {
    name: 'Data Storytelling',
    kind: 'practice',
    purpose: 'Figures that people act on: we bring a chart a fortnight and redraw it together.',
    topics: ['Data visualization', 'Storytelling', 'SQL'],
    members: 24,
    units: { data: 6, marketing: 5, research: 3, support: 2, people: 2, salesEmea: 2, design: 2 },
    elsewhere: 0.4,
  },
  {
    name: 'Running Club',
    kind: 'group',
    purpose: 'Slow on Tuesdays, less slow on Thursdays.',
    topics: [],
    members: 22,
    units: {},
    elsewhere: 1,
  },
  {
    name: 'Customer Insight',
    kind: 'excellence',
    purpose: 'One picture of what customers need, from sales calls to field tests.',
    goals: 'Every product decision cites a customer; forty interviews shared a quarter.',
    topics: ['User research', 'Customer success', 'Market research'],
    members: 24,
    units: { support: 6, design: 4, salesEmea: 4, salesAmericas: 3, marketing: 4, mobile: 2, data: 2 },
    elsewhere: 0.1,
  },
  {
    name: 'Incident Response',
    kind: 'practice',
    purpose: 'Practises the bad day before it comes.',
    topics: ['Incident response', 'Threat modelling', 'Observability'],
    members: 20,
    units: { platform: 5, security: 5, support: 3, mobile: 2, data: 1 },
    elsewhere: 0.05,
  },
  {
    name: 'New Here',
    kind: 'group',
    purpose: 'For the first year, and for those who remember theirs.',
    topics: [],
    members: 16,
    units: { people: 3 },
    elsewhere: 0.8,
  },
  {
    name: 'Accessibility',
    kind: 'practice',
    purpose: 'Instruments and apps that everybody can use.',
    topics: ['Accessibility', 'Interaction design', 'Test automation'],
    members: 18,
    units: { design: 5, mobile: 5, marketing: 2, people: 2, support: 2, platform: 1 },
    elsewhere: 0.1,
  },
  {
    name: 'Mentors and Mentees',
    kind: 'group',
    purpose: 'Everybody who has been one or the other, whether in a programme or over coffee.',
    topics: ['Coaching', 'Feedback'],
    members: 30,
    units: { people: 3, mobile: 1.5, data: 1.5, platform: 1.5 },
    elsewhere: 0.8,
  },
  {
    name: 'Machine Learning',
    kind: 'practice',
    purpose: 'Models that leave the notebook.',
    topics: ['Machine learning', 'Experimentation', 'Signal processing'],
    members: 22,
    units: { data: 6, research: 6, platform: 2, mobile: 2 },
    elsewhere: 0.1,
  },
  {
    name: 'Negotiation Practice',
    kind: 'practice',
    purpose: 'Role plays with people who do not let you win.',
    topics: ['Negotiation', 'Contracts', 'Pricing'],
    members: 18,
    units: { salesEmea: 6, salesAmericas: 5, marketing: 1, legal: 2, operations: 1 },
    elsewhere: 0.1,
  },
  {
    name: 'Women in Engineering',
    kind: 'group',
    purpose: 'Support, sponsorship and straight talk; open to allies.',
    topics: ['Inclusive leadership'],
    members: 20,
    units: { platform: 3, mobile: 3, data: 3, security: 2, research: 3, design: 2 },
    elsewhere: 0.2,
  },
  {
    name: 'Quality Without Rework',
    kind: 'excellence',
    purpose: 'From drawing to calibration in one go.',
    goals: 'First-pass yield above 96%; returns from the field below one in two hundred.',
    topics: ['Quality control', 'Lean production', 'Test automation'],
    members: 18,
    units: { manufacturing: 6, operations: 4, research: 3, mobile: 1, support: 1 },
    elsewhere: 0.05,
  },
  {
    name: 'Writing Well',
    kind: 'practice',
    purpose: 'We read each other’s drafts and cut a third.',
    topics: ['Technical writing', 'Research writing', 'Storytelling'],
    members: 16,
    units: { marketing: 3, support: 3, research: 3, platform: 1, design: 1 },
    elsewhere: 0.3,
  },
  {
    name: 'Climate Action',
    kind: 'group',
    purpose: 'Measures our own footprint with our own instruments.',
    topics: ['Field studies'],
    members: 20,
    units: { research: 3, design: 1.5 },
    elsewhere: 0.7,
  },
  {
    name: 'Board Games',
    kind: 'group',
    purpose: 'Mondays after work, anywhere there is a table.',
    topics: [],
    members: 16,
    units: { platform: 2, mobile: 2, finance: 1.5 },
    elsewhere: 0.7,
  },
  {
    name: 'Project Leads',
    kind: 'practice',
    purpose: 'How to finish what many hands began.',
    topics: ['Project management', 'Facilitation', 'Change management'],
    members: 20,
    units: { operations: 2, people: 2 },
    elsewhere: 0.8,
  },
  {
    name: 'Parents at Work',
    kind: 'group',
    purpose: 'Swaps of shifts, cots and advice.',
    topics: [],
    members: 18,
    units: {},
    elsewhere: 1,
  },
  {
    name: 'Contract Craft',
    kind: 'practice',
    purpose: 'Shorter contracts, sooner.',
    topics: ['Contracts', 'Procurement', 'Tenders'],
    members: 12,
    units: { legal: 5, salesAmericas: 2, operations: 1.5, finance: 1.5 },
    elsewhere: 0.05,
  },
];
