import type { Random } from '../../graph/arrays/seeded-random.ts';
import type { CommunityWithMembers } from './communities.ts';
import { lognormal, streamOf, weightedSampler } from './draw.ts';
import { type Employee, isNewcomer, stillAlone } from './employees.ts';
import type { EventWithGuests } from './events.ts';
import { planOutsideTies } from './outside-ties.ts';
import type { Leaf } from './structure.ts';

/** Two people who are in contact, by index with a < b, and how they came to be. */
export interface Acquaintance {
  a: number;
  b: number;
  through: 'line' | 'team' | 'unit' | 'outside';
  /** Working days before the end of an event at which they met, where there was one. */
  met?: number;
}

/** Who is in contact with whom: reporting lines and teams first, then the unit, then other units by way of offices, communities, events and common acquaintances. */
export function drawAcquaintances(
  employees: readonly Employee[],
  leaves: readonly Leaf[],
  communities: readonly CommunityWithMembers[],
  events: readonly EventWithGuests[],
  seed: number,
): Acquaintance[] {
  const random = streamOf(seed, 'acquaintances');
  const n = employees.length;
  const known = Array.from({ length: n }, () => new Set<number>());
  const acquaintances: Acquaintance[] = [];
  const insideTies = new Float64Array(leaves.length);
  const outsideTies = new Int32Array(n);

  function meet(i: number, j: number, through: Acquaintance['through'], met?: number) {
    if (i === j || known[i].has(j) || alone(i) || alone(j)) return;
    known[i].add(j);
    known[j].add(i);
    if (employees[i].leaf === employees[j].leaf) insideTies[employees[i].leaf]++;
    if (through === 'outside') {
      outsideTies[i]++;
      outsideTies[j]++;
    }
    acquaintances.push({ a: Math.min(i, j), b: Math.max(i, j), through, ...(met === undefined ? {} : { met }) });
  }
  const alone = (i: number) => employees[i].hired <= stillAlone;

  meetManagers();
  meetTeams();
  meetUnits();
  meetOutside();
  return acquaintances;

  function meetManagers() {
    employees.forEach((employee, i) => {
      const sure = isNewcomer(employee) || employee.rank !== 'member';
      if (employee.manager !== -1 && (sure || random() < 0.88)) meet(i, employee.manager, 'line');
    });
  }

  function meetTeams() {
    const teams = new Map<number, number[]>();
    employees.forEach(({ team }, i) => {
      if (team >= 0) teams.set(team, [...(teams.get(team) ?? []), i]);
    });
    for (const team of teams.values())
      for (let x = 0; x < team.length; x++)
        for (let y = x + 1; y < team.length; y++) {
          const i = team[x],
            j = team[y];
          const chance = 0.4 * Math.sqrt(ease(i) * ease(j)) * (employees[i].office === employees[j].office ? 1.25 : 0.75);
          if (random() < chance) meet(i, j, 'team');
        }
    // Whoever has met nobody in the team knows one of them, newcomers too.
    employees.forEach((employee, i) => {
      if (known[i].size > 0 || alone(i)) return;
      const mates = (teams.get(employee.team) ?? []).filter((j) => j !== i && !alone(j));
      meet(i, mates.length > 0 ? mates[random.below(mates.length)] : employee.manager, 'team');
    });
  }

  function meetUnits() {
    const members = peopleOfLeaves(employees, leaves.length);
    members.forEach((people) => {
      const draw = weightedSampler(people.map((i) => ease(i)));
      const wanted = Math.round(people.length * 0.85);
      for (let made = 0, tries = 0; made < wanted && tries < wanted * 12; tries++) {
        const i = people[draw(random)],
          j = people[draw(random)];
        const odds = (employees[i].office === employees[j].office ? 1 : 0.35) * (known[i].size + known[j].size > 24 ? 0.3 : 1);
        if (i === j || known[i].has(j) || alone(i) || alone(j) || random() > odds) continue;
        meet(i, j, 'unit');
        made++;
      }
    });
  }

  function meetOutside() {
    const members = peopleOfLeaves(employees, leaves.length);
    const span = employees.map((employee) => spanOf(employee, random));
    const draws = members.map((people) => weightedSampler(people.map((i) => span[i])));
    const occasions = occasionsOf(employees.length, communities, events);
    for (const { a, b, ties } of planOutsideTies(leaves, insideTies, random))
      for (let made = 0, rounds = 0; made < ties && rounds < 4 * ties; rounds++) {
        const best = choosePair(members[a], members[b], draws[a], draws[b], b);
        if (best === undefined) continue;
        meet(best.i, best.j, 'outside', meetingOf(best.i, best.j));
        made++;
      }

    /** One of some drawn pairs, in proportion to what brings them together. */
    function choosePair(as: number[], bs: number[], drawA: (r: Random) => number, drawB: (r: Random) => number, unitB: number) {
      const drawn: { i: number; j: number }[] = [];
      const odds: number[] = [];
      for (let attempt = 0; attempt < 14; attempt++) {
        const i = as[drawA(random)];
        const j = (attempt % 3 === 2 ? friendOfFriend(i, unitB) : undefined) ?? bs[drawB(random)];
        if (known[i].has(j) || alone(i) || alone(j)) continue;
        drawn.push({ i, j });
        odds.push(attraction(i, j));
      }
      return drawn.length === 0 ? undefined : drawn[weightedSampler(odds)(random)];
    }

    function friendOfFriend(i: number, unit: number): number | undefined {
      const friends = [...known[i]];
      if (friends.length === 0) return undefined;
      const theirs = [...known[friends[random.below(friends.length)]]].filter((j) => employees[j].leaf === unit);
      return theirs.length === 0 ? undefined : theirs[random.below(theirs.length)];
    }

    function attraction(i: number, j: number): number {
      const office = employees[i].office === employees[j].office ? 2.5 : 1;
      let common = 0;
      for (const q of known[i]) if (known[q].has(j)) common++;
      const full = (x: number) => 1 / (1 + (outsideTies[x] / (employees[x].bridge ? 17 : 4.5)) ** 3);
      // Whoever works with a unit already gets to know more of it; only those whose work it is to connect spread out.
      const work =
        (employees[i].bridge ? 1 : footing(i, employees[j].leaf)) * (employees[j].bridge ? 1 : footing(j, employees[i].leaf));
      return office * work * (1 + occasions.strength(i, j)) * (1 + Math.min(common, 3)) * full(i) * full(j);
    }

    function footing(i: number, leaf: number): number {
      for (const q of known[i]) if (employees[q].leaf === leaf) return 2.5;
      return 1;
    }

    function meetingOf(i: number, j: number): number | undefined {
      const backs = occasions.events(i, j);
      return backs.length === 0 ? undefined : backs[random.below(backs.length)];
    }
  }

  /** How readily somebody gets to know people within the unit. */
  function ease(i: number): number {
    const { sociability, rank, bridge } = employees[i];
    return sociability * (isNewcomer(employees[i]) ? 0.25 : 1) * (rank === 'member' ? 1 : 1.6) * (bridge ? 0.8 : 1);
  }
}

