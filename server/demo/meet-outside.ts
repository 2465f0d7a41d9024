import type { Random } from '../../graph/arrays/seeded-random.ts';
import type { Meeting } from './acquaintances.ts';
import { lognormal, weightedSampler } from './draw.ts';
import { type Employee, isNewcomer } from './employees.ts';
import type { Occasions } from './occasions.ts';
import { planOutsideTies } from './outside-ties.ts';

/** How many pairs are looked at for one tie. */
const pairsDrawn = 14;
/** With so many outside ties the wish for more has halved. */
const enough = { bridge: 17, other: 4.5 };

/** Ties between units, as many as planned for each two: of some pairs that could meet, those whom most brings together. */
export function meetOutside(meeting: Meeting, occasions: Occasions) {
  const { employees, leaves, members, random, known, alone, meet } = meeting;
  const outside = new Int32Array(employees.length);
  const span = employees.map((employee) => spanOf(employee, random));
  const draws = members.map((people) => weightedSampler(people.map((i) => span[i])));
  for (const { a, b, ties } of planOutsideTies(leaves, insideTies(meeting), random))
    for (let made = 0, tries = 0; made < ties && tries < 4 * ties; tries++) {
      const pair = choosePair(a, b);
      if (pair === undefined) continue;
      const [i, j] = pair;
      const events = occasions.events(i, j);
      meet(i, j, 'outside', events.length === 0 ? undefined : events[random.below(events.length)]);
      outside[i]++;
      outside[j]++;
      made++;
    }

  function choosePair(a: number, b: number): [number, number] | undefined {
    const pairs: [number, number][] = [];
    const odds: number[] = [];
    for (let drawn = 0; drawn < pairsDrawn; drawn++) {
      const i = members[a][draws[a](random)];
      const j = (drawn % 3 === 2 ? friendOfFriend(i, b) : undefined) ?? members[b][draws[b](random)];
      if (known[i].has(j) || alone(i) || alone(j)) continue;
      pairs.push([i, j]);
      odds.push(attraction(i, j));
    }
    return pairs[weightedSampler(odds)(random)];
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
    const work = footing(i, employees[j].leaf) * footing(j, employees[i].leaf);
    return office * work * (1 + occasions.strength(i, j)) * (1 + Math.min(common, 3)) * room(i) * room(j);
  }

  /** Whoever works with a unit already gets to know more of it; only those whose work it is to connect spread out. */
  function footing(i: number, unit: number): number {
    if (!employees[i].bridge) for (const q of known[i]) if (employees[q].leaf === unit) return 2.5;
    return 1;
  }

  /** Falls with the outside ties somebody has; in a closed unit nobody has many, so that it is the unit that is closed. */
  function room(i: number): number {
    const { bridge, leaf } = employees[i];
    const limit = bridge ? enough.bridge : enough.other * Math.min(1, leaves[leaf].plan.openness);
    return 1 / (1 + (outside[i] / limit) ** 3);
  }
}

/** How readily somebody gets to know people of other units: few do most of it, and those whose work it is need no luck. */
function spanOf(employee: Employee, random: Random): number {
  const { level, rank, bridge } = employee;
  const luck = lognormal(random, 0.8);
  const seniority = 0.6 + 0.15 * level + (rank === 'head' || rank === 'chief' ? 1.2 : 0);
  return seniority * (bridge ? 14 : luck) * (isNewcomer(employee) ? 0.1 : 1);
}

function insideTies({ employees, leaves, known }: Meeting): Float64Array {
  const ties = new Float64Array(leaves.length);
  known.forEach((others, i) => {
    for (const j of others) if (i < j && employees[i].leaf === employees[j].leaf) ties[employees[i].leaf]++;
  });
  return ties;
}
