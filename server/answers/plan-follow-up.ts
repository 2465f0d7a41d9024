import { type Suggestion, suggestionStates } from '../../graph/records/suggestion.ts';
import type { Asked } from '../access/privacy.ts';
import { suppressedUnits } from '../access/suppression.ts';
import type { PlanFollowUp } from '../api/introductions-plan.schema.ts';
import { notFound } from '../errors.ts';
import { heldAnswers } from '../network/held-answers.ts';
import type { Store } from '../store/store.ts';
import { planSize } from './plan-id.ts';

/**
 * What became of a plan's suggestions: how many are in each state. Who does not see everything is told of the plan as it was accepted:
 * whoever had answered before, and was not asked, counts as not having answered. Counts of too few people are left out, and what would
 * tell them; a plan of too few people, and one of whose people nobody was asked, answer alike.
 */
export async function planFollowUpAnswer({ smallest, grant }: Asked, store: Store, plan: string): Promise<PlanFollowUp> {
  const suggestions = (await heldAnswers(store)).suggestionsOf(plan);
  const size = planSize(plan);
  if (suggestions.length === 0 && (grant === 'all' || !size)) throw notFound();
  const isWhole = grant === 'all' || !size;
  const unasked = isWhole ? 0 : Math.max(0, 2 * size.pairs - suggestions.length);
  const byState = suggestionStates.map((state) => {
    const of = suggestions.filter((each) => each.state === state),
      more = state === 'shown' ? unasked : 0;
    return { state, count: of.length + more, people: peopleIn(of) + more };
  });
  const hidden = suppressedUnits(
    byState.map(({ people }) => people),
    0,
    smallest,
  );
  const enough = (isWhole ? peopleIn(suggestions) : size.people) >= smallest;
  const told = byState.map(({ state, count }, at) => [state, enough && !hidden[at] ? count : null] as const);
  return {
    plan,
    suggested: enough ? suggestions.length + unasked : null,
    ...(Object.fromEntries(told) as Record<Suggestion['state'], number | null>),
  };
}

const peopleIn = (suggestions: readonly Suggestion[]) => new Set(suggestions.map((each) => each.for)).size;
