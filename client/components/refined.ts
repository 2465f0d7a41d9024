import type { QueryKey } from '@tanstack/react-query';
import type { Sampled } from '../../server/api/shared.schema.ts';
import type { AskOptions } from '../api.ts';
import { useAnswer } from './answer.tsx';

type Accuracy = 'rough' | 'fine';

/**
 * A question that is answered from samples where exact figures would take too long: asked roughly first, so that something shows within
 * a second or so; where that answer is sampled, asked again for a closer one, which takes its place.
 */
export function useRefined<Body extends { sampled?: Sampled }>(
  key: QueryKey,
  ask: (accuracy: Accuracy, options: AskOptions) => Promise<Body>,
  { enabled = true, keep }: { enabled?: boolean; keep?: number } = {},
) {
  const rough = useAnswer([...key, 'rough'], (options) => ask('rough', options), { enabled, keep });
  const isSampled = rough.data?.sampled !== undefined && !rough.isPlaceholderData;
  const fine = useAnswer([...key, 'fine'], (options) => ask('fine', options), { enabled: enabled && isSampled });
  const refining = isSampled && fine.isFetching ? { share: fine.share ?? 0 } : null;
  return { ...rough, data: (isSampled ? fine.data : undefined) ?? rough.data, refining };
}
