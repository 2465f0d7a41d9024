import type { Community, Membership } from '../../graph/records/community.ts';
import type { Calendar } from './calendar.ts';
import { type CommunityPlan, communityPlans } from './data/communities.ts';
import { type OfficeName, offices } from './data/offices.ts';
import { sampleByWeight, streamOf } from './draw.ts';
import type { Employee } from './employees.ts';
import { slug } from './slug.ts';
import type { Leaf } from './structure.ts';

export interface Member {
  employee: number;
  role: Membership['role'];
  /** Working days before the end. */
  since: number;
  until?: number;
}

export interface CommunityWithMembers {
  record: Community;
  members: Member[];
}

/** Above so many people a community of practice or a group has chapters, one an office. */
const chaptersAbove = 1200;

/** Communities of all three kinds with members from many units; closed units take part less. */
export function drawCommunities(employees: readonly Employee[], leaves: readonly Leaf[], seed: number): CommunityWithMembers[] {
  const random = streamOf(seed, 'communities');
  const n = employees.length;
  const count = Math.max(3, Math.min(communityPlans.length, Math.round(n / 14)));
  // How many communities somebody joins differs from person to person.
  const zeal = employees.map(
    (employee) => (0.25 + random() ** 2 * 3) * leaves[employee.leaf].plan.openness ** 0.7 * (employee.bridge ? 3 : 1),
  );
  return communityPlans.slice(0, count).flatMap((plan) => chapters(plan, n).map((chapter) => gather(chapter)));

  function gather(plan: CommunityPlan): CommunityWithMembers {
    const places = Math.max(5, Math.round(plan.members * (n / 400) * (plan.office ? 1 / Object.keys(offices).length : 1)));
    const weights = employees.map(({ leaf, office, hired }, i) => {
      const home = plan.units[leaves[leaf].planName] ?? 0;
      const near = plan.office === undefined || plan.office === office ? 1 : 0.02;
      const here = plan.name.startsWith('New Here') ? (hired < 300 ? 6 : 0.3) : hired < 20 ? 0 : 1;
      return zeal[i] * (home + plan.elsewhere) * near * here;
    });
    const members: Member[] = sampleByWeight(random, weights, places).map((employee) => {
      const since = Math.max(0, Math.floor(Math.min(employees[employee].hired - 1, 1100) * (0.05 + 0.95 * random())));
      const left = since > 200 && random() < 0.06;
      return { employee, role: 'member', since, ...(left ? { until: Math.floor(since * 0.5 * random()) + 1 } : {}) };
    });
    const present = members.filter((member) => member.until === undefined);
    // Those who are there longest and of some seniority carry it.
    present.sort((a, b) => carries(b) - carries(a));
    const leads = present.length > 14 ? 2 : 1;
    const core = leads + Math.round(present.length / 6);
    present.slice(0, core).forEach((member, i) => {
      member.role = i < leads ? 'lead' : 'core';
    });
    const { name, kind, purpose, goals, topics } = plan;
    return { record: { id: slug(name), name, kind, purpose, goals, topics: topics.map(slug) }, members };
  }

  function carries({ employee, since }: Member) {
    return since / 300 + Math.min(employees[employee].level, 5) + (employees[employee].bridge ? 4 : 0);
  }
}

export function membershipRecords(
  { record, members }: CommunityWithMembers,
  employees: readonly Employee[],
  calendar: Calendar,
): Membership[] {
  return members.map(({ employee, role, since, until }) => ({
    person: employees[employee].id,
    community: record.id,
    role,
    since: calendar.day(since),
    ...(until === undefined ? {} : { until: calendar.day(until) }),
  }));
}

function chapters(plan: CommunityPlan, people: number): CommunityPlan[] {
  if (people <= chaptersAbove || plan.kind === 'excellence') return [plan];
  return (Object.keys(offices) as OfficeName[]).map((office) => ({
    ...plan,
    office,
    name: `${plan.name} ${offices[office].name}`,
  }));
}
