import type { Run } from './run.ts';

/**
 * One `progress` for each part of a computation, given what parts cost: whoever hears `progress` is told the cost done of the cost in
 * all, whichever part goes on. A part never falls back, so the sum does not either.
 */
export function progressParts(costs: readonly number[], progress: Run['progress'] | undefined): Run['progress'][] {
  const total = costs.reduce((sum, cost) => sum + cost, 0);
  const done = costs.map(() => 0);
  return costs.map((cost, part) => (steps, all) => {
    if (!(all > 0)) return;
    done[part] = Math.max(done[part], cost * Math.min(1, steps / all));
    progress?.(
      done.reduce((sum, each) => sum + each, 0),
      total,
    );
  });
}
