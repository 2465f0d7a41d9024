/** A piece of a ring: radii in px, angles in radians clockwise from the top. */
export interface RingCell {
  inner: number;
  outer: number;
  start: number;
  end: number;
}

export interface Slot {
  angle: number;
  radius: number;
}

interface Rows {
  radii: number[];
  capacities: number[];
}

/** Angle left free at either side of a cell: 2 px, but never more than a fifth of it. */
const margin = (radius: number, angle: number) => Math.min(2 / radius, angle / 5);

/**
 * `count` places in a cell on a regular lattice, by angle: rows on circles, in each row the same distance from one to the next.
 * Also how far apart any two are at least, px; 0 places have an unbounded distance.
 */
export function sectorLattice(cell: RingCell, count: number): { slots: Slot[]; spacing: number } {
  if (count <= 0) return { slots: [], spacing: Number.POSITIVE_INFINITY };
  const spacing = widestSpacing(cell, count);
  const { radii, capacities } = rowsAt(cell, spacing);
  const taken = share(count, capacities);
  const slots = radii.flatMap((radius, row) => {
    const inset = margin(radius, cell.end - cell.start);
    const step = (cell.end - cell.start - 2 * inset) / taken[row];
    return Array.from({ length: taken[row] }, (_, i) => ({ angle: cell.start + inset + (i + 0.5) * step, radius }));
  });
  return { slots: slots.sort((a, b) => a.angle - b.angle || a.radius - b.radius), spacing };
}

/** How many places the cell has whose spacing is at least this, px. */
export const capacity = (cell: RingCell, spacing: number) =>
  rowsAt(cell, spacing).capacities.reduce((sum, each) => sum + each, 0);

/** The largest spacing at which the cell holds `count` places, by bisection. */
function widestSpacing(cell: RingCell, count: number): number {
  let low = 0.01,
    high = Math.max(cell.outer - cell.inner, cell.outer * (cell.end - cell.start)) + 1;
  for (let i = 0; i < 30; i++) {
    const middle = (low + high) / 2;
    if (holds(cell, middle, count)) low = middle;
    else high = middle;
  }
  return low;
}

function holds(cell: RingCell, spacing: number, count: number): boolean {
  const rows = rowCount(cell, spacing);
  for (let row = 0, found = 0; row < rows; row++) {
    found += across(rowRadius(cell, row, rows), cell.end - cell.start, spacing);
    if (found >= count) return true;
  }
  return false;
}

function rowsAt(cell: RingCell, spacing: number): Rows {
  const rows = rowCount(cell, spacing);
  const radii = Array.from({ length: rows }, (_, row) => rowRadius(cell, row, rows));
  return { radii, capacities: radii.map((radius) => across(radius, cell.end - cell.start, spacing)) };
}

const rowCount = ({ inner, outer }: RingCell, spacing: number) => Math.max(1, Math.floor((outer - inner) / spacing));
const rowRadius = ({ inner, outer }: RingCell, row: number, rows: number) => inner + ((row + 0.5) * (outer - inner)) / rows;

/** How many places a row holds whose neighbours are a chord of `spacing` apart. */
function across(radius: number, angle: number, spacing: number) {
  const step = 2 * Math.asin(Math.min(1, spacing / (2 * radius)));
  return Math.floor((angle - 2 * margin(radius, angle)) / step);
}

/** `count` shared out in proportion to what each row holds, largest remainders first, no row above its capacity. */
function share(count: number, capacities: number[]): number[] {
  const total = capacities.reduce((sum, each) => sum + each, 0);
  const exact = capacities.map((each) => (count * each) / total);
  const taken = exact.map(Math.floor);
  const rest = exact.map((each, row) => ({ row, over: each - taken[row] })).sort((a, b) => b.over - a.over || b.row - a.row);
  let left = count - taken.reduce((sum, each) => sum + each, 0);
  for (let i = 0; left > 0; i = (i + 1) % rest.length)
    if (taken[rest[i].row] < capacities[rest[i].row]) {
      taken[rest[i].row]++;
      left--;
    }
  return taken;
}
