import { select } from 'd3';
import { type Chart, stillness } from './chart.ts';
import { measureIn, widthIn } from './measure-text.ts';
import { redrawn } from './redrawn.ts';
import { ellipsis } from './text-fit.ts';

/** One row: a name, how much there is, and how much is meant by it (null = no more than is there). */
export interface Bar {
  id: string;
  name: string;
  value: number;
  /** Of how much: drawn as a track behind. */
  of: number | null;
  /** The figures in words, at the end of the row. */
  text: string;
}

export interface BarsOptions {
  label: string;
  /** What the marks mean: reached, or lost. */
  tone: 'reached' | 'add';
}

const rowHeight = 30,
  barHeight = 10;
/** The picture is as wide as its place within these, so that letters keep their size. */
const narrowest = 320,
  widest = 720;

/** Pixels that the longest name and the longest figures take up. */
interface TextWidths {
  name: number;
  figures: number;
}

/**
 * Width of the names, a third of the picture and up to half of it where a name needs it, and where each row's bar and track end behind
 * them; the longest fills what the words leave.
 */
export function barLayout(
  bars: readonly Bar[],
  width: number,
  { name, figures }: TextWidths = { name: 0, figures: 100 },
): { names: number; lengths: { value: number; of: number }[] } {
  const names = Math.round(Math.max(0.32 * width, Math.min(0.5 * width, name + 12))),
    words = figures + 10;
  const room = width - names - words;
  const most = bars.reduce((max, { value, of }) => Math.max(max, value, of ?? 0), 0);
  const length = (amount: number) => (most > 0 ? (amount / most) * room : 0);
  return { names, lengths: bars.map(({ value, of }) => ({ value: length(value), of: length(of ?? 0) })) };
}

/** Horizontal bars, a row each, in the order of the data. A row keeps its element when figures change. */
export function bars(element: HTMLElement, data: Bar[], { label, tone }: BarsOptions): Chart<Bar[]> {
  const svg = select(element).append('svg').attr('role', 'img').attr('aria-label', label).attr('class', 'ct-bars');
  const measure = measureIn(element);
  function draw(rows: Bar[]) {
    const width = widthIn(element, [narrowest, widest]);
    const longest = (texts: string[]) => texts.reduce((most, text) => Math.max(most, measure(text, 13)), 0);
    const { names, lengths } = barLayout(rows, width, {
      name: longest(rows.map(({ name }) => name)),
      figures: longest(rows.map(({ text }) => text)),
    });
    svg.style('max-width', `${widest}px`).attr('viewBox', `0 0 ${width} ${Math.max(1, rows.length) * rowHeight}`);
    const groups = svg
      .selectAll<SVGGElement, Bar>('g')
      .data(rows, (row) => row.id)
      .join((enter) => {
        const group = enter.append('g');
        group.append('text').attr('class', 'name').attr('dy', '0.35em');
        group.append('rect').attr('class', 'track').attr('rx', 2);
        group.append('rect').attr('class', 'bar').attr('rx', 2);
        group.append('text').attr('class', 'figures').attr('dy', '0.35em');
        return group;
      })
      .attr('transform', (_, at) => `translate(0,${(at + 0.5) * rowHeight})`);
    groups
      .select('.name')
      .attr('fill', 'var(--ct-ink)')
      .attr('font-size', 13)
      .text(({ name }) => ellipsis(name, names - 10, 13, measure));
    groups
      .select('.track')
      .attr('x', names)
      .attr('y', -barHeight / 2)
      .attr('height', barHeight)
      .attr('fill', 'var(--ct-track)')
      .attr('width', (_, at) => lengths[at].of);
    groups
      .select('.bar')
      .attr('x', names)
      .attr('y', -barHeight / 2)
      .attr('height', barHeight)
      .attr('fill', `var(--ct-${tone})`)
      .transition()
      .duration(stillness() ? 0 : 400)
      .attr('width', (_, at) => lengths[at].value);
    groups
      .select('.figures')
      .attr('x', (_, at) => names + Math.max(lengths[at].value, lengths[at].of) + 10)
      .attr('fill', 'var(--ct-ink-soft)')
      .attr('font-size', 13)
      .text(({ text }) => text);
  }
  return redrawn(element, svg, data, draw);
}
