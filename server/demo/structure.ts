import type { Unit } from '../../graph/records/unit.ts';
import { type DivisionName, divisions, founderUnit, type UnitName, type UnitPlan, unitPlans } from './data/units.ts';
import { apportion } from './draw.ts';
import { slug } from './slug.ts';

/** A unit that has people. */
export interface Leaf {
  id: string;
  name: string;
  planName: UnitName;
  plan: UnitPlan;
  size: number;
  /** Whether it is the first of its plan: the head of the first leaf heads all of them. */
  first: boolean;
  /** Its teams have names only where it was not itself made from one of the plan's teams. */
  teams: readonly string[];
  /** Has a person whose work it is to connect. */
  bridge: boolean;
}

export interface Structure {
  units: Unit[];
  leaves: Leaf[];
}

/** No unit is smaller than a silo can be, none larger than a person can know. */
const smallest = 5,
  largest = 60;

/** The units of an organization of so many people: a division's units, and in a large one their parts, hold the people. */
export function planStructure(people: number): Structure {
  const names = foundedUnits(people);
  const sizes = apportion(
    people,
    names.map((name) => unitPlans[name].people),
  );
  const units: Unit[] = [];
  const leaves: Leaf[] = [];
  for (const division of Object.keys(divisions) as DivisionName[])
    if (names.some((name) => unitPlans[name].division === division)) units.push({ id: division, name: divisions[division].name });
  names.forEach((planName, i) => {
    const plan: UnitPlan = unitPlans[planName];
    const id = slug(plan.name);
    units.push({ id, name: plan.name, parent: plan.division });
    const parts = Math.ceil(sizes[i] / largest);
    if (parts === 1) {
      leaves.push({ id, name: plan.name, planName, plan, size: sizes[i], first: true, teams: plan.teams, bridge: !!plan.bridge });
      return;
    }
    apportion(sizes[i], Array(parts).fill(1)).forEach((size, part) => {
      const round = Math.floor(part / plan.teams.length);
      const name = `${plan.name} ${plan.teams[part % plan.teams.length]}${round === 0 ? '' : ` ${round + 1}`}`;
      units.push({ id: slug(name), name, parent: id });
      leaves.push({
        id: slug(name),
        name,
        planName,
        plan,
        size,
        first: part === 0,
        teams: [],
        bridge: !!plan.bridge && part % 2 === 0,
      });
    });
  });
  return { units, leaves };
}

/** A small organization has fewer units: as many as leave each with enough people. */
function foundedUnits(people: number): UnitName[] {
  const all = Object.keys(unitPlans) as UnitName[];
  for (let count = all.length; count > 2; count--) {
    const names = all.slice(0, count);
    const sizes = apportion(
      people,
      names.map((name) => unitPlans[name].people),
    );
    // One of the founder's unit is the chief executive, who is part of no team.
    if (names.every((name, i) => sizes[i] - (name === founderUnit ? 1 : 0) >= smallest)) return names;
  }
  return all.slice(0, 2);
}
