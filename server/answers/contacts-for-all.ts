import { nullIfUndefined } from '../../graph/arrays/null-if-undefined.ts';
import type { ForAll } from '../../graph/recommend/contacts-for-all.ts';
import { reasons } from '../../graph/recommend/reasons.ts';
import type { Asked } from '../access/privacy.ts';
import type { BatchRequest, SuggestionBatch } from '../api/suggestion-batch.schema.ts';
import { knownPeople } from '../relevance/known-people.ts';
import type { Learned } from '../relevance/learned.ts';
import type { Service } from '../service.ts';
import { bridgeScope } from './bridge-scope.ts';
import { suggest } from './suggest.ts';

/** A batch that was chosen: for whom, by index, and beside them whom. */
export interface ChosenBatch {
  egos: Int32Array;
  items: ForAll['items'];
  answer: SuggestionBatch;
}

/** Whom everybody, or everybody of a unit or a community, should meet, each by their own view; nothing is written. */
export async function chooseForAll(asked: Asked, request: BatchRequest, learned?: Learned): Promise<ChosenBatch> {
  const { snapshot, privateTies, directory } = asked.network;
  const { k, bridging, seed } = request;
  const { unit, community, name, inside } = bridgeScope(asked, request);
  const egos = Int32Array.from(inside.keys()).filter((i) => inside[i] === 1);
  const known = learned && knownPeople(learned.open.people, directory);
  const everybody = { snapshot, privateTies, directory, ...(known && { learned: { past: learned.past, known } }) };
  const options = { egos, k, bridging, seed };
  const { items, exposure, reach } = await asked.compute.run('contactsForAll', everybody, options, asked.watch);
  const answer = {
    scope: { unit: unit?.id ?? null, community: community?.id ?? null, name, people: egos.length },
    k,
    bridging,
    seed,
    suggestedTo: items.filter((each) => each.length > 0).length,
    suggestions: items.reduce((sum, each) => sum + each.length, 0),
    exposure: { alone: nullIfUndefined(exposure.alone), levelled: nullIfUndefined(exposure.levelled) },
    reach: {
      before: nullIfUndefined(reach.before),
      alone: nullIfUndefined(reach.alone),
      levelled: nullIfUndefined(reach.levelled),
    },
  };
  return { egos, items, answer };
}

/**
 * Suggests what was chosen to each, with reasons, in one transaction; the answers that people gave stand. Who has left or hides since it
 * was chosen is left out.
 */
export async function writeBatch(
  asked: Asked,
  service: Pick<Service, 'store'> & { current: Pick<Service['current'], 'get' | 'refresh'> },
  { egos, items }: ChosenBatch,
): Promise<void> {
  const { directory } = asked.network,
    now = service.current.get().directory;
  const isThere = (id: string) => now.person.has(id);
  const hides = (id: string) => now.people[now.person.get(id)!].visibility === 'hidden';
  const idOf = (i: number) => directory.people[i].id;
  const suggestions = items.flatMap((each, at) => {
    const from = idOf(egos[at]);
    return each.flatMap(({ person, grounds }) => {
      const to = idOf(person);
      if (!isThere(from) || !isThere(to) || hides(to)) return [];
      return [
        {
          for: from,
          person: to,
          // Put into words when written, between turns of the event loop.
          get reasons() {
            return reasons(grounds, directory).map(({ text }) => text);
          },
        },
      ];
    });
  });
  await suggest(asked, service, suggestions);
}
