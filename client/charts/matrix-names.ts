import { type Selection, select } from 'd3';
import { stillness } from './chart.ts';
import type { MatrixUnit } from './unit-fold.ts';
import type { MatrixLayout } from './unit-matrix-layout.ts';

/** Column names, slanted as the layout says. */
export function drawColumns(group: Selection<SVGGElement, unknown, null, undefined>, units: MatrixUnit[], layout: MatrixLayout) {
  const at = (i: number) => `translate(${layout.left + (i + 0.5) * layout.pitch},${layout.top - 8}) rotate(${-layout.angle})`;
  const names = group
    .selectAll<SVGGElement, MatrixUnit>('g.column')
    .data(units, (unit) => unit.id)
    .join((enter) => {
      const made = enter
        .append('g')
        .attr('class', 'column')
        .attr('aria-hidden', 'true')
        .attr('transform', (_, i) => at(i));
      made.append('text').attr('dy', '0.35em');
      made.append('title');
      return made;
    });
  names
    .order()
    .style('cursor', 'pointer')
    .transition()
    .duration(stillness() ? 0 : 400)
    .attr('transform', (_, i) => at(i));
  names.select('title').text((unit) => unit.name);
  names
    .select('text')
    .attr('font-size', layout.columnFont)
    .attr('font-weight', (unit) => (unit.silo ? 650 : 400))
    .text((_, i) => layout.columns[i].text);
}

/** Row names in one or two lines, above the cells of their row so that they stay in sight when it scrolls. */
export function drawRowNames(
  rows: Selection<SVGGElement, MatrixUnit, SVGGElement, unknown>,
  { left, pitch, rowFont, rows: lines }: MatrixLayout,
) {
  rows.each(function (unit, i) {
    const row = select(this);
    const name = row
      .selectAll<SVGGElement, MatrixUnit>('g.name')
      .data([unit])
      .join((enter) => {
        const made = enter
          .append('g')
          .attr('class', 'name')
          .attr('role', 'rowheader')
          .attr('tabindex', -1)
          .style('cursor', 'pointer');
        made.append('rect').attr('fill', 'var(--ct-paper)').attr('x', 0);
        made.append('text').attr('text-anchor', 'end').attr('font-weight', 400);
        return made;
      });
    name
      .raise()
      .attr('aria-label', unit.name)
      .select('rect')
      .attr('width', left - 6)
      .attr('height', pitch);
    name
      .select('text')
      .attr('font-size', rowFont)
      .attr('font-weight', unit.silo ? 650 : 400)
      .selectAll<SVGTSpanElement, string>('tspan')
      .data(lines[i].lines)
      .join('tspan')
      .attr('x', left - 12)
      .attr('y', (_, line) => pitch / 2 + (line - (lines[i].lines.length - 1) / 2) * rowFont * 1.12)
      .attr('dy', '0.35em')
      .text((line) => line);
  });
}
