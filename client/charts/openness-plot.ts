import { type BaseType, type Selection, select } from 'd3';
import { type Chart, stillness } from './chart.ts';
import { measureIn } from './measure-text.ts';
import { opennessAxis, powerLabel } from './openness-axis.ts';
import { redrawn } from './redrawn.ts';
import { wrap } from './text-fit.ts';
import type { MatrixUnit } from './unit-fold.ts';

export interface OpennessWords {
  /** What the axis shows. */
  axisTitle: string;
  /** The middle of the axis. */
  middle: string;
  /** A unit's value in words. */
  openness: (unit: MatrixUnit) => string;
}

interface Place {
  /** Left edge and width of the axis; the words stand right of it. */
  left: number;
  width: number;
  /** Upper and lower edge of the rows. */
  top: number;
  bottom: number;
  /** Middle of a row. */
  y: (unit: MatrixUnit) => number;
  font: number;
}

type Group = Selection<SVGGElement, unknown, BaseType, unknown>;

/** Draws each unit's openness as a mark on a log axis with its interval as a thin line and its value in words. */
export function drawOpenness(group: Group, units: MatrixUnit[], words: OpennessWords, place: Place): void {
  const axis = opennessAxis(units, place.width);
  const x = (value: number) => place.left + axis.at(value);
  const duration = stillness() ? 0 : 400;
  drawAxis(group, axis.ticks, x, words, place);
  const marks = group
    .selectAll<SVGGElement, MatrixUnit>('g.ct-openness')
    .data(units, (unit) => unit.id)
    .join((enter) => {
      const mark = enter
        .append('g')
        .attr('class', 'ct-openness')
        .attr('transform', (unit) => `translate(0,${place.y(unit)})`);
      mark.append('line').attr('class', 'interval');
      mark.append('line').attr('class', 'bar');
      mark.append('circle').attr('r', 5);
      mark.append('text').attr('dy', '0.35em');
      return mark;
    });
  marks
    .transition()
    .duration(duration)
    .attr('transform', (unit) => `translate(0,${place.y(unit)})`);
  const shown = (unit: MatrixUnit) => (unit.openness === null ? 'none' : null);
  marks
    .select('.interval')
    .attr('display', (unit) => (unit.opennessLow === null || unit.opennessHigh === null ? 'none' : null))
    .attr('stroke', tone)
    .attr('stroke-width', 1)
    .attr('stroke-opacity', 0.75)
    .attr('x1', (unit) => x(unit.opennessLow ?? 1))
    .attr('x2', (unit) => x(unit.opennessHigh ?? 1));
  marks
    .select('.bar')
    .attr('display', shown)
    .attr('stroke', tone)
    .attr('stroke-width', 2.5)
    .attr('x1', x(1))
    .attr('x2', (unit) => x(unit.openness ?? 1));
  marks
    .select('circle')
    .attr('display', shown)
    .attr('fill', tone)
    .attr('cx', (unit) => x(unit.openness ?? 1));
  marks
    .select('text')
    .attr('x', place.left + place.width + 16)
    .attr('font-size', place.font)
    .attr('font-weight', (unit) => (unit.silo ? 650 : 400))
    .attr('fill', ink)
    .text(words.openness);
}

/** Orange where a unit is a silo, teal where its interval lies above the reference, else grey. */
function tone(unit: MatrixUnit) {
  if (unit.silo) return 'var(--ct-add)';
  return unit.opennessLow !== null && unit.opennessLow > 1 ? 'var(--ct-reached)' : 'var(--ct-rest)';
}

function ink(unit: MatrixUnit) {
  if (unit.silo) return 'var(--ct-add-ink)';
  return unit.opennessLow !== null && unit.opennessLow > 1 ? 'var(--ct-reached-ink)' : 'var(--ct-ink-soft)';
}

/** Px on either side of the middle that its words take: nearer ticks go without. */
const roomOfMiddle = 46;

