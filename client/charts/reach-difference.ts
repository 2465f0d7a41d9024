import { type Selection, select } from 'd3';
import type { Chart } from './chart.ts';
import { gridMove } from './grid-move.ts';
import { measureIn } from './measure-text.ts';
import { gainOf } from './most-changed.ts';
import { type DifferenceLayout, differenceLayout } from './reach-difference-layout.ts';
import { redrawn } from './redrawn.ts';

/** Share of pairs of two units within two steps, before and after; every unordered pair once. */
export interface ReachCell {
  a: string;
  b: string;
  before: number | null;
  after: number | null;
}

export interface ReachDifference {
  /** In the order in which blocks show. */
  units: { id: string; name: string }[];
  cells: ReachCell[];
}

export interface ReachDifferenceOptions {
  label: string;
  /** A cell in words. */
  cell: (cell: ReachCell) => string;
  /** The pointer or the focus came to a cell. */
  onRead: (cell: ReachCell) => void;
}

export interface DifferenceSpot {
  row: number;
  column: number;
  cell: ReachCell;
  /** How much of the greatest gain it gains, 0 … 1. */
  share: number;
}

/** All cells of the matrix by row and column, both halves; a pair of units that is not told has no gain. */
export function differenceSpots({ units, cells }: ReachDifference): DifferenceSpot[][] {
  const most = Math.max(...cells.map(gainOf), Number.MIN_VALUE);
  const key = (a: string, b: string) => JSON.stringify([a, b]);
  const byPair = new Map(cells.flatMap((cell) => [[key(cell.a, cell.b), cell] as const, [key(cell.b, cell.a), cell] as const]));
  return units.map(({ id: a }, row) =>
    units.map(({ id: b }, column) => {
      const cell = byPair.get(key(a, b)) ?? { a, b, before: null, after: null };
      return { row, column, cell, share: gainOf(cell) / most };
    }),
  );
}

/**
 * A matrix of units whose cells are the more orange the more pairs of people come within two steps of each other, with names before its
 * rows and above its columns. One stop for the tabulator, from which arrow keys go over the cells; what is read lights up its names.
 */
export function reachDifference(
  element: HTMLElement,
  data: ReachDifference,
  options: ReachDifferenceOptions,
): Chart<ReachDifference> {
  const scroller = select(element).append('div').attr('class', 'ct-difference');
  const svg = scroller.append('svg').attr('role', 'grid').attr('aria-label', options.label).attr('aria-readonly', 'true');
  const measure = measureIn(element);
  let active: { row: number; column: number } = { row: 0, column: 0 };

  function draw(difference: ReachDifference) {
    const { units } = difference;
    const names = units.map(({ name }) => name);
    const layout = differenceLayout(names, element.clientWidth, measure);
    svg.attr('viewBox', `0 0 ${layout.width} ${layout.height}`).attr('width', layout.width).attr('height', layout.height);
    svg.selectAll('*').remove();
    active = { row: Math.min(active.row, units.length - 1), column: Math.min(active.column, units.length - 1) };
    drawColumns(layout);
    const rows = svg
      .selectAll<SVGGElement, DifferenceSpot[]>('g.row')
      .data(differenceSpots(difference))
      .join('g')
      .attr('class', 'row')
      .attr('role', 'row')
      .attr('transform', (_, i) => `translate(0,${layout.top + i * layout.pitch})`);
    const cells = rows
      .selectAll<SVGRectElement, DifferenceSpot>('rect')
      .data((spots) => spots)
      .join('rect')
      .attr('role', 'gridcell')
      .attr('aria-label', ({ cell }) => options.cell(cell))
      .attr('tabindex', (spot) => (isActive(spot) ? 0 : -1))
      .attr('x', ({ column }) => layout.left + column * layout.pitch)
      .attr('width', layout.pitch * 0.92)
      .attr('height', layout.pitch * 0.92)
      .attr('fill', ({ share }) => (share > 0 ? 'var(--ct-add)' : 'var(--ct-track)'))
      .attr('fill-opacity', ({ share }) => (share > 0 ? 0.15 + 0.85 * share : 1));
    drawRowNames(rows, layout);
    keepNames();
    listen(cells);
  }

  function drawColumns({ left, top, pitch, font, columns }: DifferenceLayout) {
    svg
      .append('g')
      .attr('aria-hidden', 'true')
      .selectAll('text')
      .data(columns)
      .join('text')
      .attr('class', 'column')
      .attr('transform', (_, i) => `translate(${left + (i + 0.46) * pitch},${top - 5}) rotate(-90)`)
      .attr('dy', '0.35em')
      .attr('font-size', font)
      .attr('fill', 'var(--ct-ink)')
      .text((name) => name);
  }

  /** Above the cells of their row, so that they stay in sight when it scrolls. */
  function drawRowNames(
    rows: Selection<SVGGElement, DifferenceSpot[], SVGSVGElement, unknown>,
    { left, pitch, font, rows: names }: DifferenceLayout,
  ) {
    const name = rows.append('g').attr('class', 'name').attr('aria-hidden', 'true');
    name.append('rect').attr('width', left).attr('height', pitch).attr('fill', 'var(--ct-paper)');
    name
      .append('text')
      .attr('x', left - 5)
      .attr('y', pitch * 0.46)
      .attr('dy', '0.35em')
      .attr('text-anchor', 'end')
      .attr('font-size', font)
      .attr('fill', 'var(--ct-ink)')
      .text((_, i) => names[i]);
  }

  const isActive = ({ row, column }: DifferenceSpot) => row === active.row && column === active.column;

  function listen(cells: Selection<SVGRectElement, DifferenceSpot, SVGGElement, DifferenceSpot[]>) {
    const show = (spot: DifferenceSpot) => {
      light(spot);
      options.onRead(spot.cell);
    };
    cells
      .on('pointerenter', (_, spot) => show(spot))
      .on('focus', (_, spot) => {
        active = spot;
        cells.attr('tabindex', (each) => (isActive(each) ? 0 : -1));
        show(spot);
      })
      .on('keydown', (event: KeyboardEvent) => {
        const to = gridMove(event.key, active, cells.size() ** 0.5);
        if (!to) return;
        event.preventDefault();
        active = { row: to.row, column: Math.max(0, to.column) };
        cells.filter(isActive).node()?.focus();
      });
  }

  function light({ row, column }: DifferenceSpot) {
    const weight = (isLit: boolean) => (isLit ? 700 : null);
    svg.selectAll('text.column').attr('font-weight', (_, i) => weight(i === column));
    svg.selectAll('g.name text').attr('font-weight', (_, i) => weight(i === row));
  }

  function keepNames() {
    svg.selectAll('g.name').attr('transform', `translate(${scroller.node()!.scrollLeft},0)`);
  }

  scroller.on('scroll', keepNames);
  return redrawn(element, scroller, data, draw);
}
