import type { BridgeLayout, BridgeNetwork } from './bridge-map-layout.ts';
import { type Box, type Label, type LabelRequest, type Obstacle, placeLabels } from './label-placement.ts';
import type { Curve, Pen } from './pen.ts';
import { ellipsis, type Measure } from './text-fit.ts';
import type { ThemeColors } from './theme-colors.ts';

/** From the layout's plane to px: x · scale + left, y · scale + top. */
export interface View {
  scale: number;
  left: number;
  top: number;
  width: number;
  height: number;
}

/** What is drawn: a laid-out network, who is ranked (orange), whom the pointer or the selection is on, from where it is seen. */
export interface Scene {
  network: BridgeNetwork;
  layout: BridgeLayout;
  /** Positions of the ranked people in the network, first of the ranking first. */
  ranked: number[];
  lit: number | null;
  view: View;
  colors: ThemeColors;
  noUnit: string;
}

/** Radius of a dot in px: grows more slowly than the plane when one zooms in, and never vanishes when it is small. */
export const dotRadius = (r: number, scale: number) => Math.max(1.4, scale > 1 ? r * scale ** 0.7 : r * scale);

/** The view in which the whole layout fits a frame. */
export function fittingView({ bounds }: BridgeLayout, width: number, height: number): View {
  const margin = 14;
  const scale = Math.min((width - 2 * margin) / bounds.width, (height - 2 * margin) / bounds.height, 1.9);
  const left = width / 2 - (bounds.x + bounds.width / 2) * scale,
    top = height / 2 - (bounds.y + bounds.height / 2) * scale;
  return { scale, left, top, width, height };
}

/** Discs, ties and dots. */
export function drawGround(pen: Pen, scene: Scene): void {
  const { layout, colors, view, ranked, network } = scene;
  const { x, y } = projection(view);
  for (const disc of layout.discs)
    if (disc.id !== null) pen.circle(x(disc.x), y(disc.y), disc.r * view.scale, { fill: colors.track, opacity: 0.55 });
  const isRanked = new Set(ranked);
  const theirs = layout.outside.filter((t) => isRanked.has(network.ties[t][0]) || isRanked.has(network.ties[t][1]));
  const others = layout.outside.filter((t) => !isRanked.has(network.ties[t][0]) && !isRanked.has(network.ties[t][1]));
  const noDiscs = layout.discs.every((disc) => disc.id === null);
  pen.curves(
    layout.inside.map((t) => straight(scene, t)),
    { stroke: colors.rest, opacity: noDiscs ? faint(layout.inside, 0.5) : faint(layout.inside, 0.2) },
  );
  pen.curves(
    others.map((t) => arc(scene, t)),
    { stroke: colors.rest, opacity: faint(others, 0.4) },
  );
  pen.curves(
    theirs.map((t) => arc(scene, t)),
    { stroke: colors.add, width: 0.9, opacity: faint(theirs, 0.5) },
  );
  for (const [i, person] of layout.people.entries())
    if (!isRanked.has(i))
      pen.circle(x(person.x), y(person.y), dotRadius(person.r, view.scale), {
        fill: network.nodes[i].outsideTies > 0 ? colors.reached : colors.rest,
      });
  for (const i of [...ranked].reverse()) {
    const person = layout.people[i];
    pen.circle(x(person.x), y(person.y), dotRadius(person.r, view.scale), { fill: colors.add, stroke: colors.paper, width: 1.5 });
  }
}

/** What is lit, then the names that fit: of the lit person, of units, of those the lit one is tied to or else of ranked people, then of the others. */
export function drawNames(pen: Pen, scene: Scene, measure: Measure): Label[] {
  const { colors, lit } = scene;
  if (lit !== null) drawLitTies(pen, scene, lit);
  const labels = namesOf(scene, measure);
  for (const label of labels) {
    if (label.key.startsWith('lit ')) continue;
    const isUnit = label.key.startsWith('unit ');
    const weight = isUnit ? 600 : label.key.startsWith('ranked ') ? 650 : 450;
    const fill = isUnit ? colors['ink-soft'] : colors.ink;
    pen.text(label.text, label.x, label.y, { size: label.fontSize, weight, fill, halo: colors.paper });
  }
  if (lit !== null) drawLitPerson(pen, scene, lit, labels[0]);
  return labels;
}

