import type { Suggestion } from '../../graph/records/suggestion.ts';
import type { Asked } from '../access/privacy.ts';
import type { Service } from '../service.ts';
import { lastingReasons } from './lasting-reasons.ts';
import { write } from './records.ts';
import { suggestionOf } from './suggestions.ts';

/** Somebody suggested to somebody: ids, sentences, and the plan that it comes from. */
export interface NewSuggestion {
  for: string;
  person: string;
  reasons: string[];
  plan?: string;
}

/** A dismissal says nothing any more after so many milliseconds, and a suggestion that nobody answered belongs to no plan. */
const memory = 180 * 86_400_000;

/**
 * Suggests people to each other, all in one transaction under the viewer's name. Nothing takes effect by that: they answer themselves.
 * Who has answered such a suggestion already (saved, asked, met, or dismissed within 180 days) is left alone. From one plan to the next only
 * who sees everything moves those who have not: what is left of the first would tell others who has. Who may do this to whom is the
 * caller's to check. Tells how many were written.
 */
export async function suggest(
  asked: Asked,
  service: Pick<Service, 'store' | 'current'>,
  suggestions: readonly NewSuggestion[],
): Promise<{ written: number; left: number }> {
  const now = new Date();
  let written = 0;
  await write(asked, service, async function* () {
    for (const { for: from, person, ...fields } of suggestions) {
      const next = suggestionOf(from, person, { ...fields, reasons: lastingReasons(fields.reasons), at: now.toISOString() });
      const before = await service.store.get('suggestion', next.id);
      if (before && isStanding(before, now, asked)) continue;
      written++;
      yield { op: 'put', kind: 'suggestion', record: next };
    }
  });
  return { written, left: suggestions.length - written };
}

function isStanding({ state, at, plan }: Suggestion, now: Date, { grant }: Asked): boolean {
  const isOver = now.getTime() - Date.parse(at) >= memory;
  if (state === 'shown') return plan !== undefined && grant !== 'all' && !isOver;
  return !(state === 'dismissed' && isOver);
}
