import type { SuggestionItem } from '../../../server/api/suggestions.schema.ts';
import { locale, t } from '../../messages/message.ts';

const why = {
  unwilling: 'contacts.withoutUnwilling',
  apart: 'contacts.withoutApart',
  acquainted: 'contacts.withoutAcquainted',
} as const;

/** Where nobody can introduce the two: why, and what brings them together instead. */
export function WithoutIntroduction({ suggestion }: { suggestion: SuggestionItem }) {
  const without = suggestion.introduction?.without;
  if (!without) return null;
  const names = (kind: 'community' | 'event') => {
    const shared = without.shared.filter((each) => each.kind === kind).map(({ name }) => name);
    return new Intl.ListFormat(locale).format(shared);
  };
  const communities = names('community'),
    events = names('event');
  const instead = communities
    ? t('contacts.insteadCommunity', { names: communities })
    : events
      ? t('contacts.insteadEvent', { names: events })
      : t('contacts.insteadNothing');
  return <p className="ct-contact-state">{`${t(why[without.why])}${without.why === 'acquainted' ? '' : ` ${instead}`}`}</p>;
}
