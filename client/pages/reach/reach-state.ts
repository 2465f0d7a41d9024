import { useCallback, useState } from 'react';
import { useSearchParams } from 'react-router';

export interface ReachState {
  /** λ: 0 = people one would likely meet anyway, 1 = people who open new parts of the organization. */
  bridging: number;
  k: number;
  via: string | null;
  ties: 'all' | 'stronger';
  /** Ids in the picture; null = the first of the list. */
  kept: string[] | null;
}

const initial = { bridging: 0.5, k: 10 };

/** What the page shows, as the address says it: a link shows the same. The slider's value runs ahead until it is let go. */
export function useReachState() {
  const [params, setParams] = useSearchParams();
  const [sliding, setSliding] = useState<number | null>(null);
  const state = read(params);
  const change = useCallback(
    (part: Partial<ReachState>) =>
      setParams((now) => write({ ...read(now), ...part }), { replace: true, preventScrollReset: true }),
    [setParams],
  );
  const slide = setSliding;
  const settle = (bridging: number) => {
    change({ bridging });
    setSliding(null);
  };
  return { ...state, bridging: sliding ?? state.bridging, change, slide, settle };
}

export function read(params: URLSearchParams): ReachState {
  const bridging = Number(params.get('bridging') ?? initial.bridging);
  const k = Number(params.get('k') ?? initial.k);
  return {
    bridging: bridging >= 0 && bridging <= 1 ? bridging : initial.bridging,
    k: Number.isInteger(k) && k >= 1 && k <= 50 ? k : initial.k,
    via: params.get('via') || null,
    ties: params.get('ties') === 'stronger' ? 'stronger' : 'all',
    kept: params.has('kept') ? params.getAll('kept').filter(Boolean) : null,
  };
}

export function write({ bridging, k, via, ties, kept }: ReachState): URLSearchParams {
  const params = new URLSearchParams();
  if (bridging !== initial.bridging) params.set('bridging', String(bridging));
  if (k !== initial.k) params.set('k', String(k));
  if (via) params.set('via', via);
  if (ties === 'stronger') params.set('ties', ties);
  for (const id of kept?.length === 0 ? [''] : (kept ?? [])) params.append('kept', id);
  return params;
}
