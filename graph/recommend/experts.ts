import { egoDistances } from '../snapshot/ego.ts';
import type { View } from '../snapshot/view.ts';
import { throughContacts } from './go-betweens.ts';
import { FARTHEST } from './mentor-features.ts';
import { topicMatches } from './mentor-topics.ts';

export interface ExpertOptions {
  topic: number;
  /** Index of the person who looks for somebody, −1 = nobody in particular. */
  near?: number;
  /** How many at most. */
  k?: number;
}

/** Somebody who knows a topic. All are indexes. */
export interface Expert {
  person: number;
  /** The topic itself, or the one that is broader or narrower. */
  offered: number;
  /** 1 … 5 */
  strength: number;
  /** Hops from who looks, 4 = more than three or no way, 0 where nobody in particular looks. */
  distance: number;
  /** Go-betweens from who looks outwards; empty for direct contacts, and where nobody can introduce. */
  via: number[];
}

/**
 * Who knows a topic, of the people whom the viewer sees: the stronger and the nearer first, by strength / √distance, half where what they
 * offer is only broader or narrower; equals by index. Who looks is not among them. O(n + ties within three steps + ties of who knows it).
 */
export function expertsOf(view: View, { topic, near = -1, k = 20 }: ExpertOptions): Expert[] {
  const distances = near < 0 ? undefined : egoDistances(view.snapshot, near, FARTHEST).distance,
    ways = near < 0 ? undefined : throughContacts(view.introductions, near);
  const found: (Expert & { value: number })[] = [];
  for (const [person, [{ offered, strength }]] of topicMatches(view, [topic])) {
    if (!view.visible[person] || person === near) continue;
    const via = ways && distances![person] > 1 ? ways.best(person) : [];
    const distance = distances ? stepsTo(distances[person], via) : 0;
    const value = (strength * (offered === topic ? 1 : 0.5)) / Math.sqrt(Math.max(1, distance));
    found.push({ person, offered, strength, distance, via, value });
  }
  const best = found.sort((a, b) => b.value - a.value || a.person - b.person).slice(0, k);
  return best.map(({ value: _, ...expert }) => expert);
}

/** Hops to somebody, at most 4: a way of introduction is one, over ties too that are told for that alone. */
export const stepsTo = (distance: number, via: readonly number[]) =>
  Math.min(FARTHEST + 1, distance, via.length > 0 ? via.length + 1 : Number.POSITIVE_INFINITY);
