import type { SuggestionBatch } from '../../server/api/suggestion-batch.schema.ts';
import { locale, t } from './message.ts';

/** What a batch of suggestions left with people: to how many, and what it would bring. */
export function batchWords({ scope, suggestedTo, suggestions, reach, exposure }: SuggestionBatch): {
  heading: string;
  lead: string;
} {
  const { people, name } = scope;
  const sentences = [t('suggestions.doneText', { suggestions })];
  if (suggestions > 0 && reach.before !== null && reach.levelled !== null)
    sentences.push(t('suggestions.reach', { before: rounded(reach.before, 1), levelled: rounded(reach.levelled, 1) }));
  if (exposure.alone !== null && exposure.levelled !== null) {
    const [alone, levelled] = [exposure.alone, exposure.levelled].map((gini) => rounded(gini, 2));
    sentences.push(t('suggestions.exposure', { direction: alone === levelled ? 'none' : 'down', alone, levelled }));
  }
  return { heading: t('suggestions.done', { suggestedTo, people, name }), lead: sentences.join(' ') };
}

const rounded = (value: number, digits: number) =>
  value.toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
