import { type Arc, arc, interpolate, type Selection } from 'd3';
import { stillness } from './chart.ts';
import type { RingsLayout } from './reach-layout.ts';
import type { ReachRingsOptions } from './reach-rings.ts';
import type { PlacedSector } from './ring-sectors.ts';

type Layer = Selection<SVGGElement, unknown, null, undefined>;
interface Span {
  innerRadius: number;
  outerRadius: number;
  startAngle: number;
  endAngle: number;
}

const spanOf: Arc<unknown, Span> = arc<unknown, Span>();
const barWidth = 4.5;

/** The washes of the sectors, and the rings between them. */
export function drawGround(layer: Layer, placed: RingsLayout, { sectorTip }: ReachRingsOptions) {
  const { cx, cy, egoRadius, rings, sectors } = placed;
  const [radius] = rings.slice(-1);
  once(layer, 'sectors')
    .attr('transform', `translate(${cx},${cy})`)
    .selectAll<SVGPathElement, PlacedSector>('path')
    .data(sectors, (sector) => sector.key)
    .join('path')
    .attr('class', (sector) => `sector ${sector.kind}`)
    .attr('role', 'img')
    .attr('data-key', (sector) => sector.key)
    .attr('aria-label', (sector) => spoken(sectorTip(sector)))
    .attr('d', (sector) => wedge(sector, egoRadius, radius));
  once(layer, 'steps')
    .attr('transform', `translate(${cx},${cy})`)
    .selectAll('circle')
    .data(sectors.length ? rings.slice(0, -1) : rings.toReversed())
    .join('circle')
    .attr('class', sectors.length ? null : 'ground')
    .attr('r', (ring) => ring);
}

/** How many steps each ring stands for, above everything, where it hinders least. */
export function drawStepNames(layer: Layer, placed: RingsLayout, { ringNames }: ReachRingsOptions) {
  const { cx, cy, rings } = placed;
  const at = placed.ringNamesAt;
  once(layer, 'step-names')
    .attr('aria-hidden', 'true')
    .selectAll('text')
    .data(ringNames)
    .join('text')
    .attr('x', (_, i) => cx + (rings[i] ?? 0) * Math.sin(at))
    .attr('y', (_, i) => cy - (rings[i] ?? 0) * Math.cos(at))
    .attr('dy', '0.35em')
    .text((name) => name);
}

/** The rim: a bar a unit, its share reached in two steps and what the chosen would add; names and figures around it. */
export function drawRim(layer: Layer, placed: RingsLayout, { figures }: ReachRingsOptions, moves: boolean) {
  const { cx, cy, rings, sectors, labels } = placed;
  const bars = once(layer, 'bars').attr('transform', `translate(${cx},${cy})`).attr('aria-hidden', 'true');
  const shown = placed.narrow ? [] : sectors;
  const spans = shown.flatMap((sector) => [
    { key: `${sector.key}|track`, kind: 'track', ...bar(sector, rings[3], 0, 1) },
    { key: `${sector.key}|reached`, kind: 'reached', ...bar(sector, rings[3], 0, sector.reached / sector.size) },
    { key: `${sector.key}|add`, kind: 'add', ...bar(sector, rings[3], sector.reached / sector.size, sector.added / sector.size) },
  ]);
  bars
    .selectAll<SVGPathElement, (typeof spans)[number]>('path')
    .data(spans, ({ key }) => key)
    .join('path')
    .attr('class', ({ kind }) => kind)
    .each(function (span) {
      const path = this as SVGPathElement & { span?: Span };
      const between = interpolate(path.span ?? span, span);
      path.span = span;
      if (moves && !stillness()) {
        bars
          .selectAll<SVGPathElement, (typeof spans)[number]>('path')
          .filter((other) => other.key === span.key)
          .transition()
          .duration(400)
          .attrTween('d', () => (time) => spanOf(between(time)) ?? '');
      } else path.setAttribute('d', spanOf(span) ?? '');
    });
  const byKey = new Map(sectors.map((sector) => [sector.key, sector]));
  const groups = once(layer, 'labels')
    .attr('aria-hidden', 'true')
    .selectAll<SVGGElement, (typeof labels)[number]>('g')
    .data(labels, ({ key }) => key)
    .join((enter) => {
      const group = enter.append('g');
      group.append('title');
      group.append('line');
      group.append('text').attr('class', 'name');
      group.append('text').attr('class', 'figures');
      return group;
    })
    .attr('data-key', ({ key }) => key);
  groups.select('title').text(({ full }) => full);
  groups
    .select('line')
    .attr('x1', ({ leader, x }) => leader?.[0] ?? x)
    .attr('y1', ({ leader, y }) => leader?.[1] ?? y)
    .attr('x2', ({ leader, x }) => leader?.[2] ?? x)
    .attr('y2', ({ leader, y }) => leader?.[3] ?? y);
  groups
    .select('.name')
    .attr('text-anchor', ({ anchor }) => anchor)
    .attr('x', ({ x }) => x)
    .attr('y', ({ y }) => y)
    .text(({ name }) => name);
  groups
    .select('.figures')
    .attr('text-anchor', ({ anchor }) => anchor)
    .attr('x', ({ x }) => x)
    .attr('y', ({ y }) => y + 15)
    .selectAll('tspan')
    .data(({ key }) => figures(byKey.get(key)!))
    .join('tspan')
    .attr('class', ({ kind }) => kind ?? 'rest')
    .text(({ text }) => text);
}

/** A group of a layer, made when it is first asked for. */
export function once(layer: Layer, name: string): Layer {
  const found = layer.select<SVGGElement>(`:scope > g.${name}`);
  return found.empty() ? layer.append('g').attr('class', name) : (found as unknown as Layer);
}

export const spoken = ({ title, lines }: { title: string; lines: string[] }) => [title, ...lines].join(', ');

const wedge = ({ start, end }: PlacedSector, inner: number, outer: number) =>
  spanOf({ innerRadius: inner, outerRadius: outer, startAngle: start, endAngle: end }) ?? '';

function bar({ start, end, mirrored }: PlacedSector, radius: number, from: number, share: number): Span {
  const [first, width] = [from * (end - start), Math.min(share, 1 - from) * (end - start)];
  const [startAngle, endAngle] = mirrored ? [end - first - width, end - first] : [start + first, start + first + width];
  return { innerRadius: radius, outerRadius: radius + barWidth, startAngle, endAngle };
}
