import { suggestionStates } from '../../graph/records/suggestion.ts';
import type { Asked } from '../access/privacy.ts';
import { suppressedUnits } from '../access/suppression.ts';
import type { PlanFollowUp } from '../api/introductions-plan.schema.ts';
import { notFound } from '../errors.ts';
import { heldAnswers } from '../network/held-answers.ts';
import type { Store } from '../store/store.ts';

/** What became of a plan's suggestions: how many are in each state. Counts of too few people are left out, and what would tell them. */
export async function planFollowUpAnswer({ smallest }: Asked, store: Store, plan: string): Promise<PlanFollowUp> {
  const suggestions = (await heldAnswers(store)).suggestionsOf(plan);
  if (suggestions.length === 0) throw notFound();
  const people = (of: typeof suggestions) => new Set(of.map((each) => each.for)).size;
  const byState = suggestionStates.map((state) => suggestions.filter((each) => each.state === state));
  const hidden = suppressedUnits(byState.map(people), 0, smallest);
  const enough = people(suggestions) >= smallest;
  const counts = suggestionStates.map((state, at) => [state, enough && !hidden[at] ? byState[at].length : null] as const);
  return {
    plan,
    suggested: enough ? suggestions.length : null,
    ...(Object.fromEntries(counts) as Record<(typeof suggestionStates)[number], number | null>),
  };
}
