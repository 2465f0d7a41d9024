import { FARTHEST } from '../../graph/measures/ego-reach.ts';
import { reasons, withoutText } from '../../graph/recommend/reasons.ts';
import { refs } from '../access/names.ts';
import type { Asked } from '../access/privacy.ts';
import type { Contacts } from '../api/people.schema.ts';
import { notFound, Problem } from '../errors.ts';
import type { Learned } from '../relevance/learned.ts';
import { learnedView } from '../relevance/learned-view.ts';
import { aboutHowMany } from './about-how-many.ts';
import { chosenTies } from './chosen-ties.ts';
import { contributionsOf } from './contributions.ts';
import { mapPeople } from './reach.ts';

export interface ContactsQuestion {
  k: number;
  bridging: number;
  via?: string;
  include?: ('opens' | 'contributions')[];
  ties: 'all' | 'stronger';
  keep?: string[];
}

/** Whom a person should meet, why, through whom, and what it adds; by the fixed relevance where nothing was learned. */
export async function contactsAnswer(asked: Asked, id: string, question: ContactsQuestion, learned?: Learned): Promise<Contacts> {
  const { network, names, compute, watch } = asked;
  const { directory } = network;
  const ego = directory.person.get(id);
  if (ego === undefined) throw notFound();
  const via = question.via === undefined ? -1 : mentor(asked, ego, question.via);
  const view = { ...asked.view, snapshot: await chosenTies(asked, question.ties) };
  const { k, bridging } = question;
  const subject = learnedView(view, ego, directory, learned);
  const { items, before, after } = await compute.run('contacts', subject, { ego, k, bridging, via }, watch);
  const withOpens = question.include?.includes('opens');
  const withContributions = question.include?.includes('contributions');
  const keep = (question.keep ?? []).flatMap((kept) => {
    const person = directory.person.get(kept);
    return person !== undefined && person !== ego && view.visible[person] ? [person] : [];
  });
  const kept = keep.length > 0 ? await compute.run('opens', view.snapshot, { ego, people: keep }, watch) : [];
  const opens = [...(withOpens ? items.map((item) => item.opens) : []), ...kept];
  const idsOf = (people: Iterable<number>) => Array.from(people, names.id);
  const missing = (person: number, only: number[]) => {
    const units = only.map((u) => directory.units[u]);
    return {
      units: units.map((unit) => unit.id),
      text: withoutText(
        names.name(person),
        units.map((unit) => unit.name),
      ),
    };
  };

  return {
    person: id,
    bridging,
    learnedFrom: learned && subject !== view ? aboutHowMany(asked, learned.contacts) : null,
    items: items.map((item) => ({
      person: names.id(item.person),
      score: item.score,
      relevance: item.relevance,
      gain: item.gain,
      reasons: reasons(item.grounds, directory),
      introduction: { via: idsOf(item.via) },
      ...(item.only.length > 0 && { without: missing(item.person, item.only) }),
      ...(withOpens && { opens: idsOf(item.opens) }),
      ...(withContributions && { contributions: contributionsOf(item.account, asked) }),
    })),
    reach: { before, after },
    people: refs(names, [ego, ...items.flatMap((item) => [item.person, ...item.via]), ...keep]),
    ...(keep.length > 0 && { kept: keep.map((person, at) => ({ person: names.id(person), opens: idsOf(kept[at]) })) }),
    ...(opens.length > 0 && view.snapshot.n > mapPeople && { opened: await opened(asked, ego, view.snapshot, opens) }),
  };
}

function mentor({ network, view }: Asked, ego: number, id: string): number {
  const person = network.directory.person.get(id);
  if (person !== undefined && person !== ego && view.visible[person]) return person;
  const detail = 'expected the id of somebody else whom you may see';
  throw new Problem('invalid', `via is "${id}": ${detail}.`, [{ pointer: '/via', value: id, detail }]);
}

/** Unit and present distance of everybody whom a contact would bring: large maps do not list them. */
async function opened(
  { network, names, compute, watch }: Asked,
  ego: number,
  snapshot: Asked['view']['snapshot'],
  opens: Int32Array[],
): Promise<Contacts['opened']> {
  const { distance } = await compute.run('distances', snapshot, { ego, steps: FARTHEST }, watch);
  const { units } = network.directory;
  const place = (i: number) => ({
    unit: snapshot.unit[i] < 0 ? null : units[snapshot.unit[i]].id,
    distance: Math.min(distance[i], FARTHEST + 1),
  });
  return Object.fromEntries(opens.flatMap((people) => Array.from(people, (i) => [names.id(i), place(i)])));
}
