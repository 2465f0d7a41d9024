import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { Import } from '../../../server/api/imports.schema.ts';
import { ApiError, api } from '../../api.ts';

export type ImportState =
  | { stage: 'idle' }
  | { stage: 'sending' }
  | { stage: 'running'; import: Import }
  | { stage: 'ended'; import: Import }
  | { stage: 'refused'; error: Error };

/** Sends files and follows their import to its end; afterwards every page asks anew. */
export function useImport() {
  const queries = useQueryClient();
  const [state, setState] = useState<ImportState>({ stage: 'idle' });
  const start = useCallback(
    async (form: FormData) => {
      setState({ stage: 'sending' });
      try {
        let at = await api.startImport(form);
        for (let pause = 150; at.state === 'queued' || at.state === 'running'; pause = Math.min(1000, pause * 1.3)) {
          setState({ stage: 'running', import: at });
          await new Promise((resolve) => setTimeout(resolve, pause));
          at = await api.import(at.id);
        }
        setState({ stage: 'ended', import: at });
        if (at.state === 'done') await queries.invalidateQueries();
      } catch (error) {
        setState({ stage: 'refused', error: asError(error) });
      }
    },
    [queries],
  );
  const clear = useCallback(() => setState({ stage: 'idle' }), []);
  return { state, start, clear };
}

const asError = (thrown: unknown) => (thrown instanceof ApiError || thrown instanceof Error ? thrown : new Error(String(thrown)));
