import { select } from 'd3';
import type { Chart } from './chart.ts';
import { measureIn } from './measure-text.ts';
import { layout, type RingsData, type RingsLayout, type RingTexts } from './reach-layout.ts';
import type { PlacedPerson } from './ring-cells.ts';
import { ringFocus } from './ring-focus.ts';
import { drawGround, drawRim, drawStepNames } from './ring-ground.ts';
import { drawMarks } from './ring-marks.ts';
import { ringPointer, type Tip } from './ring-pointer.ts';
import './reach-rings.css';
import type { PlacedSector } from './ring-sectors.ts';

export interface ReachRingsOptions extends RingTexts {
  label: string;
  /** How to get around with the keyboard, for those who do not see the picture. */
  help: string;
  /** One step, two steps, three steps. */
  ringNames: string[];
  tip: (person: PlacedPerson) => Tip;
  sectorTip: (sector: PlacedSector) => Tip;
  onPerson: (id: string) => void;
  onSector: (sector: PlacedSector) => void;
}

let charts = 0;

/**
 * Ego in the middle, a sector a unit, a ring a step, a dot a person; the rim says what share is reached in two steps and what the
 * chosen would add. Whoever moves goes from the old place to the new one in 400 ms, at once where less motion is wanted.
 */
export function reachRings(element: HTMLElement, data: RingsData, options: ReachRingsOptions): Chart<RingsData> {
  const id = `rings-${++charts}`;
  const root = select(element).append('div').attr('class', 'ct-rings');
  const svg = root.append('svg').attr('role', 'group').attr('aria-label', options.label).attr('aria-describedby', `${id}-help`);
  root.append('p').attr('id', `${id}-help`).attr('class', 'ct-unseen').text(options.help);
  const layers = {
    ground: svg.append('g').attr('class', 'ground'),
    marks: svg.append('g').attr('class', 'marks'),
    rim: svg.append('g').attr('class', 'rim'),
  };
  const measure = measureIn(element);
  const fades = fadeOf(svg, `${id}-fade`);
  const pointer = ringPointer(root.node()!, svg.node()!, options);
  const focus = ringFocus(svg.node()!, pointer, options);
  let last: RingsLayout | null = null;
  let shown = data;

  function update(next: RingsData) {
    const resized = next.width !== shown.width || next.height !== shown.height;
    const placed = layout(next, options, measure);
    const moves = last !== null && !resized;
    svg.attr('viewBox', `0 0 ${next.width} ${next.height}`).attr('width', next.width).attr('height', next.height);
    drawGround(layers.ground, placed, options);
    drawMarks(layers.marks, placed, { moves, fade: fades, ego: next.ego.name });
    drawRim(layers.rim, placed, options, moves);
    drawStepNames(layers.rim, placed, options);
    pointer.follow(placed, layers.marks.select<SVGGElement>('.lit').node()!);
    focus.follow(placed);
    last = placed;
    shown = next;
  }

  update(data);
  void document.fonts.ready.then(() => last && update(shown));
  return {
    update,
    destroy() {
      last = null;
      pointer.end();
      root.remove();
    },
  };
}

/** The comet's tail: nothing at the old place, full colour at the new one. */
function fadeOf(svg: ReturnType<typeof select<SVGSVGElement, unknown>>, id: string) {
  const gradient = svg.append('defs').append('linearGradient').attr('id', id);
  gradient.append('stop').attr('offset', 0).attr('stop-color', 'var(--ct-add)').attr('stop-opacity', 0);
  gradient.append('stop').attr('offset', 1).attr('stop-color', 'var(--ct-add)').attr('stop-opacity', 0.6);
  return `url(#${id})`;
}
