import type { Random } from '../../graph/arrays/seeded-random.ts';
import { newcomerDays } from './calendar.ts';
import { type OfficeName, offices } from './data/offices.ts';
import { founderUnit } from './data/units.ts';
import { apportion, lognormal, pick, pickByWeight, streamOf } from './draw.ts';
import { nameGiver } from './naming.ts';
import type { Leaf } from './structure.ts';

/** One who works in the organization: what the record says, and what drives whom they meet. */
export interface Employee {
  id: string;
  name: string;
  /** Index of the unit they are in. */
  leaf: number;
  /** Number of the team within the whole organization; the head and the founder are in none, −1. */
  team: number;
  teamName?: string;
  office: OfficeName;
  rank: 'chief' | 'head' | 'lead' | 'member';
  level: number;
  title: string;
  /** Index of whom they report to, −1 = nobody. */
  manager: number;
  /** Working days before the end of the history. */
  hired: number;
  languages: string[];
  /** Work it is to connect units. */
  bridge: boolean;
  /** How many people they get to know, against others; median 1. */
  sociability: number;
}

/** About so many people lead to one team lead. */
const teamSize = 7.5;
const newcomerShare = 0.065;
/** The newest hire of an organization of some size has not met anybody yet. */
export const stillAlone = 3;

/** Everybody, unit after unit: its head, then team after team with the lead first. Managers always lead to the one chief. */
export function drawEmployees(leaves: readonly Leaf[], seed: number): Employee[] {
  const random = streamOf(seed, 'employees');
  const giveName = nameGiver(streamOf(seed, 'names'));
  const employees: Employee[] = [];
  let teams = 0;
  const heads = leaves.map(() => -1);
  let chief = -1;

  function hire(leaf: number, details: Pick<Employee, 'rank' | 'level' | 'manager' | 'team' | 'teamName' | 'office' | 'title'>) {
    const hired = details.rank === 'chief' ? 3600 : tenure(random, details.rank === 'member' ? 1 : 1.5);
    const { id, name, languages } = giveName(details.office);
    const { team, teamName, office, rank, level, title, manager } = details;
    // Written out: objects of one shape, which are read millions of times, stay fast.
    employees.push({
      id,
      name,
      leaf,
      team,
      teamName,
      office,
      rank,
      level,
      title,
      manager,
      hired,
      languages,
      bridge: false,
      sociability: lognormal(random, 0.5),
    });
    return employees.length - 1;
  }

  const founderLeaf = Math.max(
    0,
    leaves.findIndex((leaf) => leaf.planName === founderUnit),
  );
  leaves.forEach((leaf, l) => {
    const { plan } = leaf;
    if (l === founderLeaf)
      chief = hire(l, { rank: 'chief', level: 8, manager: -1, team: -1, office: 'lisbon', title: 'Founder and chief executive' });
    const leadsDivision = leaf.first && leaves.findIndex((other) => other.plan.division === plan.division) === l;
    const head = (heads[l] = hire(l, {
      rank: 'head',
      level: leadsDivision ? 7 : leaf.first ? 6 : 5,
      manager: -1,
      team: -1,
      office: mainOffice(leaf),
      title: (leaf.first && plan.head) || `Head of ${leaf.name}`,
    }));
    const others = leaf.size - 1 - (l === founderLeaf ? 1 : 0);
    const count = Math.max(1, Math.round(others / teamSize));
    const sizes = apportion(
      others,
      Array.from({ length: count }, () => 0.75 + 0.5 * random()),
    );
    const homes = officesOfTeams(leaf, sizes, random);
    sizes.forEach((size, t) => {
      const team = teams++;
      const teamName = count > 1 ? leaf.teams[t] : undefined;
      // A unit of one small team needs no lead between it and the head.
      const lead = count === 1 && size < 5 ? head : -1;
      let leader = lead;
      for (let i = 0; i < size; i++) {
        const isLead = leader === -1;
        const office = isLead || random() < 0.75 ? homes[t] : pickByWeight<OfficeName>(random, plan.offices);
        const level = isLead ? (random() < 0.35 ? 5 : 4) : memberLevel(random);
        const index = hire(l, {
          rank: isLead ? 'lead' : 'member',
          level,
          manager: isLead ? head : leader,
          team,
          teamName,
          office,
          title: isLead ? `Team lead, ${teamName ?? leaf.name}` : titleOf(pick(random, plan.roles), level),
        });
        if (isLead) leader = index;
      }
    });
  });

  leaves.forEach((leaf, l) => {
    const head = heads[l];
    const first = heads[leaves.findIndex((other) => other.planName === leaf.planName)];
    const division = heads[leaves.findIndex((other) => other.plan.division === leaf.plan.division)];
    employees[head].manager = head !== first ? first : head !== division ? division : chief;
  });
  chooseBridges(employees, leaves, random);
  chooseNewcomers(employees, random);
  return employees;
}

