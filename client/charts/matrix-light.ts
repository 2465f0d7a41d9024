import type { Selection } from 'd3';
import type { MatrixUnit } from './unit-fold.ts';
import type { MatrixLayout } from './unit-matrix-layout.ts';

/** Where a row and a column of the matrix meet. */
export interface Crossing {
  row: MatrixUnit;
  column: MatrixUnit;
}

interface MatrixParts {
  svg: Selection<SVGSVGElement, unknown, null, undefined>;
  /** Behind everything else. */
  bands: Selection<SVGGElement, unknown, null, undefined>;
  grid: Selection<SVGGElement, unknown, null, undefined>;
}

/** Lights the row and the column of a spot, none where it is null: a wash behind them, their names in full ink. */
export function drawLight(
  { svg, bands, grid }: MatrixParts,
  units: readonly MatrixUnit[],
  { pitch, top, left, width }: MatrixLayout,
  { spot, plot }: { spot: Crossing | null; plot: boolean },
) {
  const place = (unit: MatrixUnit) => units.indexOf(unit) * pitch;
  const length = units.length * pitch;
  const boxes = spot
    ? [
        { x: 0, y: top + place(spot.row), width: plot ? width : left + length, height: pitch },
        { x: left + place(spot.column), y: top, width: pitch, height: length },
      ]
    : [];
  bands
    .selectAll<SVGRectElement, (typeof boxes)[0]>('rect')
    .data(boxes)
    .join('rect')
    .attr('fill', 'var(--ct-track)')
    .attr('x', (box) => box.x)
    .attr('y', (box) => box.y)
    .attr('width', (box) => box.width)
    .attr('height', (box) => box.height);
  const faint = (unit: MatrixUnit) =>
    spot && unit !== spot.row && unit !== spot.column ? 'var(--ct-ink-soft)' : 'var(--ct-ink)';
  svg.selectAll<SVGGElement, MatrixUnit>('g.name, g.column').attr('fill', faint);
  grid
    .selectAll<SVGGElement, Crossing>('g.cell')
    .attr('opacity', (each) => (!spot || each.row === spot.row || each.column === spot.column ? null : 0.35));
}