function drawAxis(
  group: Group,
  ticks: number[],
  x: (value: number) => number,
  words: OpennessWords,
  { left, top, bottom }: Place,
) {
  const tooNear = (tick: number) => Math.abs(x(tick) - x(1)) < roomOfMiddle;
  group
    .selectAll('text.ct-axis-title')
    .data([words.axisTitle])
    .join('text')
    .attr('class', 'ct-axis-title')
    .attr('x', left)
    .attr('y', top - 34)
    .attr('font-size', 13)
    .attr('font-weight', 650)
    .attr('fill', 'var(--ct-ink)')
    .text((title) => title);
  group
    .selectAll<SVGLineElement, number>('line.ct-tick')
    .data(ticks)
    .join('line')
    .attr('class', 'ct-tick')
    .attr('x1', x)
    .attr('x2', x)
    .attr('y1', top - 4)
    .attr('y2', bottom)
    .attr('stroke', (tick) => (tick === 1 ? 'var(--ct-rest)' : 'var(--ct-line)'))
    .attr('stroke-width', (tick) => (tick === 1 ? 1.5 : 1))
    .attr('stroke-dasharray', (tick) => (tick === 1 ? null : '2 4'));
  group
    .selectAll<SVGTextElement, number>('text.ct-tick')
    .data(ticks)
    .join('text')
    .attr('class', 'ct-tick')
    .attr('x', x)
    .attr('y', top - 12)
    .attr('text-anchor', 'middle')
    .attr('font-size', 12)
    .attr('fill', 'var(--ct-ink-soft)')
    .text((tick) => (tick === 1 ? words.middle : tooNear(tick) ? '' : powerLabel(tick)));
}

export interface OpennessPlotOptions extends OpennessWords {
  label: string;
  onOpen: (unit: MatrixUnit) => void;
}

/** The openness of units as a list of its own, for narrow screens: name and value in words above each mark. */
export function opennessPlot(element: HTMLElement, units: MatrixUnit[], options: OpennessPlotOptions): Chart<MatrixUnit[]> {
  const svg = select(element).append('svg').attr('role', 'group').attr('aria-label', options.label);
  const marks = svg.append('g');
  function draw(latest: MatrixUnit[]) {
    const width = Math.max(240, element.clientWidth),
      pitch = 52,
      top = 52;
    const measure = measureIn(element);
    const height = top + latest.length * pitch + 6;
    svg.attr('viewBox', `0 0 ${width} ${height}`).attr('width', width).attr('height', height);
    const row = new Map(latest.map((unit, i) => [unit.id, top + i * pitch]));
    const y = (unit: MatrixUnit) => row.get(unit.id)! + 36;
    const axisLeft = 12;
    // the words move from the right of the axis to the right end of the line with the name
    drawOpenness(marks, latest, options, { left: axisLeft, width: width - 24, top, bottom: height - 6, y, font: 13 });
    marks
      .selectAll<SVGTextElement, MatrixUnit>('g.ct-openness text')
      .attr('x', width)
      .attr('y', -18)
      .attr('text-anchor', 'end')
      .attr('paint-order', 'stroke')
      .attr('stroke', 'var(--ct-paper)')
      .attr('stroke-width', 5);
    svg
      .selectAll<SVGTextElement, MatrixUnit>('text.ct-open')
      .data(latest, (unit) => unit.id)
      .join('text')
      .attr('class', 'ct-open')
      .attr('role', 'button')
      .attr('tabindex', 0)
      .attr('aria-label', (unit) => `${unit.name}, ${options.openness(unit)}`)
      .attr('x', 0)
      .attr('y', (unit) => y(unit) - 13.5)
      .attr('font-size', 13)
      .attr('font-weight', (unit) => (unit.silo ? 650 : 500))
      .attr('fill', 'var(--ct-ink)')
      .attr('paint-order', 'stroke')
      .attr('stroke', 'var(--ct-paper)')
      .attr('stroke-width', 5)
      .style('cursor', 'pointer')
      .text((unit) => wrap(unit.name, width - 20 - measure(options.openness(unit), 13), 1, 13, measure)[0])
      .on('click', (_, unit) => options.onOpen(unit))
      .on('keydown', (event: KeyboardEvent, unit) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        options.onOpen(unit);
      });
  }
  return redrawn(element, svg, units, draw);
}
