import { type Selection, select } from 'd3';
import { type Chart, stillness } from './chart.ts';
import { gridMove } from './grid-move.ts';
import { type Crossing, drawLight } from './matrix-light.ts';
import { drawColumns, drawRowNames } from './matrix-names.ts';
import { measureIn, onReshape } from './measure-text.ts';
import { drawOpenness, type OpennessWords } from './openness-plot.ts';
import { inkOn, ratioColor } from './ratio-color.ts';
import { drawRatioLegend, legendHeight, ratioAnchors } from './ratio-legend.ts';
import { onThemeChange, themeColors } from './theme-colors.ts';
import type { MatrixCell, MatrixData, MatrixUnit } from './unit-fold.ts';
import { type MatrixLayout, matrixLayout } from './unit-matrix-layout.ts';

/** What the pointer or the focus is on, with its box in px from the chart's upper left. */
export type MatrixTarget = { cell: MatrixCell; unit?: undefined } | { unit: MatrixUnit; cell?: undefined };
export type TargetBox = { x: number; y: number; width: number; height: number };

export interface UnitMatrixOptions extends OpennessWords {
  label: string;
  /** What a cell says. */
  sentence: (cell: MatrixCell) => string;
  onPoint: (target: MatrixTarget | null, box: TargetBox) => void;
  onOpen: (target: MatrixTarget) => void;
  /** The figure in a cell. */
  figure: (cell: MatrixCell) => string;
  /** Where a cell stands on the colour scale, −1 … 1; null = it has no colour. */
  position: (cell: MatrixCell) => number | null;
  /** Ends and middle of the colour scale, and where it begins. */
  legend: string[];
  legendFrom: -1 | 0;
  /** Openness beside the rows; without it the matrix stands alone. */
  plot: boolean;
}

interface Spot extends Crossing {
  cell: MatrixCell;
}

/** Widths of the openness axis, the first that fits being taken. */
const axisWidths = [236, 190, 150];

/** Units × units: a cell with its figure on a colour scale; units' openness on the same rows.
 * One stop for the tabulator; arrow keys go over cells and names, Enter opens. */
