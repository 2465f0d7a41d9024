import type { Bridges } from '../../server/api/bridges.schema.ts';
import { discRadius, placePeople } from './disc-people.ts';
import { placeDiscs, type UnitLink } from './unit-discs.ts';

export type BridgeNetwork = NonNullable<Bridges['map']>;

export interface UnitDisc {
  /** null = people without a unit; drawn without a disc. */
  id: string | null;
  name: string;
  x: number;
  y: number;
  r: number;
}

export interface PlacedPerson {
  id: string;
  x: number;
  y: number;
  r: number;
}

export interface BridgeLayout {
  discs: UnitDisc[];
  /** In the order of the network's nodes. */
  people: PlacedPerson[];
  /** Positions in `ties` of the ties inside a unit and of those between units or with people without one. */
  inside: number[];
  outside: number[];
  bounds: { x: number; y: number; width: number; height: number };
}

/** Where every unit and person of the network stands; the same data give the same picture. Radius of a dot grows with the root of
 * betweenness. About O(people · ticks); half a second for 1,000 people, so big networks are laid out in a worker. */
export function bridgeLayout(network: BridgeNetwork, aspect = 1.4): BridgeLayout {
  const { nodes, ties, units } = network;
  const size = dotSize(network);
  const groups: { id: string | null; name: string; members: number[] }[] = units.map(({ id, name }) => ({
    id,
    name,
    members: [],
  }));
  const none = { id: null, name: '', members: [] as number[] };
  const groupAt = new Map(groups.map((group, i) => [group.id, i]));
  const groupOf = Int32Array.from(nodes, (node) =>
    node.unit === null ? groups.length : (groupAt.get(node.unit) ?? groups.length),
  );
  for (let i = 0; i < nodes.length; i++) (groups[groupOf[i]] ?? none).members.push(i);
  const shown = none.members.length > 0 ? [...groups, none] : groups;

  const looseness = groups.length === 0 ? 8 : 5;
  const radii = shown.map(({ members }) =>
    discRadius(
      members.map((i) => ({ r: size(nodes[i].betweenness) })),
      looseness,
    ),
  );
  const placed = placeDiscs(radii, linksBetween(groupOf, ties), aspect);
  const discs = shown.map(({ id, name }, g) => ({ id, name, ...placed[g] }));

  const people: PlacedPerson[] = nodes.map((node) => ({ id: node.id, x: 0, y: 0, r: size(node.betweenness) }));
  const pulls = pullOf(groupOf, ties, placed, nodes.length);
  for (const [g, { members }] of shown.entries()) {
    const position = new Map(members.map((person, i) => [person, i]));
    const within =
      shown[g] === none
        ? ties.flatMap(([a, b]) =>
            position.has(a) && position.has(b) ? [[position.get(a)!, position.get(b)!] as [number, number]] : [],
          )
        : [];
    const places = placePeople(apart(members.map((i) => ({ r: people[i].r, ...pulls[i] }))), placed[g], within);
    for (const [k, i] of members.entries()) Object.assign(people[i], places[k]);
  }
  const inside: number[] = [],
    outside: number[] = [];
  for (const [t, [a, b]] of ties.entries()) (groupOf[a] === groupOf[b] ? inside : outside).push(t);
  return { discs, people, inside, outside, bounds: boundsOf(discs) };
}

/** Radius of a dot by betweenness: smaller dots where there are many people. */
function dotSize({ nodes }: BridgeNetwork) {
  const most = Math.max(1e-12, ...nodes.map((node) => node.betweenness));
  const base = nodes.length > 700 ? 2.4 : nodes.length > 250 ? 2.8 : nodes.length > 60 ? 3.6 : 4;
  return (betweenness: number) => base * (1 + 1.9 * Math.sqrt(betweenness / most));
}

function linksBetween(groupOf: Int32Array, ties: BridgeNetwork['ties']): UnitLink[] {
  const links = new Map<string, UnitLink>();
  for (const [i, j] of ties) {
    const [source, target] = [Math.min(groupOf[i], groupOf[j]), Math.max(groupOf[i], groupOf[j])];
    if (source === target) continue;
    const link = links.get(`${source}|${target}`);
    if (link) link.ties++;
    else links.set(`${source}|${target}`, { source, target, ties: 1 });
  }
  return [...links.values()];
}

/** Mean direction from each person's disc to the discs of outside contacts, and the share of ties that lead outside. */
function pullOf(groupOf: Int32Array, ties: BridgeNetwork['ties'], discs: { x: number; y: number }[], n: number) {
  const pulls = Array.from({ length: n }, () => ({ pullX: 0, pullY: 0, outside: 0, ties: 0 }));
  for (const [i, j] of ties)
    for (const [ego, alter] of [
      [i, j],
      [j, i],
    ]) {
      const pull = pulls[ego];
      pull.ties++;
      if (groupOf[ego] === groupOf[alter]) continue;
      const from = discs[groupOf[ego]],
        to = discs[groupOf[alter]];
      const distance = Math.hypot(to.x - from.x, to.y - from.y) || 1;
      pull.outside++;
      pull.pullX += (to.x - from.x) / distance;
      pull.pullY += (to.y - from.y) / distance;
    }
  return pulls.map(({ pullX, pullY, outside, ties }) => ({
    pullX: outside ? pullX / outside : 0,
    pullY: outside ? pullY / outside : 0,
    outside: ties ? outside / ties : 0,
  }));
}

/** Takes half of what all pull to together out of each pull: where everybody has contacts on the same side, the differences count. */
function apart<P extends { pullX: number; pullY: number; outside: number }>(people: P[]): P[] {
  const pulled = people.filter((person) => person.outside > 0);
  const mean = (get: (person: P) => number) =>
    (0.5 * pulled.reduce((sum, person) => sum + get(person), 0)) / Math.max(1, pulled.length);
  const [x, y] = [mean((person) => person.pullX), mean((person) => person.pullY)];
  const most = Math.max(1e-9, ...people.map((person) => person.outside));
  return people.map((person) =>
    person.outside > 0 ? { ...person, pullX: person.pullX - x, pullY: person.pullY - y, outside: person.outside / most } : person,
  );
}

function boundsOf(discs: UnitDisc[]) {
  if (discs.length === 0) return { x: 0, y: 0, width: 1, height: 1 };
  const left = Math.min(...discs.map(({ x, r }) => x - r)),
    right = Math.max(...discs.map(({ x, r }) => x + r));
  const top = Math.min(...discs.map(({ y, r }) => y - r)) - 22, // a name above
    bottom = Math.max(...discs.map(({ y, r }) => y + r));
  return { x: left, y: top, width: right - left, height: bottom - top };
}
