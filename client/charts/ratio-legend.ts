import type { BaseType, Selection } from 'd3';
import { ratioColor } from './ratio-color.ts';
import type { ThemeColors } from './theme-colors.ts';

/** Room the legend takes below a picture, in px. */
export const legendHeight = 52;

const steps = 24,
  width = 264,
  height = 10;

/** The scale of ratio colours as a bar from −1 or 0 to 1, with words at its ends and its middle. */
export function drawRatioLegend(
  group: Selection<SVGGElement, unknown, BaseType, unknown>,
  colors: ThemeColors,
  words: string[],
  { x, y, from }: { x: number; y: number; from: -1 | 0 },
): void {
  const color = ratioColor(ratioAnchors(colors));
  group.attr('transform', `translate(${x},${y})`).attr('aria-hidden', 'true');
  group
    .selectAll('rect')
    .data(Array.from({ length: steps }, (_, i) => i))
    .join('rect')
    .attr('x', (i) => (i * width) / steps)
    .attr('width', width / steps + 0.3)
    .attr('height', height)
    .attr('fill', (i) => color(from + ((1 - from) * i) / (steps - 1)));
  const anchors = ['start', 'middle', 'end'];
  group
    .selectAll<SVGTextElement, string>('text')
    .data(words)
    .join('text')
    .attr('x', (_, i) => (i * width) / 2)
    .attr('y', height + 16)
    .attr('text-anchor', (_, i) => anchors[i])
    .attr('font-size', 12)
    .attr('fill', 'var(--ct-ink-soft)')
    .text((word) => word);
}

/** The anchors of the scale in a theme. */
export const ratioAnchors = (colors: ThemeColors) => ({ less: colors.add, even: colors.wash, more: colors.reached });