/** Working days since they were hired: most a few years, some many, none a newcomer. */
const tenure = (random: Random, factor: number) =>
  Math.min(3500, newcomerDays.beyond + Math.floor(factor * 520 * lognormal(random, 0.9)));

function memberLevel(random: Random): number {
  const at = random();
  return at < 0.37 ? 1 : at < 0.71 ? 2 : at < 0.93 ? 3 : 4;
}

function titleOf(role: string, level: number): string {
  const title = `${['Junior ', '', 'Senior ', 'Principal '][level - 1]}${role}`;
  // "iOS engineer" keeps its small letter.
  return /^[a-z][A-Z]/.test(title) ? title : title[0].toUpperCase() + title.slice(1);
}

const mainOffice = (leaf: Leaf) =>
  (Object.keys(leaf.plan.offices) as OfficeName[]).reduce((a, b) => (leaf.plan.offices[b]! > leaf.plan.offices[a]! ? b : a));

/** Teams sit together: a home office for each, so that the offices get their shares of the unit. */
function officesOfTeams(leaf: Leaf, sizes: number[], random: Random): OfficeName[] {
  const left = new Map<OfficeName, number>();
  const total = Object.values(leaf.plan.offices).reduce((a, b) => a + b, 0);
  for (const office of Object.keys(leaf.plan.offices) as OfficeName[])
    left.set(office, (leaf.plan.offices[office]! / total) * leaf.size * (0.9 + 0.2 * random()));
  return sizes.map((size) => {
    const office = [...left.keys()].reduce((a, b) => (left.get(b)! > left.get(a)! ? b : a));
    left.set(office, left.get(office)! - size);
    return office;
  });
}

/** One experienced member of each unit that has a bridge. */
function chooseBridges(employees: Employee[], leaves: readonly Leaf[], random: Random) {
  leaves.forEach((leaf, l) => {
    if (!leaf.bridge) return;
    const able = employees.filter((employee) => employee.leaf === l && employee.rank === 'member' && employee.level >= 2);
    if (able.length === 0) return;
    const bridge = pick(random, able);
    Object.assign(bridge, { bridge: true, hired: Math.max(bridge.hired, 700), sociability: 1 });
  });
}

/** Some members were hired within 180 days, the newest of them this week. */
function chooseNewcomers(employees: Employee[], random: Random) {
  const able = employees.filter((employee) => employee.rank === 'member' && !employee.bridge && employee.level <= 3);
  const count = Math.min(able.length, Math.round(employees.length * newcomerShare));
  for (let i = 0; i < count; i++) {
    const [newcomer] = able.splice(random.below(able.length), 1);
    newcomer.hired = i === 0 && employees.length >= 100 ? 1 : stillAlone + 5 + random.below(newcomerDays.within - stillAlone - 5);
  }
}

export const isNewcomer = (employee: Employee) => employee.hired <= newcomerDays.within;
export const timezoneOf = (employee: Employee) => offices[employee.office].timezone;
