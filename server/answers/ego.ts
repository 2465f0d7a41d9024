import { refs } from '../access/names.ts';
import type { Asked } from '../access/privacy.ts';
import type { Ego } from '../api/people.schema.ts';
import { notFound } from '../errors.ts';

/** The network around a person: who is within `steps`, and the ties among them. */
export async function egoAnswer({ network, view, names, compute, watch }: Asked, id: string, steps: number): Promise<Ego> {
  const ego = network.directory.person.get(id);
  if (ego === undefined) throw notFound();
  const { nodes, distance, ties } = await compute.run('ego', view.snapshot, { ego, steps }, watch);
  return {
    person: id,
    nodes: Array.from(nodes, (i, k) => ({ id: names.id(i), distance: distance[k] })),
    ties: Array.from(ties.source, (source, t) => ({
      source: names.id(source),
      target: names.id(ties.target[t]),
      weight: ties.weight[t],
    })),
    people: refs(names, nodes),
  };
}
