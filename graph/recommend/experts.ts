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
 * offer is only broader or narrower; equals by index. Who looks is not among them. O(n + ties within three steps).
 */
export function expertsOf(view: View, { topic, near = -1, k = 20 }: ExpertOptions): Expert[] {
  const distance = near < 0 ? undefined : egoDistances(view.snapshot, near, FARTHEST).distance;
  const found: (Expert & { value: number })[] = [];
  for (const [person, [{ offered, strength }]] of topicMatches(view, [topic])) {
    if (!view.visible[person] || person === near) continue;
    const steps = distance ? Math.min(FARTHEST + 1, distance[person]) : 0;
    const value = (strength * (offered === topic ? 1 : 0.5)) / Math.sqrt(Math.max(1, steps));
    found.push({ person, offered, strength, distance: steps, via: [], value });
  }
  const best = found.sort((a, b) => b.value - a.value || a.person - b.person).slice(0, k);
  const ways = near < 0 ? undefined : throughContacts(view.introductions, near);
  return best.map(({ value: _, ...expert }) => ({
    ...expert,
    via: ways && expert.distance > 1 ? ways.best(expert.person) : [],
  }));
}
