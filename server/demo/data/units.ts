import type { OfficeName } from './offices.ts';
import type { TopicName } from './topics.ts';

/** What is known of a unit before it has people. */
export interface UnitPlan {
  name: string;
  division: DivisionName;
  /** Head count at 400 people; other sizes are in proportion. */
  people: number;
  /** How many outside ties it has, against what is usual in the organization: well below 1 makes a silo. */
  openness: number;
  /** Has somebody whose work it is to connect: most of that person's ties leave the unit. */
  bridge?: boolean;
  /** The title of whoever heads it, where it is not "Head of …". */
  head?: string;
  roles: readonly string[];
  teams: readonly string[];
  offices: Partial<Record<OfficeName, number>>;
  topics: readonly TopicName[];
}

/** The first unit of a division is the one whose head leads the division. */
export const divisions = {
  engineering: { name: 'Engineering' },
  product: { name: 'Product and Science' },
  commercial: { name: 'Commercial' },
  supply: { name: 'Supply' },
  corporate: { name: 'Corporate' },
} as const;
export type DivisionName = keyof typeof divisions;

/** In the order in which a growing organization founds them. */
export const unitPlans = {
  platform: {
    name: 'Platform',
    division: 'engineering',
    people: 44,
    openness: 0.95,
    head: 'Chief technology officer',
    roles: ['platform engineer', 'site reliability engineer', 'software engineer', 'cloud engineer'],
    teams: ['Compute', 'Storage', 'Networking', 'Developer Tools', 'Observability', 'Release'],
    offices: { pune: 5, berlin: 4, lisbon: 3, toronto: 2 },
    topics: ['Kubernetes', 'Observability', 'Incident response', 'API design', 'TypeScript', 'Release engineering'],
  },
  research: {
    name: 'Research',
    division: 'product',
    people: 38,
    openness: 0.95,
    roles: ['research scientist', 'research engineer', 'signal processing engineer', 'field scientist'],
    teams: ['Sensing', 'Signals', 'Field Studies', 'Materials', 'Applied Science'],
    offices: { berlin: 5, lisbon: 3, toronto: 2, nairobi: 2 },
    topics: ['Sensor physics', 'Signal processing', 'Field studies', 'Research writing', 'Machine learning', 'Embedded systems'],
  },
  support: {
    name: 'Support',
    division: 'commercial',
    people: 40,
    openness: 0.85,
    bridge: true,
    roles: ['support engineer', 'customer advocate', 'onboarding specialist', 'support analyst'],
    teams: ['Onboarding', 'Field Support', 'Escalations', 'Knowledge Base', 'Night Desk', 'Integrations'],
    offices: { lisbon: 4, nairobi: 4, pune: 3, saoPaulo: 2, toronto: 1 },
    topics: ['Customer success', 'Incident response', 'Technical writing', 'Storytelling', 'SQL'],
  },
  salesEmea: {
    name: 'Sales EMEA',
    division: 'commercial',
    people: 34,
    openness: 0.95,
    head: 'Chief commercial officer',
    roles: ['account manager', 'sales engineer', 'business development manager', 'partner manager'],
    teams: ['DACH', 'Iberia', 'Nordics', 'East Africa', 'Partners'],
    offices: { lisbon: 4, berlin: 4, nairobi: 3 },
    topics: ['Account planning', 'Negotiation', 'Pricing', 'Tenders', 'Storytelling'],
  },
  operations: {
    name: 'Operations',
    division: 'supply',
    people: 36,
    openness: 0.48,
    head: 'Chief operating officer',
    roles: ['operations analyst', 'logistics planner', 'supply planner', 'procurement specialist'],
    teams: ['Planning', 'Logistics', 'Procurement', 'Warehouse', 'Service Parts'],
    offices: { pune: 4, lisbon: 3, saoPaulo: 3, nairobi: 1 },
    topics: ['Supply planning', 'Logistics', 'Procurement', 'Facilities', 'Lean production', 'Forecasting'],
  },
  mobile: {
    name: 'Mobile',
    division: 'engineering',
    people: 26,
    openness: 1.1,
    roles: ['iOS engineer', 'Android engineer', 'mobile engineer', 'test engineer'],
    teams: ['Field App', 'Home App', 'Mobile Core', 'Quality'],
    offices: { lisbon: 5, pune: 4, toronto: 2 },
    topics: ['iOS', 'Android', 'API design', 'Test automation', 'TypeScript', 'Release engineering'],
  },
  finance: {
    name: 'Finance',
    division: 'corporate',
    people: 22,
    openness: 0.44,
    head: 'Chief financial officer',
    roles: ['financial analyst', 'accountant', 'controller', 'treasury analyst'],
    teams: ['Controlling', 'Accounting', 'Treasury and Tax'],
    offices: { lisbon: 6, toronto: 2, pune: 2 },
    topics: ['Budgeting', 'Controlling', 'Audit', 'Forecasting', 'Procurement'],
  },
  people: {
    name: 'People',
    division: 'corporate',
    people: 16,
    openness: 1.35,
    bridge: true,
    roles: ['people partner', 'talent partner', 'learning designer', 'payroll specialist'],
    teams: ['Talent', 'Learning'],
    offices: { lisbon: 4, toronto: 2, pune: 2, berlin: 1 },
    topics: ['Hiring', 'Coaching', 'Feedback', 'Facilitation', 'Inclusive leadership', 'Change management'],
  },
  data: {
    name: 'Data',
    division: 'engineering',
    people: 30,
    openness: 1.35,
    bridge: true,
    roles: ['data engineer', 'data scientist', 'data analyst', 'machine learning engineer'],
    teams: ['Pipelines', 'Analytics', 'Forecasts', 'Machine Learning'],
    offices: { berlin: 4, lisbon: 3, pune: 3, toronto: 2 },
    topics: ['SQL', 'Machine learning', 'Data visualization', 'Experimentation', 'Forecasting', 'Data quality'],
  },
  marketing: {
    name: 'Marketing',
    division: 'commercial',
    people: 24,
    openness: 1.1,
    bridge: true,
    roles: ['marketing manager', 'content editor', 'campaign manager', 'market analyst'],
    teams: ['Brand', 'Content', 'Demand'],
    offices: { lisbon: 5, toronto: 2, saoPaulo: 2, berlin: 1 },
    topics: ['Brand', 'Storytelling', 'Market research', 'Pricing', 'Data visualization'],
  },
  design: {
    name: 'Design',
    division: 'product',
    people: 18,
    openness: 1.7,
    bridge: true,
    head: 'Chief product officer',
    roles: ['product designer', 'interaction designer', 'user researcher', 'service designer'],
    teams: ['Product Design', 'User Research'],
    offices: { lisbon: 4, berlin: 3, toronto: 2 },
    topics: ['User research', 'Accessibility', 'Interaction design', 'Prototyping', 'Service design'],
  },
  legal: {
    name: 'Legal',
    division: 'corporate',
    people: 14,
    openness: 0.36,
    head: 'General counsel',
    roles: ['counsel', 'contract manager', 'privacy counsel', 'paralegal'],
    teams: ['Contracts', 'Privacy and Patents'],
    offices: { lisbon: 4, toronto: 2 },
    topics: ['Contracts', 'Intellectual property', 'Data protection law', 'Audit'],
  },
  security: {
    name: 'Security',
    division: 'engineering',
    people: 16,
    openness: 1.1,
    bridge: true,
    roles: ['security engineer', 'security analyst', 'identity engineer', 'compliance analyst'],
    teams: ['Product Security', 'Detection'],
    offices: { berlin: 4, pune: 2, toronto: 2 },
    topics: ['Threat modelling', 'Identity and access', 'Secure coding', 'Privacy engineering', 'Incident response'],
  },
  salesAmericas: {
    name: 'Sales Americas',
    division: 'commercial',
    people: 30,
    openness: 0.88,
    bridge: true,
    roles: ['account manager', 'sales engineer', 'business development manager', 'sales analyst'],
    teams: ['Brazil', 'Canada', 'Public Sector', 'Andes'],
    offices: { toronto: 5, saoPaulo: 5 },
    topics: ['Account planning', 'Negotiation', 'Pricing', 'Tenders', 'Customer success'],
  },
  manufacturing: {
    name: 'Manufacturing',
    division: 'supply',
    people: 12,
    openness: 1.05,
    roles: ['process engineer', 'production planner', 'quality engineer', 'calibration technician'],
    teams: ['Assembly', 'Calibration'],
    offices: { pune: 5, saoPaulo: 1 },
    topics: ['Lean production', 'Quality control', 'Embedded systems', 'Supply planning'],
  },
} as const satisfies Record<string, UnitPlan>;

