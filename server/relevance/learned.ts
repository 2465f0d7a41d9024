import { createHash } from 'node:crypto';
import type { LearnedPast } from '../../graph/recommend/learned-past.ts';
import type { Learning } from './learn.ts';
import type { OpenPart } from './open-part.ts';

/** A relevance at work, and what it rests on. */
export interface Learned {
  /** Says whether two are the same: made from what was learned, so that all processes over one store say the same. */
  id: string;
  /** The number of the last change of the network whose open people it was learned from. */
  seq: number;
  /** Timed contacts it was learned from. */
  contacts: number;
  open: OpenPart;
  past: LearnedPast;
}

export function learnedOf({ relevance, prepared, contacts }: Learning, open: OpenPart, seq: number): Learned {
  const { intercept, weights, means, deviations } = relevance.model;
  const told = JSON.stringify([contacts, open.people.length, intercept, [weights, means, deviations].map((each) => [...each])]);
  const id = createHash('sha256').update(told).digest('base64url').slice(0, 16);
  return { id, seq, contacts, open, past: { relevance, prepared } };
}
