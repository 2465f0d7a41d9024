/**
 * Which neighbouring groups to take together so that what is told of them, how many people are in each before and after, tells of
 * nobody: the first group of each that is left. `moves[g][h]`: how many people are in g before and in h after. Of every merged group
 * nobody or at least `fewest` people are in it before, after, stay in it, leave it and come to it; and as many cross every border between
 * them, which is what the sums up to it differ by. From the low end each is closed as soon as it may be, and what cannot be closed at
 * the high end joins the one before. Everybody together may be fewer: then there is one group. O(groups³).
 */
export function mergedGroups(moves: readonly ArrayLike<number>[], fewest: number): number[] {
  const groups = moves.length;
  const isEnough = (people: number) => people === 0 || people >= fewest;
  /** People in before and after of the groups from `first` up to `end`, not counted, and those who are in both. */
  const counts = (first: number, end: number) => {
    let before = 0,
      after = 0,
      both = 0;
    for (let g = 0; g < groups; g++)
      for (let h = 0; h < groups; h++) {
        const isBefore = g >= first && g < end,
          isAfter = h >= first && h < end;
        if (isBefore) before += moves[g][h];
        if (isAfter) after += moves[g][h];
        if (isBefore && isAfter) both += moves[g][h];
      }
    return { before, after, both };
  };
  const isTellable = (first: number, end: number) => {
    const { before, after, both } = counts(first, end),
      below = counts(0, end);
    const all = [before, after, both, before - both, after - both, Math.abs(below.after - below.before)];
    return all.every(isEnough);
  };

  const starts: number[] = [];
  for (let first = 0, end = 1; end <= groups; end++) {
    if (!isTellable(first, end)) {
      // Nobody is left to close it with.
      if (end === groups) while (starts.length > 0 && !isTellable(first, groups)) first = starts.pop()!;
      if (end < groups) continue;
    }
    starts.push(first);
    first = end;
  }
  return starts;
}