/** Which names are shown where; exported for the test that none overlaps another. */
export function namesOf({ network, layout, ranked, view, noUnit, lit }: Scene, measure: Measure): Label[] {
  const { x, y } = projection(view);
  const frame: Box = { x: 2, y: 2, width: view.width - 4, height: view.height - 4 };
  const small = view.width < 560;
  const unitFont = small ? 11 : 13,
    personFont = small ? 11 : 12.5;
  const ofUnits = layout.discs.map(
    (disc, i): LabelRequest => ({
      key: `unit ${i}`,
      text: ellipsis(disc.name || noUnit, 190, unitFont, measure),
      fontSize: unitFont,
      ...{ x: x(disc.x), y: y(disc.y), r: disc.r * view.scale },
      sides: ['above', 'below', 'middle', 'right', 'left'],
      avoids: 'labels',
    }),
  );
  const ofPerson = (i: number, key: string, fontSize: number): Omit<LabelRequest, 'avoids'> => ({
    key: `${key} ${i}`,
    text: ellipsis(network.nodes[i].name, key === 'lit' ? 260 : 170, fontSize, measure),
    fontSize,
    ...{ x: x(layout.people[i].x), y: y(layout.people[i].y), r: dotRadius(layout.people[i].r, view.scale) },
    sides: ['right', 'left', 'above', 'below', 'above-right', 'below-right', 'above-left', 'below-left'],
  });
  const ofLit: LabelRequest[] = lit === null ? [] : [{ ...ofPerson(lit, 'lit', 13), avoids: 'labels' }];
  const requests = [...ofLit, ...ofUnits];
  const rank = new Map(ranked.map((person, place) => [person, place]));
  const seen: number[] = [];
  for (const [i, person] of layout.people.entries()) {
    const px = x(person.x),
      py = y(person.y);
    if (px > -20 && py > -20 && px < view.width + 20 && py < view.height + 20) seen.push(i);
  }
  const byBetweenness = (a: number, b: number) => network.nodes[b].betweenness - network.nodes[a].betweenness || a - b;
  const named = lit === null ? [...ranked] : altersOf(network, lit).sort(byBetweenness);
  if (lit === null && seen.length <= 160) named.push(...seen.filter((i) => !rank.has(i)).sort(byBetweenness));
  for (const i of named) {
    const request = rank.has(i) ? ofPerson(i, 'ranked', personFont) : ofPerson(i, 'person', personFont - 1);
    requests.push({ ...request, avoids: rank.has(i) || lit !== null ? 'big' : 'all' });
  }
  const obstacles: Obstacle[] = seen.map((i) => {
    const r = dotRadius(layout.people[i].r, view.scale);
    const key = `${i === lit ? 'lit' : rank.has(i) ? 'ranked' : 'person'} ${i}`;
    return {
      key,
      big: i === lit || rank.has(i),
      x: x(layout.people[i].x) - r,
      y: y(layout.people[i].y) - r,
      width: 2 * r,
      height: 2 * r,
    };
  });
  return placeLabels(requests, frame, obstacles, measure);
}

/** All ties of one person and the people at their other ends. */
function drawLitTies(pen: Pen, scene: Scene, lit: number) {
  const { network, layout, ranked, view, colors } = scene;
  const { x, y } = projection(view);
  const color = ranked.includes(lit) ? colors.add : colors.reached;
  const inside = new Set(layout.inside);
  const theirs = network.ties.flatMap(([a, b], t) => (a === lit || b === lit ? [t] : []));
  pen.curves(
    theirs.map((t) => (inside.has(t) ? straight(scene, t) : arc(scene, t))),
    { stroke: color, width: 1.5, opacity: 0.85 },
  );
  const isRanked = new Set(ranked);
  for (const i of altersOf(network, lit)) {
    const fill = isRanked.has(i) ? colors.add : network.nodes[i].outsideTies > 0 ? colors.reached : colors.rest;
    pen.circle(x(layout.people[i].x), y(layout.people[i].y), dotRadius(layout.people[i].r, view.scale) + 0.5, {
      fill,
      stroke: colors.paper,
      width: 1.5,
    });
  }
}

/** The lit person on top of everything, named where the name found its place. */
function drawLitPerson(pen: Pen, { layout, ranked, view, colors }: Scene, lit: number, label: Label | undefined) {
  const { x, y } = projection(view);
  const person = layout.people[lit],
    r = dotRadius(person.r, view.scale);
  pen.circle(x(person.x), y(person.y), r + 1, {
    fill: ranked.includes(lit) ? colors.add : colors.reached,
    stroke: colors.ink,
    width: 2,
  });
  if (label?.key === `lit ${lit}`)
    pen.text(label.text, label.x, label.y, { size: label.fontSize, weight: 650, fill: colors.ink, halo: colors.paper });
}

const altersOf = ({ ties }: BridgeNetwork, ego: number) => ties.flatMap(([a, b]) => (a === ego ? [b] : b === ego ? [a] : []));

export const projection = ({ scale, left, top }: View) => ({
  x: (at: number) => at * scale + left,
  y: (at: number) => at * scale + top,
});

function straight({ network, layout, view }: Scene, tie: number): Curve {
  const { x, y } = projection(view);
  const [a, b] = [layout.people[network.ties[tie][0]], layout.people[network.ties[tie][1]]];
  return [x(a.x), y(a.y), x((a.x + b.x) / 2), y((a.y + b.y) / 2), x(b.x), y(b.y)];
}

/** A light bow, to the same side for all ties of two units, so that they run together. */
function arc({ network, layout, view }: Scene, tie: number): Curve {
  const { x, y } = projection(view);
  const [a, b] = [layout.people[network.ties[tie][0]], layout.people[network.ties[tie][1]]];
  const side = a.x < b.x ? 0.12 : -0.12;
  const cx = (a.x + b.x) / 2 + (b.y - a.y) * side,
    cy = (a.y + b.y) / 2 - (b.x - a.x) * side;
  return [x(a.x), y(a.y), x(cx), y(cy), x(b.x), y(b.y)];
}

/** The more lines, the fainter each. */
const faint = (ties: number[], most: number) => Math.max(0.035, Math.min(most, (most * 10) / Math.sqrt(ties.length + 1)));
