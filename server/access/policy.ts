/**
 * Who looks. `operator`: the command line, and with AUTH_MODE=open whoever names no role: such a server listens on loopback only,
 * so it is the machine's own user, who could read the store's file as well.
 */
export const roles = ['operator', 'member', 'lead', 'analyst', 'admin'] as const;
export type Role = (typeof roles)[number];

/** How much of a resource somebody gets; what is not granted answers as if it did not exist. */
export const grants = [
  /** everything, whoever it is about */
  'all',
  /** what is about people whom the viewer may see */
  'visible',
  /** what is about the viewer */
  'self',
  /** figures of groups of at least MIN_GROUP_SIZE people */
  'groups',
  /** figures of groups of at least twice that */
  'large-groups',
  /** the communities that the viewer leads, with their members who are not hidden */
  'led',
  /** everybody, under names that stand for nobody in the directory */
  'pseudonyms',
  'no',
] as const;
export type Grant = (typeof grants)[number];

/** operator, member (mentee, mentor: any signed-in person), lead of a community, KM analyst, programme admin: in this order. */
const row = (operator: Grant, member: Grant, lead: Grant, analyst: Grant, admin: Grant): Record<Role, Grant> => ({
  operator,
  member,
  lead,
  analyst,
  admin,
});

/** The one table of who may see and do what (contract.md). Every route names its row; one that has none does not start. */
export const policy = {
  overview: row('all', 'large-groups', 'large-groups', 'groups', 'groups'),
  directory: row('all', 'visible', 'visible', 'visible', 'visible'),
  'own figures': row('all', 'self', 'self', 'self', 'self'),
  suggestions: row('all', 'self', 'self', 'self', 'self'),
  'suggest to all': row('all', 'no', 'no', 'no', 'groups'),
  relevance: row('all', 'large-groups', 'large-groups', 'groups', 'groups'),
  'learn relevance': row('all', 'no', 'no', 'no', 'all'),
  introductions: row('all', 'self', 'self', 'self', 'self'),
  silos: row('all', 'large-groups', 'large-groups', 'groups', 'groups'),
  'silo pair': row('all', 'no', 'no', 'pseudonyms', 'no'),
  bridges: row('all', 'no', 'led', 'pseudonyms', 'no'),
  'introductions plan': row('all', 'no', 'no', 'pseudonyms', 'no'),
  departures: row('all', 'no', 'no', 'pseudonyms', 'no'),
  'own departure': row('all', 'self', 'self', 'self', 'self'),
  champions: row('all', 'no', 'no', 'pseudonyms', 'visible'),
  'what if': row('all', 'no', 'no', 'pseudonyms', 'no'),
  jobs: row('all', 'self', 'self', 'self', 'self'),
  'own record': row('all', 'self', 'self', 'self', 'all'),
  ties: row('all', 'visible', 'visible', 'pseudonyms', 'self'),
  'own ties': row('all', 'self', 'self', 'self', 'all'),
  programs: row('all', 'self', 'self', 'no', 'all'),
  records: row('all', 'no', 'no', 'no', 'all'),
  imports: row('all', 'no', 'no', 'no', 'all'),
  'change log': row('all', 'no', 'no', 'no', 'all'),
} as const satisfies Record<string, Record<Role, Grant>>;

export type PolicyName = keyof typeof policy;
