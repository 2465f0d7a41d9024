import type { Meeting } from './acquaintances.ts';
import { weightedSampler } from './draw.ts';
import { type Employee, isNewcomer } from './employees.ts';

/** How likely somebody of middling sociability knows another of the team, and how many more a person knows in the unit. */
const teamTies = 0.4,
  unitTies = 0.85;

/** Ties within units: managers, teams, and the rest of the unit, where colleagues of one office meet more. */
export function meetInside(meeting: Meeting) {
  meetManagers(meeting);
  meetTeams(meeting);
  meetUnits(meeting);
}

function meetManagers({ employees, random, meet }: Meeting) {
  employees.forEach((employee, i) => {
    const sure = isNewcomer(employee) || employee.rank !== 'member';
    if (employee.manager !== -1 && (sure || random() < 0.88)) meet(i, employee.manager, 'line');
  });
}

function meetTeams({ employees, random, known, alone, meet }: Meeting) {
  const teams = new Map<number, number[]>();
  employees.forEach(({ team }, i) => {
    if (team < 0) return;
    if (!teams.has(team)) teams.set(team, []);
    teams.get(team)!.push(i);
  });
  for (const team of teams.values())
    for (let x = 0; x < team.length; x++)
      for (let y = x + 1; y < team.length; y++) {
        const one = employees[team[x]],
          other = employees[team[y]];
        const chance = teamTies * Math.sqrt(ease(one) * ease(other)) * (one.office === other.office ? 1.25 : 0.75);
        if (random() < chance) meet(team[x], team[y], 'team');
      }
  // Nobody works for months without knowing one of the team.
  employees.forEach((employee, i) => {
    if (known[i].size > 0 || alone(i)) return;
    const mates = (teams.get(employee.team) ?? []).filter((j) => j !== i && !alone(j));
    meet(i, mates.length > 0 ? mates[random.below(mates.length)] : employee.manager, 'team');
  });
}

function meetUnits({ employees, members, random, known, alone, meet }: Meeting) {
  for (const people of members) {
    const draw = weightedSampler(people.map((i) => ease(employees[i])));
    const wanted = Math.round(people.length * unitTies);
    for (let made = 0, tries = 0; made < wanted && tries < wanted * 12; tries++) {
      const i = people[draw(random)],
        j = people[draw(random)];
      const odds = (employees[i].office === employees[j].office ? 1 : 0.35) * (known[i].size + known[j].size > 24 ? 0.3 : 1);
      if (i === j || known[i].has(j) || alone(i) || alone(j) || random() > odds) continue;
      meet(i, j, 'unit');
      made++;
    }
  }
}

/** How readily somebody gets to know people within the unit. */
function ease(employee: Employee): number {
  const { sociability, rank, bridge } = employee;
  return sociability * (isNewcomer(employee) ? 0.25 : 1) * (rank === 'member' ? 1 : 1.6) * (bridge ? 0.8 : 1);
}
