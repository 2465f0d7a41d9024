import { type Box, overlap } from './rim-labels.ts';
import type { UnitSector } from './unit-sectors.ts';

export interface PlacedSector extends UnitSector {
  /** Clockwise from the top, radians. */
  start: number;
  end: number;
  /** Left of the top: its rim bar grows counter-clockwise. */
  mirrored: boolean;
}

const sectorGap = 0.018;
const apart = 0.05;
const leastAngle = 0.11;

/** Own unit in the middle at the top, the others by turns right and left of it, people without a unit at the bottom, apart. */
export function placeSectors(ordered: UnitSector[], own: string | null): PlacedSector[] {
  const none = ordered.filter(({ kind }) => kind === 'none');
  const units = ordered.filter(({ kind }) => kind !== 'none');
  const crowned = own !== null && units.length > 0;
  const right = units.filter((_, i) => (crowned ? i === 0 || i % 2 === 1 : i % 2 === 0));
  const left = units.filter((sector) => !right.includes(sector)).reverse();
  const circle = [...right, ...none, ...left];
  if (circle.length === 0) return [];
  const gaps = circle.map((sector, i) => {
    const next = circle[(i + 1) % circle.length];
    return circle.length === 1 ? 0 : sector.kind === 'none' || next.kind === 'none' ? apart : sectorGap;
  });
  const angles = sharedAngles(circle, 2 * Math.PI - gaps.reduce<number>((sum, gap) => sum + gap, 0));
  let at = crowned ? -angles[0] / 2 : gaps[circle.length - 1] / 2;
  return circle.map((sector, i) => {
    const start = at;
    at += angles[i] + gaps[i];
    return { ...sector, start, end: start + angles[i], mirrored: left.includes(sector) };
  });
}

/** In proportion to √size, none below the least angle. */
function sharedAngles(sectors: UnitSector[], total: number): number[] {
  const least = Math.min(leastAngle, total / sectors.length / 2);
  const weights = sectors.map(({ size }) => Math.sqrt(size));
  const fixed = new Set<number>();
  for (;;) {
    const weight = weights.reduce((sum, each, i) => (fixed.has(i) ? sum : sum + each), 0);
    const room = total - fixed.size * least;
    const small = weights.findIndex((each, i) => !fixed.has(i) && (each / weight) * room < least);
    if (small < 0) return weights.map((each, i) => (fixed.has(i) ? least : (each / weight) * room));
    fixed.add(small);
  }
}

/** Where the ring names stand: on the seam of the lower half at which they hinder fewest, the lowest of these. */
export function quietAngle(
  sectors: PlacedSector[],
  people: { x: number; y: number }[],
  tags: Box[],
  { cx, cy, rings }: { cx: number; cy: number; rings: number[] },
): number {
  if (sectors.length < 2) return Math.PI;
  const seams = sectors.map(({ end }, i) => (end + (sectors[i + 1]?.start ?? sectors[0].start + 2 * Math.PI)) / 2);
  const hindered = (angle: number) => {
    const names = rings.slice(0, 3).map((ring) => [cx + ring * Math.sin(angle), cy - ring * Math.cos(angle)]);
    const boxes = names.map(([x, y]) => ({ x: x - 24, y: y - 9, width: 48, height: 18 }));
    const dots = people.filter(({ x, y }) => boxes.some((box) => overlap(box, { x, y, width: 0, height: 0 }))).length;
    return dots + 10 * tags.filter((tag) => boxes.some((box) => overlap(box, tag))).length;
  };
  const cost = (angle: number) => hindered(angle) + 4 * (1 + Math.cos(angle));
  return seams.reduce((best, angle) => (cost(angle) < cost(best) ? angle : best));
}
