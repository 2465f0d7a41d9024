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
  const firstOfDivision = leaves.map(({ plan }) => leaves.findIndex((other) => other.plan.division === plan.division));
  const firstOfPlan = leaves.map(({ planName }) => leaves.findIndex((other) => other.planName === planName));
  const founders = leaves.findIndex(({ planName }) => planName === founderUnit);
  let chief = -1;
  let teams = 0;
  const heads = leaves.map((leaf, l) => hireUnit(leaf, l));
  heads.forEach((head, l) => {
    const above = [heads[firstOfPlan[l]], heads[firstOfDivision[l]], chief];
    employees[head].manager = above.find((manager) => manager !== head)!;
  });
  chooseBridges(employees, leaves, random);
  chooseNewcomers(employees, random);
  return employees;

  /** Returns who heads it. */
  function hireUnit(leaf: Leaf, l: number): number {
    const top = { manager: -1, team: -1, teamName: undefined };
    if (l === founders)
      chief = hire(l, { ...top, rank: 'chief', level: 8, office: 'lisbon', title: 'Founder and chief executive' });
    const level = firstOfDivision[l] === l ? 7 : leaf.first ? 6 : 5;
    const title = (leaf.first && leaf.plan.head) || `Head of ${leaf.name}`;
    const head = hire(l, { ...top, rank: 'head', level, office: mainOffice(leaf), title });
    const others = leaf.size - (l === founders ? 2 : 1);
    const count = Math.max(1, Math.round(others / teamSize));
    const parts = Array.from({ length: count }, () => 0.75 + 0.5 * random());
    const sizes = apportion(others, parts);
    const homes = officesOfTeams(leaf, sizes, random);
    sizes.forEach((size, t) => {
      hireTeam(leaf, l, {
        head,
        size,
        home: homes[t],
        name: count > 1 ? leaf.teams[t] : undefined,
        hasLead: count > 1 || size >= 5,
      });
    });
    return head;
  }

  function hireTeam(leaf: Leaf, l: number, { head, size, home, name, hasLead }: Team) {
    const team = teams++;
    let lead = -1;
    if (hasLead) {
      const title = `Team lead, ${name ?? leaf.name}`;
      const level = random() < 0.35 ? 5 : 4;
      lead = hire(l, { rank: 'lead', level, title, manager: head, team, teamName: name, office: home });
    }
    for (let i = hasLead ? 1 : 0; i < size; i++) {
      const office = random() < 0.75 ? home : pickByWeight<OfficeName>(random, leaf.plan.offices);
      const level = memberLevel(random);
      const title = titleOf(pick(random, leaf.plan.roles), level);
      hire(l, { rank: 'member', level, title, manager: hasLead ? lead : head, team, teamName: name, office });
    }
  }

  function hire(leaf: number, { team, teamName, office, rank, level, title, manager }: Position): number {
    const hired = rank === 'chief' ? 3600 : tenure(random, rank === 'member' ? 1 : 1.5);
    const { id, name, languages } = giveName(office);
    const sociability = lognormal(random, 0.5);
    // Written out: objects of one shape, which are read millions of times, stay fast.
    const employee: Employee = {
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
      sociability,
    };
    return employees.push(employee) - 1;
  }
}

type Position = Pick<Employee, 'rank' | 'level' | 'manager' | 'team' | 'teamName' | 'office' | 'title'>;

interface Team {
  head: number;
  size: number;
  home: OfficeName;
  name: string | undefined;
  /** A unit of one small team needs no lead between it and the head. */
  hasLead: boolean;
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