export type UnitName = keyof typeof unitPlans;

/** Where the chief executive, who founded the organization, still has a desk. */
export const founderUnit: UnitName = 'research';

/** Pairs of units that work together more (or less) than the rest, as a factor; units of one division come on top. */
export const affinities: readonly (readonly [UnitName, UnitName, number])[] = [
  ['salesEmea', 'marketing', 3.5],
  ['salesEmea', 'support', 2.5],
  ['salesAmericas', 'support', 2],
  ['salesAmericas', 'marketing', 1.5],
  ['marketing', 'design', 1.8],
  ['design', 'mobile', 4],
  ['design', 'data', 2],
  ['design', 'people', 2],
  ['data', 'research', 3],
  ['data', 'platform', 2],
  ['data', 'marketing', 1.6],
  ['mobile', 'platform', 1.6],
  ['platform', 'security', 2],
  ['support', 'mobile', 1.2],
  ['operations', 'manufacturing', 3],
  ['operations', 'platform', 1.6],
  ['manufacturing', 'research', 2.5],
  ['people', 'finance', 2.5],
  ['people', 'support', 1.4],
  ['legal', 'people', 2],
  ['legal', 'salesAmericas', 1.6],
  ['finance', 'operations', 1.6],
  ['support', 'security', 0.1],
  ['support', 'platform', 0.3],
  ['support', 'research', 0.3],
  ['salesAmericas', 'research', 0.06],
  ['salesAmericas', 'platform', 0.15],
  ['salesEmea', 'platform', 0.25],
  ['salesEmea', 'salesAmericas', 0.3],
  ['platform', 'finance', 0.1],
  ['marketing', 'finance', 0.15],
  ['research', 'operations', 0.25],
  ['mobile', 'people', 0.3],
];
