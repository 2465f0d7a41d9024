import type { Ground } from '../../graph/recommend/grounds.ts';
import { mayMeet } from '../../graph/recommend/may-meet.ts';
import { reasons } from '../../graph/recommend/reasons.ts';
import { organizationView } from '../access/organization-view.ts';
import { planningView } from '../access/planning-view.ts';
import type { Asked } from '../access/privacy.ts';
import type { AcceptedPlan, PlanAcceptance } from '../api/introductions-plan.schema.ts';
import type { Reply } from '../api/route.ts';
import { type Fault, Problem } from '../errors.ts';
import type { Service } from '../service.ts';
import { planId } from './plan-id.ts';
import { suggest } from './suggest.ts';

/**
 * Suggests the two people of each accepted introduction to each other, under a new plan by which they are followed up. Why is worked out
 * anew, so that nobody is told more than they may see and nothing that was not so. Nothing takes effect without their yes. A pair of
 * whom one has answered about the other is suggested to neither; who does not see everything is not told so, and hears that it was accepted.
 */
export async function acceptPlan(
  asked: Asked,
  service: Pick<Service, 'store' | 'current'>,
  { items }: PlanAcceptance,
): Promise<Reply<AcceptedPlan>> {
  const { directory, snapshot } = asked.network;
  const view = planningView(asked, organizationView(asked));
  const pairs = accepted(asked, items);
  const grounds = await asked.compute.run('acceptedPairs', view, { pairs }, asked.watch);
  const possible = grounds.flatMap((both, at) => (both ? [{ ends: pairs[at], both }] : []));
  if (possible.length === 0)
    throw new Problem('conflict', 'None of these introductions is possible any more: ask for a new plan.');
  const plan = planId({ pairs: possible.length, people: new Set(possible.flatMap(({ ends }) => ends)).size });
  const idOf = (i: number) => directory.people[i].id;
  const sentences = (grounds: Ground[]) => reasons(grounds, directory).map(({ text }) => text);
  const meets = mayMeet(snapshot);
  const suggestions = possible.flatMap(({ ends: [a, b], both: [toA, toB] }) => {
    const isAnswered = !meets(a, b);
    return [
      { for: idOf(a), person: idOf(b), reasons: sentences(toA), plan, isAnswered },
      { for: idOf(b), person: idOf(a), reasons: sentences(toB), plan, isAnswered },
    ];
  });
  await suggest(asked, service, suggestions);
  return { status: 201, body: { plan, accepted: possible.length, left: items.length - possible.length } };
}

/** The pairs by index; who is not there and who may not be named give the same fault. */
function accepted({ names, shows }: Asked, items: PlanAcceptance['items']): [number, number][] {
  const faults: Fault[] = [];
  const find = (id: string, pointer: string) => {
    const person = names.find(id);
    if (person !== undefined && shows(person)) return person;
    faults.push({ pointer, value: id, detail: 'expected the id of a person in the plan' });
    return -1;
  };
  const seen = new Set<string>();
  const pairs = items.map(({ a, b }, at): [number, number] => {
    const pair: [number, number] = [find(a, `/items/${at}/a`), find(b, `/items/${at}/b`)];
    const key = pair.toSorted((i, j) => i - j).join();
    if (a === b || seen.has(key)) faults.push({ pointer: `/items/${at}`, detail: 'expected two people, and each pair once' });
    seen.add(key);
    return pair;
  });
  if (faults.length > 0) throw new Problem('invalid', 'The plan cannot be accepted so.', faults);
  return pairs;
}
