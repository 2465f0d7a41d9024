import type { UnitReach } from './reach-picture.ts';

/** A sector of the rings: a unit, several units folded into one, or the people without a unit. */
export interface UnitSector {
  key: string;
  kind: 'unit' | 'fold' | 'more' | 'others' | 'none';
  /** The unit, or the parent folded into. */
  id: string | null;
  /** Name of the unit or of the parent the units are folded into; null where the kind says it. */
  name: string | null;
  units: UnitReach[];
  size: number;
  counts: [number, number, number, number];
  gained: [number, number];
  reached: number;
  added: number;
}

export interface SectorOptions {
  own?: string | null;
  /** More sectors than this are folded. */
  most?: number;
  /** Keys of the folds that were opened, one inside the other. */
  opened?: string[];
  /** The tree of units, for parents in which nobody is. */
  tree?: { id: string; name: string; parent: string | null }[];
}

/**
 * Units as at most about `most` sectors: along the tree of units first (the smallest families), then the smallest units into one.
 * An opened fold shows what is in it and all else as one sector. People without a unit come last and are never folded.
 */
export function unitSectors(units: UnitReach[], options: SectorOptions = {}): UnitSector[] {
  const { most = 20, opened = [] } = options;
  const none = units.filter(({ unit }) => unit === null);
  let inside = units.filter(({ unit }) => unit !== null);
  let sectors = fold(inside, most, options);
  for (const key of opened) {
    const found = sectors.find((sector) => sector.key === key);
    if (!found || found.units.length < 2) break;
    inside = found.units;
    sectors = fold(inside, most - 1, options, found.id);
  }
  const others = units.filter((unit) => unit.unit !== null && !inside.includes(unit));
  if (others.length) sectors.push(sectorOf('others', null, null, others));
  return none.length ? [...sectors, sectorOf('none', null, null, none)] : sectors;
}

/** Own unit first, then by share reached in two steps (in three, by name): the closed units come last. */
export function byShareReached(sectors: UnitSector[], own: string | null): UnitSector[] {
  const holdsOwn = (sector: UnitSector) => own !== null && sector.units.some(({ unit }) => unit === own);
  const share = (sector: UnitSector) => sector.reached / sector.size;
  const near = (sector: UnitSector) => (sector.reached + sector.counts[2]) / sector.size;
  return [...sectors].sort(
    (a, b) =>
      Number(holdsOwn(b)) - Number(holdsOwn(a)) ||
      share(b) - share(a) ||
      near(b) - near(a) ||
      b.size - a.size ||
      order(a.key, b.key),
  );
}

/** `below`: the opened fold, which may not close over its own units again. */
function fold(units: UnitReach[], most: number, { own, tree = [] }: SectorOptions, below: string | null = null): UnitSector[] {
  const known = new Map(tree.map((unit) => [unit.id, unit]));
  let sectors = units.map((unit) => sectorOf('unit', unit.unit, unit.name, [unit]));
  while (sectors.length > most) {
    const families = familiesOf(sectors, (id) => known.get(id)?.parent ?? null);
    const worth = [...families].filter(([parent, members]) => members.length > 1 && parent !== below);
    if (worth.length === 0) return foldSmallest(sectors, most, own);
    const [parent, members] = worth.reduce((least, each) => (size(each[1]) < size(least[1]) ? each : least));
    const name = known.get(parent)?.name ?? parent;
    const folded = sectorOf(
      'fold',
      parent,
      name,
      members.flatMap((member) => member.units),
    );
    sectors = [...sectors.filter((sector) => !members.includes(sector)), folded];
  }
  return sectors;
}

/** Sectors by parent; a parent in which people are themselves is of its own family. Families with children of children come later. */
function familiesOf(sectors: UnitSector[], parentOf: (id: string) => string | null): Map<string, UnitSector[]> {
  const families = new Map<string, UnitSector[]>();
  for (const sector of sectors) {
    const parent = parentOf(sector.id!);
    if (parent !== null) families.set(parent, [...(families.get(parent) ?? []), sector]);
  }
  for (const sector of sectors) if (families.has(sector.id!)) families.get(sector.id!)!.push(sector);
  const inner = [...families].filter(([, members]) => !members.some(({ id }) => families.has(id!) && !isItself(id!, members)));
  return new Map(inner.sort(([a], [b]) => order(a, b)));

  function isItself(id: string, members: UnitSector[]) {
    return families.get(id) === members;
  }
}

function foldSmallest(sectors: UnitSector[], most: number, own: string | null | undefined): UnitSector[] {
  const isOwn = (sector: UnitSector) => Number(own != null && sector.units.some(({ unit }) => unit === own));
  const ranked = [...sectors].sort((a, b) => isOwn(b) - isOwn(a) || b.size - a.size || order(a.key, b.key));
  const rest = ranked.slice(most - 1).flatMap(({ units }) => units);
  return [...ranked.slice(0, most - 1), sectorOf('more', String(rest.length), null, rest)];
}

function sectorOf(kind: UnitSector['kind'], id: string | null, name: string | null, units: UnitReach[]): UnitSector {
  const total = (of: (unit: UnitReach) => number) => units.reduce((sum, unit) => sum + of(unit), 0);
  return {
    key: id === null ? kind : `${kind}:${id}`,
    kind,
    id,
    name,
    units,
    size: total((unit) => unit.size),
    counts: [0, 1, 2, 3].map((ring) => total((unit) => unit.counts[ring])) as UnitSector['counts'],
    gained: [0, 1].map((ring) => total((unit) => unit.gained[ring])) as UnitSector['gained'],
    reached: total((unit) => unit.reached),
    added: total((unit) => unit.added),
  };
}

const size = (sectors: UnitSector[]) => sectors.reduce((sum, sector) => sum + sector.size, 0);
const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