export function unitMatrix(element: HTMLElement, data: MatrixData, options: UnitMatrixOptions): Chart<MatrixData> {
  const scroller = select(element)
    .append('div')
    .attr('class', 'ct-matrix')
    .style('overflow-x', 'auto')
    .style('overflow-y', 'hidden');
  const svg = scroller.append('svg').attr('role', 'group').attr('aria-label', options.label).style('max-width', 'none');
  const bands = svg.append('g'),
    plot = svg.append('g'),
    legend = svg.append('g'),
    columns = svg.append('g'),
    grid = svg.append('g').attr('role', 'grid').attr('aria-label', options.label).attr('aria-readonly', 'true');
  let latest = data,
    layout!: MatrixLayout,
    active = { row: 0, column: 0 };

  function draw() {
    const { units } = latest;
    const digits = latest.cells.reduce((most, cell) => Math.max(most, options.figure(cell).length), 1);
    const measure = measureIn(element);
    const words = Math.max(0, ...units.map((unit) => measure(options.openness(unit), 13)));
    const layOut = (axis: number) =>
      matrixLayout({
        names: units.map((unit) => unit.name),
        digits,
        width: element.clientWidth,
        plot: options.plot ? Math.max(axis + 16 + words, measure(options.axisTitle, 13)) : 0,
        measure,
      });
    const axisWidth = axisWidths.find((axis) => layOut(axis).width <= element.clientWidth) ?? axisWidths.at(-1)!;
    layout = layOut(axisWidth);
    const height = layout.height + legendHeight;
    svg.attr('viewBox', `0 0 ${layout.width} ${height}`).attr('width', layout.width).attr('height', height);
    active = { row: Math.min(active.row, units.length - 1), column: Math.min(active.column, units.length - 1) };
    drawRatioLegend(legend, themeColors(element), options.legend, {
      x: element.clientWidth < 560 ? 2 : layout.left + 1,
      y: layout.height + 14,
      from: options.legendFrom,
    });
    drawColumns(columns, units, layout);
    drawRows();
    if (options.plot) {
      const place = new Map(units.map((unit, i) => [unit.id, layout.top + (i + 0.5) * layout.pitch]));
      const { top, plotLeft, pitch } = layout;
      const rows = { top, bottom: top + units.length * pitch, y: (unit: MatrixUnit) => place.get(unit.id)! };
      drawOpenness(plot, units, options, { left: plotLeft, width: axisWidth, font: Math.min(13, layout.rowFont + 1), ...rows });
    }
    light(null);
    keepNames();
  }

  function drawRows() {
    const { units, cells } = latest;
    const byPair = new Map(
      cells.flatMap((cell) => [[`${cell.a}\n${cell.b}`, cell] as const, [`${cell.b}\n${cell.a}`, cell] as const]),
    );
    const colors = themeColors(element);
    const color = ratioColor(ratioAnchors(colors));
    const place = new Map(units.map((unit, i) => [unit.id, i]));
    const duration = stillness() ? 0 : 400;
    const rows = grid
      .selectAll<SVGGElement, MatrixUnit>('g.row')
      .data(units, (unit) => unit.id)
      .join((enter) =>
        enter
          .append('g')
          .attr('class', 'row')
          .attr('role', 'row')
          .attr('transform', (_, i) => `translate(0,${layout.top + i * layout.pitch})`),
      );
    rows
      .order()
      .transition()
      .duration(duration)
      .attr('transform', (_, i) => `translate(0,${layout.top + i * layout.pitch})`);
    const x = ({ column }: Spot) => layout.left + place.get(column.id)! * layout.pitch + 1;
    const spots = rows
      .selectAll<SVGGElement, Spot>('g.cell')
      .data(
        (row) => units.map((column) => ({ row, column, cell: byPair.get(`${row.id}\n${column.id}`)! })),
        (spot) => spot.column.id,
      )
      .join((enter) => {
        const made = enter
          .append('g')
          .attr('class', 'cell')
          .attr('role', 'gridcell')
          .attr('transform', (spot) => `translate(${x(spot)},1)`);
        made.append('rect').attr('rx', 2);
        made.append('text').attr('text-anchor', 'middle').attr('dy', '0.35em').attr('aria-hidden', 'true');
        return made;
      });
    const size = layout.pitch - 2;
    const own = (spot: Spot) => spot.row === spot.column;
    const ground = ({ cell }: Spot) => {
      const position = options.position(cell);
      return position === null ? colors.paper : color(position);
    };
    spots
      .order()
      .attr('aria-label', (spot) => labelOf(spot.cell))
      .attr('tabindex', (spot) => (isActive(spot) ? 0 : -1))
      .style('cursor', 'pointer')
      .transition()
      .duration(duration)
      .attr('transform', (spot) => `translate(${x(spot)},1)`);
    spots
      .select('rect')
      .attr('width', size)
      .attr('height', size)
      .attr('stroke-width', 1)
      .attr('stroke', (spot) => (own(spot) ? colors.rest : 'none'))
      .attr('stroke-opacity', 0.55)
      .transition()
      .duration(duration)
      .attr('fill', ground);
    spots
      .select('text')
      .attr('x', size / 2)
      .attr('y', size / 2)
      .attr('font-size', layout.figureFont || 1)
      .attr('display', layout.figureFont ? null : 'none')
      .attr('fill', (spot) =>
        options.position(spot.cell) === null ? colors['ink-soft'] : inkOn(ground(spot), [colors.ink, colors.paper]),
      )
      .text((spot) => options.figure(spot.cell));
    drawRowNames(rows, layout);
    listen(spots, rows);
  }

  /** The sentence, after the figure where the sentence does not hold it: what is heard must hold what is seen. */
  const labelOf = (cell: MatrixCell) => {
    const figure = options.figure(cell),
      sentence = options.sentence(cell);
    return sentence.split(/[\s,]+/).includes(figure) ? sentence : `${figure}, ${sentence}`;
  };

  const isActive = ({ row, column }: Spot) => latest.units[active.row] === row && latest.units[active.column] === column;

  function listen(
    spots: Selection<SVGGElement, Spot, SVGGElement, MatrixUnit>,
    rows: Selection<SVGGElement, MatrixUnit, SVGGElement, unknown>,
  ) {
    const point = (target: EventTarget, spot: Spot) => {
      light(spot);
      options.onPoint({ cell: spot.cell }, boxOf(target as SVGGElement, element));
    };
    spots
      .on('pointerenter', (event: PointerEvent, spot) => point(event.currentTarget!, spot))
      .on('focus', (event: FocusEvent, spot) => point(event.currentTarget!, spot))
      .on('blur', away)
      .on('click', (_, spot) => options.onOpen(spot.row === spot.column ? { unit: spot.row } : { cell: spot.cell }))
      .on('keydown', (event: KeyboardEvent, spot) =>
        onKey(event, spot.row === spot.column ? { unit: spot.row } : { cell: spot.cell }),
      );
    rows
      .select<SVGGElement>('g.name')
      .on('pointerenter focus', (event: Event, unit) => {
        light({ row: unit, column: unit });
        options.onPoint({ unit }, boxOf(event.currentTarget as SVGGElement, element));
      })
      .on('blur', away)
      .on('click', (_, unit) => options.onOpen({ unit }))
      .on('keydown', (event: KeyboardEvent, unit) => onKey(event, { unit }));
    columns
      .selectAll<SVGGElement, MatrixUnit>('g.column')
      .on('pointerenter', (event: Event, unit) => {
        light({ row: unit, column: unit });
        options.onPoint({ unit }, boxOf(event.currentTarget as SVGGElement, element));
      })
      .on('click', (_, unit) => options.onOpen({ unit }));
    svg.on('pointerleave', away);
  }

  function away() {
    light(null);
    options.onPoint(null, { x: 0, y: 0, width: 0, height: 0 });
  }

  function onKey(event: KeyboardEvent, target: MatrixTarget) {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return options.onOpen(target);
    }
    const to = gridMove(event.key, active, latest.units.length);
    if (!to) return;
    event.preventDefault();
    active = to;
    grid.selectAll<SVGGElement, Spot>('g.cell').attr('tabindex', (spot) => (isActive(spot) ? 0 : -1));
    const names = grid
      .selectAll<SVGGElement, MatrixUnit>('g.name')
      .attr('tabindex', (_, i) => (active.column < 0 && i === active.row ? 0 : -1));
    const next =
      active.column < 0 ? names.nodes()[active.row] : grid.selectAll<SVGGElement, Spot>('g.cell').filter(isActive).node();
    next?.focus();
  }

  const light = (spot: Crossing | null) => drawLight({ svg, bands, grid }, latest.units, layout, { spot, plot: options.plot });

  /** Where the picture is wider than its frame the row names stay in sight while it scrolls. */
  function keepNames() {
    const shift = scroller.node()!.scrollLeft;
    grid
      .selectAll('g.name')
      .attr('transform', `translate(${shift},0)`)
      .select('rect')
      .attr('opacity', shift > 0 ? 0.94 : 0);
    columns.selectAll<SVGGElement, MatrixUnit>('g.column').attr('opacity', (_, i) => ((i + 0.4) * layout.pitch < shift ? 0 : 1));
  }

  draw();
  scroller.on('scroll', keepNames);
  const stops = [onReshape(element, draw), onThemeChange(draw)];
  return {
    update(next) {
      latest = next;
      draw();
    },
    destroy() {
      for (const stop of stops) stop();
      scroller.remove();
    },
  };
}

function boxOf(target: Element, within: Element): TargetBox {
  const box = target.getBoundingClientRect(),
    frame = within.getBoundingClientRect();
  return { x: box.x - frame.x, y: box.y - frame.y, width: box.width, height: box.height };
}
