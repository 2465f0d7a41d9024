import { pairReasons } from '../../graph/recommend/reasons.ts';
import { knowledgeLost } from '../../graph/simulate/knowledge-lost.ts';
import { successors } from '../../graph/simulate/successors.ts';
import { departureText, successorReasons } from '../../graph/simulate/words.ts';
import type { View } from '../../graph/snapshot/view.ts';
import { refs } from '../access/names.ts';
import { organizationView } from '../access/organization-view.ts';
import { planningView } from '../access/planning-view.ts';
import { type Asked, knownTo } from '../access/privacy.ts';
import type { Departure, DepartureRequest } from '../api/departures.schema.ts';
import { measuresOf } from '../compute/measures.ts';
import { type Fault, notFound, Problem } from '../errors.ts';
import { cutMentorships } from './departure-mentorships.ts';
import { inToldOrder, toldGrounds, toldPair } from './told-pair.ts';

type Question = Omit<DepartureRequest, 'people'>;

/** What one person would take along, of what they see. */
export async function ownDepartureAnswer(asked: Asked, id: string, question: Question): Promise<Departure> {
  const person = asked.network.directory.person.get(id);
  if (person === undefined) throw notFound();
  return departureOf(asked, asked.view, [person], question);
}

/** What a set of people would take along when they leave together. */
export async function departureAnswer(asked: Asked, { people, ...question }: DepartureRequest): Promise<Departure> {
  const faults: Fault[] = [];
  const leaving = people.map((id, at) => {
    const person = asked.names.find(id);
    if (person !== undefined && asked.shows(person) && asked.inShownUnit(person)) return person;
    faults.push({ pointer: `/people/${at}`, value: id, detail: 'expected the id of a person' });
    return -1;
  });
  if (faults.length > 0) throw new Problem('invalid', 'Some of those who would leave are not there.', faults);
  return departureOf(asked, organizationView(asked), [...new Set(leaving)], question);
}

async function departureOf(asked: Asked, view: View, leaving: number[], { k, capacity }: Question): Promise<Departure> {
  const { names, compute, watch, network, hidden } = asked;
  const { units } = network.directory;
  const { snapshot } = view;
  const known = knownTo(asked);
  const [{ insulation, ...lost }, { reach2 }] = await Promise.all([
    compute.run('departure', planningView(asked, view), { leaving, known, k, capacity }, watch),
    measuresOf(compute, snapshot, ['reach2'], { signal: watch.signal }),
  ]);
  const withinTwo = (reach2 as Int32Array).reduce((sum, people) => sum + people, 0);
  const share = withinTwo === 0 ? 0 : lost.lost2 / withinTwo;
  const cutOff = inToldOrder(asked, lost.cutOff);
  const knowledge = asked.grant === 'pseudonyms' ? undefined : knowledgeOf(asked, view, leaving);
  const mentorships = cutMentorships(asked, view, leaving, known);
  const unitless = snapshot.unit.indexOf(-1);
  // What the viewer's own view shows them they may count themself.
  const isShown = (u: number) => asked.grant === 'self' || (u < 0 ? unitless >= 0 && asked.inShownUnit(unitless) : !hidden[u]);
  const unitPairs = lost.unitPairs.filter(({ a, b }) => isShown(a) && isShown(b));
  const lostByUnits = lost.lostByUnits.filter(({ a, b }) => isShown(a) && isShown(b));
  const idOf = (u: number) => (u < 0 ? null : units[u].id);
  const told = new Set([...unitPairs, ...lostByUnits].flatMap(({ a, b }) => [a, b]).filter((u) => u >= 0));
  return {
    leaving: leaving.map(names.id),
    lost2: lost.lost2,
    share,
    newComponents: lost.newComponents,
    cutOff: cutOff.map(names.id),
    unitPairs: unitPairs.map(({ a, b, ties }) => ({ a: units[a].id, b: units[b].id, ties })),
    lostByUnits: lostByUnits.map(({ a, b, pairs }) => ({ a: idOf(a), b: idOf(b), pairs })),
    ...knowledge?.told,
    ...mentorships.told,
    insulation: insulation.items.map(({ restores, grounds, ...pair }) => ({
      ...toldPair(asked, pair),
      restores,
      reasons: pairReasons(toldGrounds(asked, grounds), names.directory),
    })),
    restored: insulation.restored,
    text: departureText({
      leaving: leaving.map(names.name),
      lost2: lost.lost2,
      withinTwo,
      cutOff: cutOff.length,
      unitPairs: unitPairs.length,
      topics: knowledge?.told.topics?.length,
      communities: knowledge?.told.communities?.length,
      mentorships: mentorships.told.mentorshipsCut,
      introductions: insulation.items.length,
      restored: insulation.restored,
    }),
    units: [...told].sort((a, b) => a - b).map((u) => ({ unit: units[u].id, name: units[u].name })),
    people: refs(names, [
      ...leaving,
      ...cutOff,
      ...(knowledge?.people ?? []),
      ...mentorships.people,
      ...insulation.items.flatMap(({ a, b, via }) => [a, b, ...via]),
    ]),
  };
}

/** Topics with their successors, and communities; what people seek counts for who sees everything only. */
function knowledgeOf({ names, grant, network: { directory } }: Asked, view: View, leaving: number[]) {
  const { topics, communities } = knowledgeLost(view, directory, leaving);
  const followed = topics.map(({ topic, holders }) => ({
    topic,
    holders,
    found: successors(view, directory, topic, { holders, leaving }, { seeks: grant === 'all' }),
  }));
  const told: Pick<Departure, 'topics' | 'communities'> = {
    topics: followed.map(({ topic, holders, found }) => ({
      topic: directory.topics[topic].id,
      name: directory.topics[topic].name,
      holders: holders.map(names.id),
      successors: found.map(({ person, grounds }) => ({
        person: names.id(person),
        reasons: successorReasons(grounds, names.directory),
      })),
    })),
    communities: communities.map(({ community, without }) => ({
      community: directory.communities[community].id,
      name: directory.communities[community].name,
      without,
    })),
  };
  return { told, people: followed.flatMap(({ holders, found }) => [...holders, ...found.map(({ person }) => person)]) };
}
