import { setImmediate as turn } from 'node:timers/promises';
import type { Suggestion } from '../../graph/records/suggestion.ts';
import type { Asked } from '../access/privacy.ts';
import { lastingReasons } from './lasting-reasons.ts';
import { type Writer, write } from './records.ts';
import { suggestionId } from './suggestion-id.ts';
import { suggestionOf } from './suggestions.ts';

/** Somebody suggested to somebody: ids, sentences, and the plan that it comes from. */
export interface NewSuggestion {
  for: string;
  person: string;
  reasons: string[];
  plan?: string;
  /** One of the two has answered about the other: it is suggested to neither. */
  isAnswered?: boolean;
}

/** A dismissal says nothing any more after so many milliseconds, and a suggestion that nobody answered belongs to no plan. */
const memory = 180 * 86_400_000;

/** Suggestions between two turns of the event loop: a few milliseconds of work. */
const perTurn = 50;

/**
 * Suggests people to each other, all in one transaction under the viewer's name. Nothing takes effect by that: they answer themselves.
 * Who has answered such a suggestion already (saved, asked, met, or dismissed within 180 days) is left alone. From one plan to the next only
 * who sees everything moves those who have not: what is left of the first would tell others who has. Where anybody else suggests, what is
 * left alone is written as it was, since the number of the last change is told to everybody and would count the answers. Who may do
 * this to whom is the caller's to check. Tells how many are suggested.
 */
export async function suggest(
  asked: Asked,
  service: Writer,
  suggestions: Iterable<NewSuggestion>,
): Promise<{ written: number; left: number }> {
  const now = new Date();
  let written = 0,
    left = 0;
  const find = (from: string, person: string) => service.store.get('suggestion', suggestionId(from, person));
  await write(asked, service, async function* () {
    for (const { for: from, person, isAnswered, ...fields } of suggestions) {
      if ((written + left + 1) % perTurn === 0) await turn();
      const before = await find(from, person);
      if (!isAnswered && !(before && isStanding(before, now, asked))) {
        const kept = { ...fields, reasons: lastingReasons(fields.reasons), at: now.toISOString() };
        written++;
        yield { op: 'put', kind: 'suggestion', record: suggestionOf(from, person, kept) };
        continue;
      }
      left++;
      if (asked.grant !== 'all') {
        const same = before ?? (await find(person, from));
        if (same) yield { op: 'put', kind: 'suggestion', record: same };
      }
    }
  });
  return { written, left };
}

function isStanding({ state, at, plan }: Suggestion, now: Date, { grant }: Asked): boolean {
  const isOver = now.getTime() - Date.parse(at) >= memory;
  if (state === 'shown') return plan !== undefined && grant !== 'all' && !isOver;
  return !(state === 'dismissed' && isOver);
}
