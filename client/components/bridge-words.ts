import { bound } from '../../graph/words/numbers.ts';
import type { Bridges } from '../../server/api/bridges.schema.ts';
import { t } from '../messages/message.ts';

type Items = Bridges['items'];

/** How many people the page shows unasked: ten, fewer in small networks, where ten would be nearly everybody. */
export const rankingSize = (people: number | undefined) =>
  people === undefined ? 10 : Math.max(3, Math.min(10, Math.round(people / 6)));

/** The finding: how much of what holds the units together runs through the people ranked; where that is estimated, it does not say who is first. */
export function bridgeHeadline(items: Items, scope: Bridges['scope'], map: Bridges['map'], sampled?: Bridges['sampled']): string {
  const people = items.length;
  const ties = items.reduce((sum, item) => sum + item.outsideTies, 0);
  if (scope.community !== null) return t('bridges.headlineScope', { people, name: scope.name, kind: 'ties', ties, share: 0 });
  const share = map && shareOfOutside(items, map, scope.unit);
  if (scope.unit !== null)
    return t('bridges.headlineScope', {
      people,
      name: scope.name,
      kind: share ? 'share' : 'ties',
      share: share?.share ?? 0,
      ties: share?.total ?? ties,
    });
  const kind = share ? 'share' : ties > 0 ? 'ties' : sampled ? 'sampledPaths' : 'paths';
  return t('bridges.headline', {
    people,
    name: scope.name,
    kind,
    share: share?.share ?? 0,
    of: map ? people / map.nodes.length : 0,
    ties,
  });
}

/** How near estimated betweenness is, and that a closer answer is on its way. */
export function sampledWords({ epsilon, delta, samples }: NonNullable<Bridges['sampled']>, refining: { share: number } | null) {
  const note = t('bridges.sampled', { samples, chance: 1 - delta, epsilon: bound(epsilon), apart: bound(2 * epsilon) });
  return refining ? `${note} ${t('bridges.refining', refining)}` : note;
}

/** What hangs on them: contacts of their units, or, for a community, people outside who are tied to it through one of them only. */
export function bridgeLead(items: Items, { community, name }: Bridges['scope']): string {
  const sole = items.reduce((sum, item) => sum + item.soleContacts, 0);
  return community === null ? t('bridges.lead', { sole }) : t('bridges.leadCommunity', { sole, name });
}

/** Share of the ties between units (of one unit, or of all) that have one of the people at an end; null where there are none. */
export function shareOfOutside(items: Items, { nodes, ties }: NonNullable<Bridges['map']>, unit: string | null) {
  const ranked = new Set(items.map((item) => item.person));
  let total = 0,
    theirs = 0;
  for (const [i, j] of ties) {
    const a = nodes[i],
      b = nodes[j];
    if (a.unit === b.unit || a.unit === null || b.unit === null) continue;
    if (unit !== null && a.unit !== unit && b.unit !== unit) continue;
    total++;
    if (ranked.has(a.id) || ranked.has(b.id)) theirs++;
  }
  return total > 0 ? { share: theirs / total, total } : null;
}

export const roleNames = ['coordinator', 'gatekeeper', 'representative', 'consultant', 'liaison'] as const;
export type Role = (typeof roleNames)[number];

/** From how many standard deviations on a role is called more frequent than chance. */
const MORE = 2;

/** Roles that somebody has clearly more often than they would if everybody else's unit were drawn by lot, the clearest first. */
export function moreThanChance({ roles, rolesZ }: Pick<Items[0], 'roles' | 'rolesZ'>): Role[] {
  const z = (role: Role) => rolesZ[role] ?? 0;
  return roleNames.filter((role) => roles[role] >= 1 && z(role) >= MORE).sort((a, b) => z(b) - z(a));
}

/** What somebody is most often between two others; null where there is nobody to be between. */
export function mainRole(roles: Items[0]['roles']): Role | null {
  const most = roleNames.reduce((best, role) => (roles[role] > roles[best] ? role : best));
  return roles[most] > 0 ? most : null;
}
