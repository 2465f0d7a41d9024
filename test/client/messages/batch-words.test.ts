import { describe, expect, it } from 'vitest';
import { batchWords } from '../../../client/messages/batch-words.ts';
import type { SuggestionBatch } from '../../../server/api/suggestion-batch.schema.ts';

const batch = (fields: Partial<SuggestionBatch> = {}): SuggestionBatch => ({
  plan: 'batch-1',
  scope: { unit: null, community: null, name: 'the organization', people: 400 },
  k: 3,
  bridging: 0.5,
  seed: 1,
  suggestedTo: 399,
  suggestions: 1197,
  exposure: { alone: 0.843, levelled: 0.412 },
  reach: { before: 51.3, alone: 72.1, levelled: 70 },
  ...fields,
});

describe('what a batch of suggestions left', () => {
  it('is told in counts, with what it would bring and how it was levelled', () => {
    expect(batchWords(batch())).toEqual({
      heading: '399 people of 400 in the organization have somebody new to meet',
      lead:
        '1,197 suggestions stand with their contacts. If all came about, each of them would reach 70.0 people within two ' +
        'steps on average instead of 51.3. So that nobody is suggested to too many, some got another person than they would ' +
        'alone: how unevenly people are suggested (Gini) went from 0.84 to 0.41.',
    });
  });

  it('says so where nothing had to be levelled, and where there is nobody to suggest', () => {
    const even = batchWords(batch({ suggestedTo: 1, suggestions: 1, exposure: { alone: 0.301, levelled: 0.299 } }));
    expect(even.heading).toBe('One person of 400 in the organization has somebody new to meet');
    expect(even.lead).toMatch(/^One suggestion stands .* got whom they would have got alone \(Gini 0\.30\)\.$/);
    const none = batch({
      suggestedTo: 0,
      suggestions: 0,
      exposure: { alone: null, levelled: null },
      reach: { before: 3, alone: 3, levelled: 3 },
    });
    expect(batchWords(none)).toEqual({
      heading: 'Nobody of 400 in the organization has somebody new to meet',
      lead: 'There is nobody to suggest to them.',
    });
  });
});
