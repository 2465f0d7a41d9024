import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3';
import { seededRandom } from '../../graph/arrays/seeded-random.ts';

export interface Disc {
  x: number;
  y: number;
  r: number;
}

export interface UnitLink {
  source: number;
  target: number;
  ties: number;
}

interface Node extends Disc {
  index?: number;
  vx?: number;
  vy?: number;
}

/** Clear space around a disc, in which its name stands. */
export const discGap = 26;

const ticks = 300;

/** Places discs of given radii so that those with many ties between them stand close, and no two overlap (with `discGap` between them).
 * Deterministic: seeded start on a spiral, a fixed number of ticks. Width over height comes near `aspect`. O(ticks · u²). */
export function placeDiscs(radii: number[], links: UnitLink[], aspect = 1.4): Disc[] {
  const random = seededRandom(1);
  const reach = Math.sqrt(radii.reduce((sum, r) => sum + (r + discGap) ** 2, 0)) * 1.1;
  const nodes: Node[] = radii.map((r, i) => {
    const angle = i * 2.399963 + random() * 0.05; // golden angle: neighbours in the list start far from each other
    const out = reach * Math.sqrt((i + 0.5) / radii.length);
    return { x: Math.cos(angle) * out * Math.sqrt(aspect), y: (Math.sin(angle) * out) / Math.sqrt(aspect), r };
  });
  const strongest = Math.max(1, ...links.map((link) => link.ties));
  const degree = new Float64Array(radii.length);
  for (const { source, target } of links) {
    degree[source]++;
    degree[target]++;
  }
  const springs = links.map((link) => ({ ...link }));
  forceSimulation(nodes)
    .force(
      'link',
      forceLink<Node, (typeof springs)[0]>(springs)
        .distance(({ source, target }) => at(nodes, source).r + at(nodes, target).r + discGap * 1.5)
        .strength(
          ({ ties, source, target }) =>
            (0.7 * Math.sqrt(ties / strongest)) / Math.max(1, Math.min(degree[index(source)], degree[index(target)])),
        ),
    )
    .force(
      'charge',
      forceManyBody<Node>().strength((node) => -3 * (node.r + discGap)),
    )
    .force('x', forceX<Node>(0).strength(0.05 / aspect))
    .force('y', forceY<Node>(0).strength(0.05 * aspect))
    .force(
      'collide',
      forceCollide<Node>((node) => node.r + discGap / 2)
        .strength(0.9)
        .iterations(3),
    )
    .stop()
    .tick(ticks);
  fill(nodes, aspect);
  separate(nodes, discGap);
  return nodes.map(({ x, y, r }) => ({ x, y, r }));
}

/** Stretches one way and presses the other until width over height is near the aspect; what then overlaps is separated. */
function fill(discs: Disc[], aspect: number) {
  if (discs.length < 3) return;
  const span = (get: (disc: Disc) => number) =>
    Math.max(...discs.map((disc) => get(disc) + disc.r)) - Math.min(...discs.map((disc) => get(disc) - disc.r));
  const factor = Math.sqrt(aspect / (span((disc) => disc.x) / span((disc) => disc.y)));
  const bounded = Math.max(0.6, Math.min(1.6, factor));
  for (const disc of discs) {
    disc.x *= bounded;
    disc.y /= bounded;
  }
}

/** Pushes overlapping discs apart until none is left; should that not end, all places are stretched until they fit. */
export function separate(discs: Disc[], gap: number, rounds = 400): void {
  for (let round = 0; round < rounds; round++) {
    let moved = false;
    for (let i = 0; i < discs.length; i++)
      for (let j = i + 1; j < discs.length; j++) {
        const a = discs[i],
          b = discs[j];
        let dx = b.x - a.x,
          dy = b.y - a.y;
        const need = a.r + b.r + gap;
        if (dx * dx + dy * dy >= need * need) continue;
        if (dx === 0 && dy === 0) [dx, dy] = [Math.cos(i + j * 2.4), Math.sin(i + j * 2.4)];
        const distance = Math.hypot(dx, dy),
          push = (need - Math.min(distance, need) + 0.01) / 2 / distance;
        a.x -= dx * push;
        a.y -= dy * push;
        b.x += dx * push;
        b.y += dy * push;
        moved = true;
      }
    if (!moved) return;
  }
  stretch(discs, gap);
}

function stretch(discs: Disc[], gap: number) {
  let factor = 1;
  for (let i = 0; i < discs.length; i++)
    for (let j = i + 1; j < discs.length; j++) {
      const distance = Math.hypot(discs[i].x - discs[j].x, discs[i].y - discs[j].y) || 1e-3;
      factor = Math.max(factor, (discs[i].r + discs[j].r + gap) / distance);
    }
  for (const disc of discs) {
    disc.x *= factor;
    disc.y *= factor;
  }
}

const index = (end: unknown) => (typeof end === 'number' ? end : ((end as Node).index as number));
const at = (nodes: Node[], end: unknown) => nodes[index(end)];
