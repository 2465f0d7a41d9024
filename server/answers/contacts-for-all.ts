import { randomUUID } from 'node:crypto';
import { nullIfUndefined } from '../../graph/arrays/null-if-undefined.ts';
import { Cancelled } from '../../graph/arrays/run.ts';
import type { ForAll } from '../../graph/recommend/contacts-for-all.ts';
import { reasons } from '../../graph/recommend/reasons.ts';
import type { Asked } from '../access/privacy.ts';
import type { BatchRequest, SuggestionBatch } from '../api/suggestion-batch.schema.ts';
import { type JsonRows, jsonRow } from '../compute/json-rows.ts';
import { knownPeople } from '../relevance/known-people.ts';
import type { Learned } from '../relevance/learned.ts';
import type { Service } from '../service.ts';
import { bridgeScope } from './bridge-scope.ts';
import { type NewSuggestion, suggest } from './suggest.ts';

/** A batch that was chosen: for whom, by index, and beside them whom. */
export interface ChosenBatch {
  egos: Int32Array;
  items: JsonRows<ForAll['items'][number]>;
  answer: Omit<SuggestionBatch, 'plan'>;
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
  const { items, counts, exposure, reach } = await asked.compute.run('contactsForAll', everybody, options, asked.watch);
  const answer = {
    scope: { unit: unit?.id ?? null, community: community?.id ?? null, name, people: egos.length },
    k,
    bridging,
    seed,
    suggestedTo: counts.filter((count) => count > 0).length,
    suggestions: counts.reduce((sum, count) => sum + count, 0),
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
 * Suggests what was chosen to each, with reasons, in one transaction and under a new plan, so that it stands with their contacts and can be
 * followed up; the answers that people gave stand. Who has left or hides since it was chosen is left out. Stopped before
 * the last is written, nothing is. Gives the plan's id.
 */
export async function writeBatch(
  asked: Asked,
  service: Pick<Service, 'store'> & { current: Pick<Service['current'], 'get' | 'refresh'> },
  { egos, items }: ChosenBatch,
): Promise<string> {
  const plan = `batch-${randomUUID()}`;
  const { directory } = asked.network,
    now = service.current.get().directory;
  const isThere = (id: string) => now.person.has(id);
  const hides = (id: string) => now.people[now.person.get(id)!].visibility === 'hidden';
  const idOf = (i: number) => directory.people[i].id;
  // One after the other, so that the event loop gets its turns while they are written.
  function* suggestions(): Generator<NewSuggestion> {
    for (const [at, ego] of egos.entries()) {
      if (asked.watch.signal?.aborted) throw new Cancelled();
      const from = idOf(ego);
      for (const { person, grounds } of jsonRow(items, at)) {
        const to = idOf(person);
        if (isThere(from) && isThere(to) && !hides(to))
          yield { for: from, person: to, reasons: reasons(grounds, directory).map(({ text }) => text), plan };
      }
    }
  }
  await suggest(asked, service, suggestions());
  return plan;
}
