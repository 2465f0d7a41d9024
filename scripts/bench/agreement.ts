import type { Outcome } from './peers/peer.ts';

/**
 * How far ours and a peer's answer on the same graph may lie apart: `relative` to the greatest value, `absolute`, or a figure
 * (a modularity) that must reach a part of the peer's, where there are several good answers.
 */
export type Bound = { kind: 'relative' | 'absolute'; within: number } | { kind: 'quality'; figure: string; atLeast: number };

export interface Agreement {
  agrees: boolean;
  /** The difference; for a quality, by which part ours falls short of the peer's. */
  measured: number;
  text: string;
}

/** Compares two answers, or null where one of them has nothing to compare. */
export function agreement(ours: Outcome, peers: Outcome, bound: Bound): Agreement | null {
  if (bound.kind === 'quality') {
    const a = ours.extra?.[bound.figure],
      b = peers.extra?.[bound.figure];
    if (a === undefined || b === undefined) return null;
    return { agrees: a >= bound.atLeast * b, measured: 1 - a / b, text: `${bound.figure} ${a.toFixed(4)} and ${b.toFixed(4)}` };
  }
  if (!ours.values || !peers.values) return null;
  const { apart, greatest } = difference(ours.values, peers.values);
  const measured = bound.kind === 'relative' && greatest > 0 ? apart / greatest : apart;
  // A sample may differ by as much as the values are: the reader should see it.
  const of = bound.kind === 'absolute' ? ` of at most ${greatest.toExponential(0)}` : '';
  return { agrees: measured <= bound.within, measured, text: measured === 0 ? 'equal' : measured.toExponential(0) + of };
}

/** Greatest difference, infinite where lengths differ or only one side is undefined; and the greatest value. */
function difference(a: ArrayLike<number>, b: ArrayLike<number>) {
  let apart = a.length === b.length ? 0 : Number.POSITIVE_INFINITY,
    greatest = 0;
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    if (Number.isNaN(a[i]) && Number.isNaN(b[i])) continue;
    const d = Math.abs(a[i] - b[i]);
    apart = Number.isNaN(d) ? Number.POSITIVE_INFINITY : Math.max(apart, d);
    greatest = Math.max(greatest, Math.abs(b[i]));
  }
  return { apart, greatest };
}
