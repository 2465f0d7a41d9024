import { scaleBand, select } from 'd3';
import type { Chart } from './chart.ts';
import { measureIn, widthIn } from './measure-text.ts';
import { redrawn } from './redrawn.ts';
import { ellipsis } from './text-fit.ts';

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
  cell: (cell: ReachCell, a: string, b: string) => string;
}

/** The picture is as wide as its place within these, so that letters keep their size. */
const narrowest = 300,
  widest = 620;

/** Both halves of the matrix with how much of the greatest gain each cell gains, 0 … 1. */
export function differenceCells({ cells }: ReachDifference) {
  const gain = ({ before, after }: ReachCell) => Math.max(0, (after ?? 0) - (before ?? 0));
  const most = Math.max(...cells.map(gain), Number.MIN_VALUE);
  return cells.flatMap((cell) => {
    const share = gain(cell) / most;
    const both = [{ row: cell.a, column: cell.b, share, cell }];
    return cell.a === cell.b ? both : [...both, { row: cell.b, column: cell.a, share, cell }];
  });
}

/** A matrix of units whose cells are the more orange the more pairs of people come within two steps of each other. */
export function reachDifference(
  element: HTMLElement,
  data: ReachDifference,
  options: ReachDifferenceOptions,
): Chart<ReachDifference> {
  const svg = select(element).append('svg').attr('role', 'img').attr('aria-label', options.label);
  const measure = measureIn(element);
  function draw(difference: ReachDifference) {
    const { units } = difference;
    const size = widthIn(element, [narrowest, widest]);
    const names = Math.min(130, Math.round(0.3 * size));
    svg.attr('viewBox', `0 0 ${size} ${size - names + 8}`).style('max-width', `${widest}px`);
    svg.selectAll('*').remove();
    const at = scaleBand(
      units.map(({ id }) => id),
      [names, size],
    ).paddingInner(0.08);
    const nameOf = new Map(units.map(({ id, name }) => [id, name]));
    const wide = at.bandwidth();
    for (const { row, column, share, cell } of differenceCells(difference)) {
      if (at(row) === undefined || at(column) === undefined) continue;
      svg
        .append('rect')
        .attr('x', at(column)!)
        .attr('y', at(row)! - names)
        .attr('width', wide)
        .attr('height', wide)
        .attr('fill', share > 0 ? 'var(--ct-add)' : 'var(--ct-track)')
        .attr('fill-opacity', share > 0 ? 0.15 + 0.85 * share : 1)
        .append('title')
        .text(options.cell(cell, nameOf.get(cell.a)!, nameOf.get(cell.b)!));
    }
    if (units.length > 45) return;
    const font = Math.min(13, Math.max(9, wide));
    for (const { id, name } of units)
      svg
        .append('text')
        .attr('x', names - 8)
        .attr('y', at(id)! - names + wide / 2)
        .attr('dy', '0.35em')
        .attr('text-anchor', 'end')
        .attr('font-size', font)
        .attr('fill', 'var(--ct-ink)')
        .text(ellipsis(name, names - 12, font, measure));
  }
  return redrawn(element, svg, data, draw);
}
