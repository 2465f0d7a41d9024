import type { Reach } from '../../server/api/people.schema.ts';

export type ReachMap = NonNullable<Reach['map']>;

/** A person who is thought of as a new contact, and whom that alone would bring within two steps (themself included). */
export interface Chosen {
  id: string;
  opens: string[];
}

/** Where somebody stands who may not be listed in the map. */
export type Standing = Record<string, { unit: string | null; distance: number }>;

export interface UnitReach {
  /** null = people without a unit. */
  unit: string | null;
  name: string | null;
  parent: string | null;
  /** People but ego. */
  size: number;
  /** By distance 1, 2, 3, beyond; as things are. */
  counts: [number, number, number, number];
  /** Of those at three steps and beyond: how many the chosen would bring within two. */
  gained: [number, number];
  reached: number;
  added: number;
}

export interface ReachPicture {
  units: UnitReach[];
  /** Within two steps, ego not counted; units in which somebody is. */
  before: { people: number; units: number };
  after: { people: number; units: number };
  total: { people: number; units: number };
  /** Who would newly come within two steps, and through whom of the chosen. */
  added: Map<string, string>;
}

/** The figures behind headline, marks and table: present reach by unit and what the chosen would add together. O(people + opened). */
export function reachPicture(map: ReachMap, chosen: Chosen[], elsewhere: Standing = {}): ReachPicture {
  const standing = new Map(map.people.map(({ id, unit, distance }) => [id, { unit, distance }]));
  const added = new Map<string, string>();
  const gained = new Map<string | null, [number, number]>();
  for (const contact of chosen)
    for (const id of contact.opens) {
      const at = standing.get(id) ?? elsewhere[id];
      if (!at || at.distance <= 2 || added.has(id)) continue;
      added.set(id, contact.id);
      if (!gained.has(at.unit)) gained.set(at.unit, [0, 0]);
      gained.get(at.unit)![at.distance - 3]++;
    }
  const known = new Map(map.units.map((unit) => [unit.id, unit]));
  const units = map.cells.filter(({ counts }) => sum(counts) > 0).map(({ unit, counts }) => figures(unit, counts, known, gained));
  const inUnits = units.filter(({ unit }) => unit !== null);
  const reached = sum(units.map((unit) => unit.reached));
  return {
    units,
    before: { people: reached, units: inUnits.filter((unit) => unit.reached > 0).length },
    after: { people: reached + added.size, units: inUnits.filter((unit) => unit.reached + unit.added > 0).length },
    total: { people: sum(units.map((unit) => unit.size)), units: map.units.filter(({ size }) => size > 0).length },
    added,
  };
}

/** For a person, the contacts on the way to ego, nearest to the person first; ego is not among them. */
export function pathsToEgo({ people }: ReachMap, added: Map<string, string>): (id: string) => string[] {
  const via = new Map(people.map((person) => [person.id, person.via]));
  return (id) => {
    const through = added.get(id);
    if (through !== undefined) return through === id ? [] : [through];
    const path: string[] = [];
    for (let at = via.get(id); at && via.has(at) && path.length < 4; at = via.get(at)) path.push(at);
    return path;
  };
}

function figures(
  unit: string | null,
  counts: [number, number, number, number],
  known: Map<string, ReachMap['units'][number]>,
  gained: Map<string | null, [number, number]>,
): UnitReach {
  const of = unit === null ? undefined : known.get(unit);
  const more = gained.get(unit) ?? [0, 0];
  return {
    unit,
    name: of?.name ?? unit,
    parent: of?.parent ?? null,
    size: sum(counts),
    counts,
    gained: more,
    reached: counts[0] + counts[1],
    added: more[0] + more[1],
  };
}

const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);
