import { forceCollide, forceLink, forceSimulation, forceX, forceY } from 'd3';
import { type Disc, separate } from './unit-discs.ts';

export interface DiscPerson {
  /** Radius of the dot. */
  r: number;
  /** Where the person's outside contacts are: the mean of unit vectors towards them, length 0 … 1. */
  pullX: number;
  pullY: number;
  /** How far out the pull leads, 0 (nobody outside) … 1 (to the rim). */
  outside: number;
}

/** Space between two dots. */
export const dotGap = 1.5;

const ticks = 120;

/** Radius that a disc needs so that its people lie loosely in it. */
export const discRadius = (people: { r: number }[], looseness: number) =>
  Math.max(16, Math.sqrt(people.reduce((sum, { r }) => sum + (r + dotGap) ** 2, 0) * looseness) + 4);

/** Places people within a disc: who has contacts outside is pulled to the side where they are, the rest stays in the middle; nobody
 * overlaps and nobody stands out over the rim. Ties (pairs of positions) hold people together where there is no disc to show it. */
export function placePeople(people: DiscPerson[], disc: Disc, ties: [number, number][] = []): { x: number; y: number }[] {
  const inner = (person: DiscPerson) => Math.max(0, disc.r - person.r - 2);
  const nodes = people.map((person, i) => {
    const angle = i * 2.399963,
      out = inner(person) * Math.sqrt((i + 0.5) / people.length) * 0.9;
    const strength = Math.hypot(person.pullX, person.pullY) || 1;
    // outside contacts on all sides still lead to the rim, though the mean points nowhere
    const towards = person.outside > 0 ? inner(person) * (0.2 + 0.8 * person.outside) : 0;
    const aim =
      person.outside > 0 ? { x: (person.pullX / strength) * towards, y: (person.pullY / strength) * towards } : { x: 0, y: 0 };
    return {
      x: Math.cos(angle) * out * 0.6 + aim.x * 0.4,
      y: Math.sin(angle) * out * 0.6 + aim.y * 0.4,
      r: person.r,
      aim,
      person,
    };
  });
  // half the way to the next person when people fill the disc evenly, a little less so that the pull still shows
  const air = (0.7 * disc.r) / Math.sqrt(people.length + 1);
  const simulation = forceSimulation(nodes)
    .force('x', forceX<(typeof nodes)[0]>((node) => node.aim.x).strength(pull))
    .force('y', forceY<(typeof nodes)[0]>((node) => node.aim.y).strength(pull))
    .force('collide', forceCollide<(typeof nodes)[0]>((node) => Math.max(node.r + dotGap + 1, air)).iterations(2))
    .force('rim', () => hold(nodes, inner))
    .stop();
  if (ties.length > 0)
    simulation.force(
      'link',
      forceLink(ties.map(([source, target]) => ({ source, target })))
        .distance(24)
        .strength(0.04),
    );
  simulation.tick(ticks);
  clear(nodes, inner);
  return nodes.map(({ x, y }) => ({ x: disc.x + x, y: disc.y + y }));
}

const pull = ({ person }: { person: DiscPerson }) => (person.outside > 0 ? 0.12 : 0.015);

type Placed = { x: number; y: number; r: number; person: DiscPerson };

function hold(nodes: Placed[], inner: (person: DiscPerson) => number) {
  for (const node of nodes) {
    const distance = Math.hypot(node.x, node.y),
      most = inner(node.person);
    if (distance <= most) continue;
    node.x *= most / distance;
    node.y *= most / distance;
  }
}

/** Ends overlaps for good: apart, back inside the rim, again; should that not end, a regular spiral with the big ones in the middle. */
function clear(nodes: Placed[], inner: (person: DiscPerson) => number) {
  for (let round = 0; round < 200; round++) {
    separate(nodes, dotGap, 1);
    hold(nodes, inner);
    if (!overlapping(nodes)) return;
  }
  const most = Math.min(...nodes.map((node) => inner(node.person)));
  const byRadius = [...nodes].sort((a, b) => b.r - a.r);
  for (const [i, node] of byRadius.entries()) {
    const out = most * Math.sqrt((byRadius.length - i - 0.5) / byRadius.length);
    node.x = Math.cos(i * 2.399963) * out;
    node.y = Math.sin(i * 2.399963) * out;
  }
}

function overlapping(nodes: Placed[]) {
  for (let i = 0; i < nodes.length; i++)
    for (let j = i + 1; j < nodes.length; j++) {
      const dx = nodes[i].x - nodes[j].x,
        dy = nodes[i].y - nodes[j].y,
        need = nodes[i].r + nodes[j].r;
      if (dx * dx + dy * dy < need * need) return true;
    }
  return false;
}
