import { type NameTag, nameTags, tagHeight } from './name-tags.ts';
import type { ReachMap, ReachPicture } from './reach-picture.ts';
import { labelSize, type RimFrame, type RimLabel, type RimLabelRequest, rimLabels } from './rim-labels.ts';
import { type CellArea, fillCells, type PlacedPerson } from './ring-cells.ts';
import { type PlacedSector, placeSectors, quietAngle } from './ring-sectors.ts';
import type { Measure } from './text-fit.ts';
import { byShareReached, type UnitSector, unitSectors } from './unit-sectors.ts';

export interface RingsData {
  map: ReachMap;
  ego: { id: string; name: string; unit: string | null };
  picture: ReachPicture;
  /** Whom the picture may take in as new contacts: the list's people and those kept. */
  suggested: { id: string; name: string; unit: string | null }[];
  /** Those of them who are in the picture. */
  chosen: string[];
  /** Everybody whom any of them would bring within two steps: their places are kept free. */
  candidates: string[];
  /** Keys of opened folds. */
  opened: string[];
  width: number;
  height: number;
}

export interface RingTexts {
  sector: (sector: UnitSector) => string;
  figures: (sector: UnitSector) => { text: string; kind: string | null }[];
}

export interface RingsLayout {
  cx: number;
  cy: number;
  egoRadius: number;
  /** Outer radius of rings 1, 2, 3 and beyond. */
  rings: number[];
  sectors: PlacedSector[];
  people: PlacedPerson[];
  areas: CellArea[];
  labels: RimLabel[];
  tags: NameTag[];
  /** Seam on which ring names hinder least, radians. */
  ringNamesAt: number;
  narrow: boolean;
}

/** Narrower than this, rim bars and labels are a list under the rings. */
export const narrowWidth = 600;

/** Positions of everything in the rings, from the figures alone: the same data give the same picture. O(people · log people). */
export function layout(data: RingsData, texts: RingTexts, measure: Measure): RingsLayout {
  const { ego, picture, width, height } = data;
  const narrow = width < narrowWidth;
  const [cx, cy] = [width / 2, height / 2];
  const sectors = placeSectors(sectorsOf(data), ego.unit);
  const requests = sectors.map((sector) => ({
    key: sector.key,
    angle: (sector.start + sector.end) / 2,
    name: texts.sector(sector),
    figures: joined(texts.figures(sector)),
  }));
  const frame = { width, height, cx, cy };
  const { radius, labels } = narrow
    ? { radius: Math.min(width, height) / 2 - 4, labels: [] }
    : fitLabels(requests, frame, measure);
  const egoRadius = Math.max(12, Math.min(25, radius * 0.078));
  const rings = ringRadii(picture, radius, egoRadius);
  const { people, areas } = fillCells(data, sectors, ringCells(sectors, rings, egoRadius), { cx, cy, radius });
  const tags = nameTags(people, { cx, cy, egoRadius, width, height }, measure);
  const tagBoxes = tags.map((tag) => ({ ...tag, height: tagHeight }));
  return {
    cx,
    cy,
    egoRadius,
    rings,
    sectors,
    people,
    areas,
    labels,
    tags,
    ringNamesAt: quietAngle(sectors, people, tagBoxes, { cx, cy, rings }),
    narrow,
  };

  function joined(parts: { text: string }[]) {
    return parts.map(({ text }) => text).join('');
  }
}

/** The sectors in the order of the picture, and of the list under it. */
export const sectorsOf = ({ picture, ego, opened, map }: Pick<RingsData, 'picture' | 'ego' | 'opened' | 'map'>) =>
  byShareReached(unitSectors(picture.units, { own: ego.unit, opened, tree: map.units }), ego.unit);

/** The largest circle that leaves every label its room; very long names are shortened rather. */
function fitLabels(requests: RimLabelRequest[], frame: Omit<RimFrame, 'radius'>, measure: Measure) {
  const fits = ({ name, full }: RimLabel) => name === full || measure(full, labelSize.name) > 130;
  for (let radius = Math.max(60, Math.min(frame.height / 2 - 48, frame.width / 2 - 60)); ; radius -= 6) {
    const labels = rimLabels(requests, { ...frame, radius }, measure);
    if (radius <= Math.max(66, frame.width / 2 - 170) || labels.every(fits)) return { radius, labels };
  }
}

/** Each ring at its place; one that holds much of the network is a little wider, an empty one half as wide. */
function ringRadii({ units, total }: ReachPicture, radius: number, egoRadius: number): number[] {
  const base = [0.28, 0.31, 0.26, 0.12];
  const counts = base.map((_, ring) => units.reduce((sum, unit) => sum + unit.counts[ring], 0));
  const weights = base.map((weight, ring) =>
    counts[ring] || ring === 0 ? weight * Math.max(0.9, 0.5 + Math.sqrt(counts[ring] / Math.max(1, total.people))) : weight / 2,
  );
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  let at = egoRadius;
  return weights.map((weight) => (at += (weight / whole) * (radius - egoRadius)));
}

function ringCells(sectors: PlacedSector[], rings: number[], egoRadius: number) {
  return sectors.map(({ start, end }) =>
    rings.map((outer, ring) => {
      const inner = ring === 0 ? egoRadius + 8 : rings[ring - 1] + 2;
      return { inner, outer: outer - (ring === 3 ? 5 : 2), start, end };
    }),
  );
}
