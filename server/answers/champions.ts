import { championsText, championTexts } from '../../graph/recommend/champion-words.ts';
import { unitName } from '../../graph/words/unit-name.ts';
import { refs } from '../access/names.ts';
import { organizationView } from '../access/organization-view.ts';
import { type Asked, unitSizes } from '../access/privacy.ts';
import type { Champions } from '../api/champions.schema.ts';

/** The fewest willing people from whom everybody is within two steps, or the best k, and whom they reach. */
export async function championsAnswer(asked: Asked, question: { k?: number }): Promise<Champions> {
  const { network, names, compute, watch, hidden, grant } = asked;
  const { units } = network.directory;
  const view = organizationView(asked);
  const found = await compute.run('champions', view, question, watch);
  const sizes = unitSizes(network);
  const shown = Array.from(sizes.keys()).filter((u) => sizes[u] > 0 && !hidden[u]);
  const missing = found.missingUnits.filter((u) => sizes[u] > 0 && !hidden[u]);
  const people = found.items.map(({ person }) => person);
  const alone = found.items.reduce((sum, item) => sum + (item.alone ? 1 : 0), 0);
  const texts = championTexts(found.items.map(({ person, ...found }) => ({ ...names.ref(person), ...found })));
  return {
    items: found.items.map(({ person, people }, at) => ({
      person: names.id(person),
      people,
      unit: names.ref(person).unit,
      text: texts[at],
    })),
    reached: found.reached,
    alone,
    peopleTotal: view.snapshot.n,
    byUnit: shown.map((u) => ({ unit: units[u].id, name: units[u].name, reached: found.reachedByUnit[u], size: sizes[u] })),
    missingUnits: missing.map((u) => units[u].id),
    ...(grant !== 'pseudonyms' && { missingOffices: officeNames(asked, found.missingOffices) }),
    suppressed: hidden.reduce((sum, is) => sum + is, 0),
    text: championsText({
      champions: people.length,
      reached: found.reached,
      people: view.snapshot.n,
      alone,
      missingUnits: missing.map((u) => unitName(units[u].name)),
    }),
    people: refs(names, people),
  };
}

/** Names of offices by number, in the order of names; offices where nobody is whom the viewer may see are not told. */
function officeNames({ shows, network: { snapshot, directory } }: Asked, offices: number[]): string[] {
  const wanted = new Set(offices);
  const names = new Set<string>();
  for (const [i, { office }] of directory.people.entries())
    if (office !== undefined && shows(i) && wanted.has(snapshot.context.office[i])) names.add(office);
  return [...names].sort();
}
