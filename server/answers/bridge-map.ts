import { type Asked, unitSizes } from '../access/privacy.ts';
import type { Bridges } from '../api/bridges.schema.ts';
import type { BridgeScope } from './bridge-scope.ts';

/** Larger networks are not drawn person by person. */
const mostPeople = 2000;

/** Everything the picture needs: for who leads a community its members only, else everybody whom the viewer may be shown. */
export function bridgeMap(
  asked: Asked,
  scope: BridgeScope,
  betweenness: ArrayLike<number>,
  outsideTies: (person: number) => number,
): Bridges['map'] {
  const { network, figured: snapshot, names, grant, hidden } = asked;
  const { directory } = network;
  if (snapshot.n > mostPeople) return undefined;
  const shown = Array.from({ length: snapshot.n }, (_, i) => i).filter(
    (i) => asked.shows(i) && (grant !== 'led' || scope.inside[i]) && asked.inShownUnit(i),
  );
  const nodes = shown.map((i) => ({
    id: names.id(i),
    name: names.name(i),
    unit: snapshot.unit[i] < 0 ? null : directory.units[snapshot.unit[i]].id,
    betweenness: betweenness[i],
    outsideTies: outsideTies(i),
    person: i,
  }));
  nodes.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const position = new Int32Array(snapshot.n).fill(-1);
  nodes.forEach(({ person }, at) => {
    position[person] = at;
  });
  const ties: [number, number, number][] = [];
  for (const { person: i } of nodes)
    for (let t = snapshot.offsets[i]; t < snapshot.offsets[i + 1]; t++) {
      const j = snapshot.neighbors[t];
      if (position[j] > position[i]) ties.push([position[i], position[j], snapshot.weights[t]]);
    }
  // By place, not by index: rows follow the real ids, which pseudonyms must not tell.
  ties.sort(([a, b], [c, d]) => a - c || b - d);
  // A lead is shown members only: how large their units are is no figure of the community.
  const sizes = grant === 'led' ? new Int32Array(snapshot.units) : unitSizes(network);
  if (grant === 'led') for (const i of shown) if (snapshot.unit[i] >= 0) sizes[snapshot.unit[i]]++;
  return {
    units: directory.units.flatMap(({ id, name }, u) => (sizes[u] > 0 && !hidden[u] ? [{ id, name, size: sizes[u] }] : [])),
    nodes: nodes.map(({ person: _, ...node }) => node),
    ties,
  };
}
