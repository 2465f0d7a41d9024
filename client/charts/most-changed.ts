import type { ReachCell, ReachDifference } from './reach-difference.ts';

/** How much a cell gains, 0 … 1. */
export const gainOf = ({ before, after }: ReachCell): number => Math.max(0, (after ?? 0) - (before ?? 0));

/** The cells that gain most, the greatest first; those that gain nothing are none of them. */
export const mostChanged = (cells: readonly ReachCell[], most: number): ReachCell[] =>
  cells
    .filter((cell) => gainOf(cell) > 0)
    .sort((a, b) => gainOf(b) - gainOf(a))
    .slice(0, most);

/** At most so many units, in their order: those of the cells that gain most. All of them where they are no more. */
export function unitsThatChange({ units, cells }: ReachDifference, most: number): ReachDifference {
  if (units.length <= most) return { units, cells };
  const kept = new Set<string>();
  for (const { a, b } of mostChanged(cells, cells.length)) {
    const more = [a, b].filter((id) => !kept.has(id));
    if (kept.size + new Set(more).size > most) continue;
    for (const id of more) kept.add(id);
  }
  return { units: units.filter(({ id }) => kept.has(id)), cells: cells.filter(({ a, b }) => kept.has(a) && kept.has(b)) };
}
