import { commonGround } from '../../graph/recommend/common-ground.ts';
import { namesPeople, reasons } from '../../graph/recommend/reasons.ts';
import type { Suggestion } from '../../graph/records/suggestion.ts';
import type { Asked } from '../access/privacy.ts';

/** The reasons that are kept with a suggestion: those that name nobody else, who may hide or leave before they are read. */
export const lastingReasons = (texts: readonly string[]): string[] => texts.filter((text) => !namesPeople(text));

/** Why somebody was suggested: what was kept, and first whom both know by now, as far as the viewer may see them. O(k of both). */
export function toldReasons(
  { network: { directory }, view }: Pick<Asked, 'network' | 'view'>,
  { for: from, person, reasons: kept }: Suggestion,
): string[] {
  const [ego, alter] = [from, person].map((id) => directory.person.get(id));
  if (ego === undefined || alter === undefined) return lastingReasons(kept);
  const contacts = commonGround(view, ego, alter).flatMap((ground) =>
    ground.kind === 'common-contacts' ? [{ ...ground, weight: 0 }] : [],
  );
  return [...reasons(contacts, directory).map(({ text }) => text), ...lastingReasons(kept)];
}
