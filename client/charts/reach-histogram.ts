import { scaleLinear, select } from 'd3';
import type { Chart } from './chart.ts';
import { widthIn } from './measure-text.ts';
import { redrawn } from './redrawn.ts';

/** How many people reach from … to (to excluded) others, before and after. */
export interface ReachBin {
  from: number;
  to: number;
  before: number;
  after: number;
}

export interface ReachHistogramOptions {
  label: string;
  /** Below the axis: what it counts. */
  axis: string;
  before: string;
  after: string;
}

/** The picture is as wide as its place within these, so that letters keep their size. */
const narrowest = 300,
  widest = 720;
const height = 260,
  margin = { top: 30, right: 8, bottom: 46, left: 36 },
  labelEvery = 80;

/** Left edge and width of each bin, and its two bars: so high that their areas are as its people, since bins differ in width. */
export function histogramLayout(bins: readonly ReachBin[], width = widest) {
  const x = scaleLinear([bins[0]?.from ?? 0, bins.at(-1)?.to ?? 1], [margin.left, width - margin.right]);
  const narrowest = Math.min(...bins.map(({ from, to }) => to - from));
  const dense = bins.map(({ from, to, before, after }) => {
    const share = narrowest / (to - from);
    return { x: x(from), width: x(to) - x(from), before: before * share, after: after * share };
  });
  const y = scaleLinear(
    [0, Math.max(Number.MIN_VALUE, ...dense.flatMap(({ before, after }) => [before, after]))],
    [0, height - margin.top - margin.bottom],
  );
  return dense.map((bar) => ({ ...bar, before: y(bar.before), after: y(bar.after) }));
}

/** Two bars a bin: grey what is, teal what would be. */
export function reachHistogram(element: HTMLElement, data: ReachBin[], words: ReachHistogramOptions): Chart<ReachBin[]> {
  const svg = select(element).append('svg').style('max-width', `${widest}px`).attr('role', 'img').attr('aria-label', words.label);
  const floor = height - margin.bottom;
  const text = (x: number, y: number, value: string, anchor = 'start') =>
    svg
      .append('text')
      .attr('x', x)
      .attr('y', y)
      .attr('font-size', 12)
      .attr('text-anchor', anchor)
      .attr('fill', 'var(--ct-ink-soft)')
      .text(value);
  text(margin.left, 14, words.before).attr('fill', 'var(--ct-ink-soft)');
  svg
    .append('rect')
    .attr('x', margin.left - 14)
    .attr('y', 5)
    .attr('width', 9)
    .attr('height', 9)
    .attr('fill', 'var(--ct-rest)');
  text(margin.left + 120, 14, words.after);
  svg
    .append('rect')
    .attr('x', margin.left + 106)
    .attr('y', 5)
    .attr('width', 9)
    .attr('height', 9)
    .attr('fill', 'var(--ct-reached)');
  const axis = text(0, height - 6, words.axis, 'middle');
  const marks = svg.append('g');
  function draw(bins: ReachBin[]) {
    const width = widthIn(element, [narrowest, widest]);
    svg.attr('viewBox', `0 0 ${width} ${height}`);
    axis.attr('x', width / 2);
    const layout = histogramLayout(bins, width);
    marks.selectAll('*').remove();
    let free = 0;
    for (const [at, bin] of bins.entries()) {
      const { x, width: wide, before, after } = layout[at];
      const half = Math.max(1, (wide - 3) / 2);
      marks
        .append('rect')
        .attr('x', x + 1)
        .attr('y', floor - before)
        .attr('width', half)
        .attr('height', before)
        .attr('fill', 'var(--ct-rest)');
      marks
        .append('rect')
        .attr('x', x + 1 + half)
        .attr('y', floor - after)
        .attr('width', half)
        .attr('height', after)
        .attr('fill', 'var(--ct-reached)');
      if (x >= free) {
        free = x + labelEvery;
        marks
          .append('text')
          .attr('x', x)
          .attr('y', floor + 16)
          .attr('font-size', 12)
          .attr('fill', 'var(--ct-ink-soft)')
          .text(bin.from);
      }
    }
  }
  return redrawn(element, svg, data, draw);
}
