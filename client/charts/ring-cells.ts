import { type CellPlaces, cellPlaces } from './cell-places.ts';
import type { RingsData } from './reach-layout.ts';
import { pathsToEgo } from './reach-picture.ts';
import type { PlacedSector } from './ring-sectors.ts';
import type { RingCell, Slot } from './sector-lattice.ts';

export type DotKind = 'one' | 'two' | 'rest' | 'added' | 'chosen';

export interface PlacedPerson {
  id: string;
  name: string;
  unit: string | null;
  sector: string;
  kind: DotKind;
  /** Steps from ego as things are, 4 = beyond. */
  distance: number;
  x: number;
  y: number;
  r: number;
  /** Where they stand as things are, when what is chosen moves them. */
  from: { x: number; y: number } | null;
  /** On the way to ego, nearest first. */
  path: string[];
}

/** A cell's count as filled area, where dots would be too many or too small. */
export interface CellArea extends RingCell {
  key: string;
  sector: string;
  kind: DotKind;
  count: number;
}

const kinds: DotKind[] = ['one', 'two', 'rest', 'rest'];
const smallestDot = 1.1;
const largestDots = [5.6, 4.4, 3.4, 2.8];

interface Circle {
  cx: number;
  cy: number;
  radius: number;
}

/** Everybody on a lattice in their cell; whom the chosen move stands in the cell it moves to, and leaves the old place empty. */
export function fillCells(data: RingsData, sectors: PlacedSector[], cells: RingCell[][], circle: Circle) {
  const { map, picture } = data;
  const sectorAt = new Map(sectors.flatMap((sector, i) => sector.units.map(({ unit }) => [unit, i] as const)));
  const chosen = new Set(data.chosen);
  const listed = new Set(map.people.map(({ id }) => id));
  const unlisted = data.suggested.filter(({ id }) => !listed.has(id)).map((person) => ({ ...person, distance: 4 }));
  const everybody = [...map.people, ...unlisted].filter(({ unit }) => sectorAt.has(unit));
  const lattices = latticesOf(data, everybody, cells, sectorAt);
  const radii = [0, 1, 2, 3].map((ring) => dotRadius(ring, lattices, cells, circle));
  const dotted = radii.map((radius, ring) => radius >= smallestDot && (map.complete || ring === 0));

  const pathOf = pathsToEgo(map, picture.added);
  const people = everybody.flatMap(({ id, name, unit, distance }): PlacedPerson[] => {
    const i = sectorAt.get(unit)!;
    const isChosen = chosen.has(id) && distance > 1;
    const isAdded = picture.added.has(id);
    const ring = isChosen ? 0 : isAdded ? 1 : distance - 1;
    const slot = lattices[i][ring].places.get(id);
    if (!slot || !(dotted[ring] || isChosen)) return [];
    const home = dotted[distance - 1] && ring !== distance - 1 ? lattices[i][distance - 1].places.get(id) : undefined;
    const kind = isChosen ? 'chosen' : isAdded ? 'added' : kinds[distance - 1];
    const placed = {
      id,
      name,
      unit,
      sector: sectors[i].key,
      kind,
      distance,
      ...point(slot, circle),
      r: kind === 'rest' ? radii[ring] - 0.5 : radii[ring],
    };
    return [{ ...placed, from: home ? point(home, circle) : null, path: pathOf(id) }];
  });
  return { people, areas: cellAreas(sectors, cells, dotted) };
}

/** The places of all sectors' cells, for those who stand there and those whom a suggestion would bring. */
function latticesOf(
  data: RingsData,
  everybody: { id: string; unit: string | null; distance: number }[],
  cells: RingCell[][],
  sectorAt: Map<string | null, number>,
): CellPlaces[][] {
  const suggested = new Set(data.suggested.map(({ id }) => id));
  const candidates = new Set([...data.candidates, ...data.picture.added.keys()]);
  const empty = () => cells.map((rings) => rings.map(() => [] as string[]));
  const [standing, comers] = [empty(), empty()];
  for (const { id, unit, distance } of everybody) {
    const sector = sectorAt.get(unit)!;
    standing[sector][distance - 1].push(id);
    if (distance > 1 && suggested.has(id)) comers[sector][0].push(id);
    if (distance > 2 && candidates.has(id)) comers[sector][1].push(id);
  }
  return cells.map((rings, sector) => cellPlaces(rings, standing[sector], comers[sector]));
}

/** As large as the fullest cell of the ring allows. */
function dotRadius(ring: number, lattices: { spacing: number }[][], cells: RingCell[][], { radius }: Circle) {
  const tightest = Math.min(...lattices.map((rings, i) => Math.min(rings[ring].spacing, thickness(cells[i][ring]))));
  return Math.min(tightest * 0.41, largestDots[ring] * Math.max(0.75, Math.min(1.15, radius / 315)));
}

/** Filled areas for the rings without dots, all on one scale: what the chosen add lies behind what is reached. */
function cellAreas(sectors: PlacedSector[], cells: RingCell[][], dotted: boolean[]): CellArea[] {
  const content = sectors.flatMap((sector, i) =>
    cells[i].flatMap((cell, ring) => {
      if (dotted[ring]) return [];
      const gained = ring < 2 ? 0 : sector.gained[ring - 2];
      const counts: { kind: DotKind; count: number }[] = [{ kind: kinds[ring], count: sector.counts[ring] - gained }];
      if (ring === 1) counts.push({ kind: 'added', count: sector.added });
      return [{ key: `${sector.key}|${ring}`, sector: sector.key, cell, counts }];
    }),
  );
  const scale = Math.min(
    ...content.map(
      ({ cell, counts }) =>
        (0.94 * area(cell)) /
        Math.max(
          1e-9,
          counts.reduce((sum, { count }) => sum + count, 0),
        ),
    ),
  );
  return content.flatMap(({ key, sector, cell, counts }) => {
    let inner = cell.inner;
    return counts.map(({ kind, count }) => {
      const from = inner;
      inner = Math.sqrt(from ** 2 + (2 * count * scale) / (cell.end - cell.start));
      return { key: `${key}|${kind}`, sector, kind, count, inner: from, outer: inner, start: cell.start, end: cell.end };
    });
  });
}

const point = ({ angle, radius }: Slot, { cx, cy }: Circle) => ({
  x: cx + radius * Math.sin(angle),
  y: cy - radius * Math.cos(angle),
});
const thickness = ({ inner, outer }: RingCell) => outer - inner;
const area = ({ inner, outer, start, end }: RingCell) => ((outer ** 2 - inner ** 2) * (end - start)) / 2;
