import { quadtree, select } from 'd3';
import type { RingsLayout } from './reach-layout.ts';
import type { ReachRingsOptions } from './reach-rings.ts';
import type { PlacedPerson } from './ring-cells.ts';
import type { PlacedSector } from './ring-sectors.ts';

/** What is said of a person or a sector beside the pointer. */
export interface Tip {
  title: string;
  lines: string[];
}

export interface RingPointer {
  follow(placed: RingsLayout, lit: SVGGElement): void;
  lightPerson(person: PlacedPerson | null): void;
  lightSector(sector: PlacedSector | null): void;
  end(): void;
}

/** How near to a dot the pointer must be, px. */
const grasp = 12;

/** Names whom the pointer is at and lights the path to ego; names the unit where nobody is near. */
export function ringPointer(root: HTMLElement, svg: SVGSVGElement, options: ReachRingsOptions): RingPointer {
  const bubble = select(root).append('div').attr('class', 'tip').attr('role', 'status').attr('hidden', true);
  let placed: RingsLayout | null = null;
  let find: (x: number, y: number) => PlacedPerson | undefined = () => undefined;
  let byId = new Map<string, PlacedPerson>();
  let lit: SVGGElement | null = null;
  let held: PlacedPerson | null = null;

  const personAt = (event: PointerEvent | MouseEvent) => {
    const box = svg.getBoundingClientRect();
    const scale = svg.viewBox.baseVal.width / box.width;
    return find((event.clientX - box.left) * scale, (event.clientY - box.top) * scale);
  };
  const sectorAt = (event: Event) => {
    const key = (event.target as Element).closest<SVGElement>('[data-key]')?.dataset.key;
    return placed?.sectors.find((sector) => sector.key === key);
  };
  select(svg)
    .on('pointermove', (event: PointerEvent) => {
      const person = personAt(event);
      if (person) lightPerson(person);
      else lightSector(sectorAt(event) ?? null);
    })
    .on('pointerleave', () => lightPerson(null))
    .on('click', (event: MouseEvent) => {
      const person = personAt(event);
      const sector = sectorAt(event);
      if (person) options.onPerson(person.id);
      else if (sector) options.onSector(sector);
    });

  function lightPerson(person: PlacedPerson | null) {
    if (person === held && person !== null) return;
    held = person;
    drawPath(person);
    say(person && options.tip(person), person?.x ?? 0, (person?.y ?? 0) - (person?.r ?? 0));
  }

  function lightSector(sector: PlacedSector | null) {
    held = null;
    drawPath(null);
    if (!sector || !placed) return say(null, 0, 0);
    const [middle, radius] = [(sector.start + sector.end) / 2, placed.rings[3] * 0.8];
    say(options.sectorTip(sector), placed.cx + radius * Math.sin(middle), placed.cy - radius * Math.cos(middle));
  }

  function drawPath(person: PlacedPerson | null) {
    const stops = person ? [person, ...person.path.flatMap((id) => byId.get(id) ?? [])] : [];
    const known = stops.length > 1 || person?.kind === 'one' || person?.kind === 'chosen';
    const points = known && placed ? [...stops.map(({ x, y }) => [x, y]), [placed.cx, placed.cy]] : [];
    const group = select(lit);
    group
      .selectAll('polyline')
      .data(known ? [points] : [])
      .join('polyline')
      .attr('points', (line) => line.join(' '));
    group
      .selectAll<SVGCircleElement, PlacedPerson>('circle')
      .data(stops)
      .join('circle')
      .attr('cx', ({ x }) => x)
      .attr('cy', ({ y }) => y)
      .attr('r', ({ r }) => r + 3);
  }

  function say(tip: Tip | null, x: number, y: number) {
    bubble.attr('hidden', tip ? null : true);
    if (!tip || !placed) return;
    bubble
      .selectAll('*')
      .data([tip.title, ...tip.lines])
      .join((enter) => enter.append((_, i) => document.createElement(i ? 'span' : 'strong')))
      .text((text) => text);
    const width = svg.viewBox.baseVal.width;
    const scale = svg.getBoundingClientRect().width / width;
    const node = bubble.node()!;
    const left = Math.min(Math.max(0, x * scale - node.offsetWidth / 2), width * scale - node.offsetWidth);
    const above = y * scale - node.offsetHeight - 8;
    bubble.style('transform', `translate(${left}px,${above < 0 ? y * scale + 16 : above}px)`);
  }

  return {
    lightPerson,
    lightSector,
    follow(next, group) {
      placed = next;
      lit = group;
      byId = new Map(next.people.map((person) => [person.id, person]));
      const tree = quadtree(
        next.people,
        ({ x }) => x,
        ({ y }) => y,
      );
      find = (x, y) => tree.find(x, y, grasp);
      const again = held && byId.get(held.id);
      held = null;
      lightPerson(again ?? null);
    },
    end: () => void select(svg).on('pointermove', null).on('pointerleave', null).on('click', null),
  };
}
