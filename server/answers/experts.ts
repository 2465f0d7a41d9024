import { refs } from '../access/names.ts';
import type { Asked } from '../access/privacy.ts';
import type { Experts } from '../api/experts.schema.ts';
import { notFound, Problem } from '../errors.ts';

/** Who knows a topic, of the people whom the viewer may see; how far they are is told to who looks for themself, and to the operator. */
export async function expertsAnswer(asked: Asked, id: string, { near, k }: { near?: string; k: number }): Promise<Experts> {
  const { network, view, viewer, names, compute, watch } = asked;
  const { topics, topic: topicIndex } = network.directory;
  const topic = topicIndex.get(id);
  if (topic === undefined) throw notFound();
  const from = near ?? viewer.person;
  const ego = from === null ? -1 : whoLooks(asked, from);
  const items = await compute.run('experts', view, { topic, near: ego, k }, watch);
  const called = (t: number) => ({ id: topics[t].id, name: topics[t].name });
  return {
    topic: called(topic),
    near: from,
    items: items.map(({ person, offered, strength, distance, via }) => ({
      person: names.id(person),
      topic: called(offered),
      strength,
      distance: ego < 0 ? null : distance,
      introduction: { via: via.map(names.id) },
    })),
    people: refs(names, [...(ego < 0 ? [] : [ego]), ...items.flatMap(({ person, via }) => [person, ...via])]),
  };
}

function whoLooks({ network, grant, viewer }: Asked, id: string): number {
  const person = network.directory.person.get(id);
  if (person !== undefined && (grant === 'all' || viewer.person === id)) return person;
  const detail = grant === 'all' ? 'expected the id of a person' : 'expected your own id';
  throw new Problem('invalid', `near is "${id}": ${detail}.`, [{ pointer: '/near', value: id, detail }]);
}
