/** People of a unit who are in a community. */
export interface Cell {
  unit: number;
  community: number;
  people: number;
}

/** A unit whose people are in several communities. */
export interface Split {
  unit: number;
  /** Largest first; `with` are the other units of which a part worth telling is in the same community, largest first. */
  parts: { share: number; with: number[] }[];
}

/** Units that are most of them in one community. */
export interface Merge {
  /** Most people first; the share of the unit's people who are there, null = more than half, and no more may be told. */
  units: { unit: number; share: number | null }[];
}

export interface Telling {
  /** May this unit be told? */
  shows(unit: number): boolean;
  /** Neither a part of a unit nor what is left of the unit is told where it has fewer people; 0 = all is. */
  smallest: number;
}

/** A part that is smaller than this share of its unit, or than this many people, is not worth telling. */
const LEAST_SHARE = 0.1,
  LEAST_PEOPLE = 3;

const everything: Telling = { shows: () => true, smallest: 0 };

/** Units that fall apart, those with most people outside their largest part first. O(cells log cells). */
export function splits(cells: readonly Cell[], telling: Telling = everything): Split[] {
  const units = partsByUnit(cells, telling);
  const inCommunity = grouped(
    units.flatMap(({ told }) => told),
    ({ community }) => community,
  );
  const beside = ({ unit, community }: Cell) =>
    inCommunity
      .get(community)!
      .filter((cell) => cell.unit !== unit)
      .sort(mostPeople)
      .map((cell) => cell.unit);
  return units
    .filter(({ told }) => told.length > 1)
    .sort((x, y) => apart(y.told) - apart(x.told) || x.unit - y.unit)
    .map(({ unit, size, told }) => ({
      unit,
      parts: told.map((cell) => ({ share: cell.people / size, with: beside(cell) })),
    }));
}

/** Communities that hold most of two units or more, those of most people first. O(cells log cells). */
export function merges(cells: readonly Cell[], telling: Telling = everything): Merge[] {
  const homes = partsByUnit(cells, telling).filter(({ size, parts }) => 2 * parts[0].people > size);
  return [...grouped(homes, ({ parts }) => parts[0].community).values()]
    .filter((units) => units.length > 1)
    .map((units) => units.sort((x, y) => mostPeople(x.parts[0], y.parts[0])))
    .sort((x, y) => together(y) - together(x) || x[0].unit - y[0].unit)
    .map((units) => ({
      units: units.map(({ unit, size, told }) => ({ unit, share: told.length > 0 ? told[0].people / size : null })),
    }));
}

interface Parts {
  unit: number;
  size: number;
  /** Largest first. */
  parts: Cell[];
  /** Those that are worth telling and may be told. */
  told: Cell[];
}

function partsByUnit(cells: readonly Cell[], { shows, smallest }: Telling): Parts[] {
  return [...grouped(cells, ({ unit }) => unit)]
    .filter(([unit]) => shows(unit))
    .map(([unit, own]) => {
      const parts = own.sort(mostPeople),
        size = sum(parts);
      const worth = parts.filter(({ people }) => people >= Math.max(LEAST_PEOPLE, LEAST_SHARE * size));
      return { unit, size, parts, told: tellable(worth, size, smallest) };
    });
}

/** As many of the largest parts as leave no smaller rest than may be told, so that nothing can be found by subtraction. */
function tellable(parts: Cell[], size: number, smallest: number): Cell[] {
  const told = parts.filter(({ people }) => people >= smallest);
  for (; told.length > 0; told.pop()) {
    const rest = size - sum(told);
    if (rest === 0 || rest >= smallest) break;
  }
  return told;
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const own = groups.get(keyOf(item));
    if (own) own.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

const mostPeople = (x: Cell, y: Cell) => y.people - x.people || x.unit - y.unit || x.community - y.community;
const sum = (cells: readonly Cell[]) => cells.reduce((people, cell) => people + cell.people, 0);
const apart = ([, ...rest]: readonly Cell[]) => sum(rest);
const together = (units: readonly Parts[]) => sum(units.map(({ parts }) => parts[0]));