/** How readily somebody gets to know people of other units: few do most of it. */
function spanOf(employee: Employee, random: Random): number {
  const seniority = 0.6 + 0.15 * employee.level + (employee.rank === 'head' || employee.rank === 'chief' ? 1.2 : 0);
  return lognormal(random, 0.8) * seniority * (employee.bridge ? 12 : 1) * (isNewcomer(employee) ? 0.1 : 1);
}

function peopleOfLeaves(employees: readonly Employee[], leaves: number): number[][] {
  const members: number[][] = Array.from({ length: leaves }, () => []);
  for (let i = 0; i < employees.length; i++) members[employees[i].leaf].push(i);
  return members;
}

/** What two people share: communities (a small one counts more) and past events. */
function occasionsOf(n: number, communities: readonly CommunityWithMembers[], events: readonly EventWithGuests[]) {
  const communitiesOf = Array.from({ length: n }, () => new Set<number>());
  const eventsOf = Array.from({ length: n }, () => new Set<number>());
  communities.forEach(({ members }, c) => {
    for (const { employee, until } of members) if (until === undefined) communitiesOf[employee].add(c);
  });
  events.forEach(({ attended, back, kind }, e) => {
    if (back >= 0 && kind !== 'conference') for (const employee of attended) eventsOf[employee].add(e);
  });
  const common = (a: Set<number>, b: Set<number>) => [...a].filter((x) => b.has(x));
  return {
    strength(i: number, j: number) {
      let sum = 0;
      for (const c of common(communitiesOf[i], communitiesOf[j])) sum += 12 / Math.log2(2 + communities[c].members.length);
      return sum + 1.2 * Math.min(4, common(eventsOf[i], eventsOf[j]).length);
    },
    events: (i: number, j: number) => common(eventsOf[i], eventsOf[j]).map((e) => events[e].back),
  };
}
