import { arc, easeCubicOut, type Selection } from 'd3';
import { stillness } from './chart.ts';
import { initials } from './initials.ts';
import { tagHeight } from './name-tags.ts';
import type { RingsLayout } from './reach-layout.ts';
import type { CellArea, PlacedPerson } from './ring-cells.ts';
import { once } from './ring-ground.ts';

type Layer = Selection<SVGGElement, unknown, null, undefined>;

interface MarkOptions {
  /** Whether people go to their new places, or stand there at once. */
  moves: boolean;
  /** Paint of a comet's tail. */
  fade: string;
  ego: string;
}

/** Where each dot stands or is going to. */
const drawn = new WeakMap<Element, { x: number; y: number; r: number }>();

/** Everything that stands for people: areas, ties, tails, dots, ego, name tags, and the group in which a path is lit. */
export function drawMarks(layer: Layer, placed: RingsLayout, { moves, fade, ego }: MarkOptions) {
  const { cx, cy, people, areas, egoRadius } = placed;
  const time = moves && !stillness() ? 400 : 0;
  drawAreas(once(layer, 'areas').attr('transform', `translate(${cx},${cy})`), areas);
  drawTies(once(layer, 'ties'), people, placed);
  drawTails(once(layer, 'tails'), people, fade, time);
  once(layer, 'lit').attr('aria-hidden', 'true');
  drawDots(once(layer, 'dots'), people, time);
  const middle = once(layer, 'ego').attr('aria-hidden', 'true');
  middle
    .selectAll('circle')
    .data([egoRadius + 6, egoRadius])
    .join('circle')
    .attr('cx', cx)
    .attr('cy', cy)
    .attr('r', (r) => r);
  const text = middle
    .selectAll('text')
    .data([initials(ego)])
    .join('text');
  text
    .attr('x', cx)
    .attr('y', cy)
    .attr('dy', '0.35em')
    .text((letters) => letters);
  drawTags(once(layer, 'tags'), placed, time);
}

function drawAreas(layer: Layer, areas: CellArea[]) {
  const shape = arc<CellArea>()
    .innerRadius(({ inner }) => inner)
    .outerRadius(({ outer }) => outer)
    .startAngle(({ start }) => start + Math.min(0.012, (areas[0].end - areas[0].start) / 6))
    .endAngle(({ end }) => end - Math.min(0.012, (areas[0].end - areas[0].start) / 6));
  layer
    .selectAll<SVGPathElement, CellArea>('path')
    .data(areas, ({ key }) => key)
    .join('path')
    .attr('class', ({ kind }) => kind)
    .attr('d', shape);
}

/** Thin lines from ego to present contacts, dashed ones to the chosen. */
function drawTies(layer: Layer, people: PlacedPerson[], { cx, cy }: RingsLayout) {
  const tied = people.filter(({ kind }) => kind === 'one' || kind === 'chosen');
  layer
    .style('--many', Math.min(1, 24 / Math.max(1, tied.length)))
    .selectAll<SVGLineElement, PlacedPerson>('line')
    .data(tied, ({ id }) => id)
    .join('line')
    .attr('class', ({ kind }) => kind)
    .attr('x1', cx)
    .attr('y1', cy)
    .attr('x2', ({ x }) => x)
    .attr('y2', ({ y }) => y);
}

/** From where somebody stands to where they would come, growing along with the dot. */
function drawTails(layer: Layer, people: PlacedPerson[], fade: string, time: number) {
  const moved = people.filter(({ from }) => from !== null);
  const length = ({ x, y, from }: PlacedPerson) => Math.hypot(x - from!.x, y - from!.y);
  const turn = ({ x, y, from }: PlacedPerson) => (Math.atan2(y - from!.y, x - from!.x) * 180) / Math.PI;
  const tails = layer.selectAll<SVGPathElement, PlacedPerson>('path').data(moved, ({ id }) => id);
  layer.style('opacity', Math.max(0.45, Math.min(1, 90 / Math.max(1, moved.length))));
  tails.exit().remove();
  const all = tails
    .join('path')
    .attr('fill', fade)
    .attr('transform', (person) => `translate(${person.from!.x},${person.from!.y}) rotate(${turn(person)})`);
  const taper = (person: PlacedPerson, share: number) => {
    const [end, half] = [length(person) * share, person.r * 0.5];
    return `M0,-0.4L${end},${-half}L${end},${half}L0,0.4Z`;
  };
  if (time === 0) all.interrupt().attr('d', (person) => taper(person, 1));
  else
    all
      .transition()
      .duration(time)
      .ease(easeCubicOut)
      .attrTween('d', function (person) {
        const begun = this.hasAttribute('d') && this.dataset.to === `${person.x},${person.y}` ? 1 : 0;
        this.dataset.to = `${person.x},${person.y}`;
        return (share) => taper(person, begun || share);
      });
}

/** Only who changes place is touched: in a network of 1,000 people most stand where they stood. */
function drawDots(layer: Layer, people: PlacedPerson[], time: number) {
  const dots = layer
    .selectAll<SVGCircleElement, PlacedPerson>('circle')
    .data(people, ({ id }) => id)
    .join((enter) =>
      enter
        .append('circle')
        .attr('data-id', ({ id }) => id)
        .attr('cx', ({ x, from }) => from?.x ?? x)
        .attr('cy', ({ y, from }) => from?.y ?? y)
        .attr('r', ({ r }) => r),
    );
  dots.filter((person, i, all) => all[i].getAttribute('class') !== person.kind).attr('class', ({ kind }) => kind);
  const moving = dots.filter((person, i, all) => !stands(drawn.get(all[i]), person));
  moving.each(function (person) {
    drawn.set(this, person);
  });
  const going = time === 0 ? moving.interrupt() : moving.transition().duration(time).ease(easeCubicOut);
  (going as typeof moving)
    .attr('cx', ({ x }) => x)
    .attr('cy', ({ y }) => y)
    .attr('r', ({ r }) => r);
  dots.filter(({ kind }) => kind === 'added' || kind === 'chosen').raise();
}

const stands = (before: { x: number; y: number; r: number } | undefined, { x, y, r }: PlacedPerson) =>
  before !== undefined && before.x === x && before.y === y && before.r === r;

function drawTags(layer: Layer, { tags }: RingsLayout, time: number) {
  const groups = layer
    .attr('aria-hidden', 'true')
    .selectAll<SVGGElement, (typeof tags)[number]>('g')
    .data(tags, ({ id }) => id)
    .join((enter) => {
      const group = enter.append('g').attr('opacity', time ? 0 : 1);
      group.append('rect').attr('rx', 5).attr('height', tagHeight);
      group
        .append('text')
        .attr('x', 8)
        .attr('dy', '0.35em')
        .attr('y', tagHeight / 2);
      return group;
    })
    .attr('transform', ({ x, y }) => `translate(${x},${y})`);
  groups.select('rect').attr('width', ({ width }) => width);
  groups.select('text').text(({ text }) => text);
  if (time)
    groups
      .transition()
      .delay(time / 2)
      .duration(time / 2)
      .attr('opacity', 1);
  else groups.interrupt().attr('opacity', 1);
}
