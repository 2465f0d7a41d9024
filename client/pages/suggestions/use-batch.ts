import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { SuggestionBatch } from '../../../server/api/suggestion-batch.schema.ts';
import { api } from '../../api.ts';

export type BatchState =
  | { stage: 'running'; share: number }
  | { stage: 'done'; batch: SuggestionBatch }
  | { stage: 'stopped' }
  | { stage: 'failed'; detail: string }
  | { stage: 'lost'; error: Error };

/** Follows a batch of suggestions by its job, more and more rarely, to its end; afterwards every page asks anew. */
export function useBatch(job: string): BatchState {
  const queries = useQueryClient();
  const [state, setState] = useState<BatchState>({ stage: 'running', share: 0 });
  useEffect(() => {
    const left = new AbortController();
    const { signal } = left;
    const tell = (next: BatchState) => signal.aborted || setState(next);
    async function follow() {
      for (let pause = 150; !signal.aborted; pause = Math.min(1000, pause * 1.3)) {
        const at = await api.job(job, { signal });
        if (at.state === 'done') {
          tell({ stage: 'done', batch: await api.batch(job, { signal }) });
          return queries.invalidateQueries();
        }
        if (at.state === 'cancelled') return tell({ stage: 'stopped' });
        if (at.state === 'failed') return tell({ stage: 'failed', detail: at.detail ?? '' });
        tell({ stage: 'running', share: at.progress });
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
    follow().catch((error: Error) => tell({ stage: 'lost', error }));
    return () => left.abort();
  }, [job, queries]);
  return state;
}
