import { count, figure } from '../../graph/words/numbers.ts';
import { type Asked, ask } from '../access/privacy.ts';
import type { Overview } from '../api/overview.schema.ts';
import { measuresOf } from '../compute/measures.ts';
import type { Learned } from '../relevance/learned.ts';
import { learnedView } from '../relevance/learned-view.ts';

/** How many are proposed, and how many are tried out for it. */
const proposed = 6;
const tried = 12;

/**
 * People worth a first look: those whose reach the suggestions would widen most. The operator gets people of middling degree in
 * different units who have most closed units, ranked by what ten contacts, chosen as on their own page, would really add; anybody else
 * gets themself.
 */
export async function startWith(asked: Asked, learned?: Learned): Promise<Overview['startWith']> {
  const { directory } = asked.network;
  const own = asked.viewer.person === null ? undefined : directory.person.get(asked.viewer.person);
  const candidates = asked.grant === 'all' ? await likely(asked) : own === undefined ? [] : [own];
  const looked = await Promise.all(candidates.map((person) => look(asked, person, learned)));
  return looked
    .sort((a, b) => b.after.people - b.before.people - (a.after.people - a.before.people) || a.person - b.person)
    .slice(0, proposed)
    .map(({ person, before, after, others }) => ({
      id: directory.people[person].id,
      name: directory.people[person].name,
      unitName: asked.names.ref(person).unitName,
      text: inWords(before.people, after.people, others),
    }));
}

const inWords = (before: number, after: number, others: number) =>
  `Reaches ${figure(before)} of ${count(others, 'person', 'people')} in two steps${
    after > before ? `; the suggested contacts would make it ${figure(after)}` : ''
  }.`;

async function look({ network, compute, watch }: Asked, ego: number, learned?: Learned) {
  const about = network.directory.people[ego].id;
  const viewer = { role: 'operator' as const, person: null };
  const { view } = ask('own figures', { network, viewer, about, minGroupSize: 0, compute });
  const subject = learnedView(view, ego, network.directory, learned);
  const { before, after } = await compute.run('contacts', subject, { ego, k: 10, bridging: 0.5 }, watch);
  return { person: ego, before, after, others: view.visible.reduce((sum, is) => sum + is, 0) - 1 };
}

/** One person a unit, as long as there are units: with a middling number of contacts, most closed units first, then least reach. */
async function likely(asked: Asked): Promise<number[]> {
  const { network, compute, watch, view } = asked;
  const { snapshot } = network;
  const { degree, reach2, units2 } = await measuresOf(compute, snapshot, ['degree', 'reach2', 'units2'], watch);
  const tied = Float64Array.from(degree.filter((k) => k > 0)).sort();
  const low = tied[tied.length >> 2],
    high = tied[(3 * tied.length) >> 2];
  const ranked = Array.from({ length: snapshot.n }, (_, i) => i)
    .filter((i) => view.visible[i] && degree[i] >= low && degree[i] <= high)
    .sort((i, j) => units2[i] - units2[j] || reach2[i] - reach2[j] || i - j);
  const seen = new Set<number>();
  const firsts = ranked.filter((i) => snapshot.unit[i] >= 0 && !seen.has(snapshot.unit[i]) && seen.add(snapshot.unit[i]));
  return [...new Set([...firsts.slice(0, tried), ...ranked.slice(0, proposed)])].slice(0, tried);
}
