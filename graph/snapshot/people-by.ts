/** People by group: those of group g are people[offsets[g] .. offsets[g + 1]), by index. */
export interface Grouped {
  offsets: Int32Array;
  people: Int32Array;
}

const known = new WeakMap<Int32Array, Grouped>();

/**
 * The people of each unit, office or manager, from the array that says of everybody in which group they are (−1 = in none); kept with
 * that array, which never changes. O(n + groups) the first time.
 */
export function peopleBy(group: Int32Array): Grouped {
  let found = known.get(group);
  if (!found) known.set(group, (found = grouped(group)));
  return found;
}

function grouped(group: Int32Array): Grouped {
  let groups = 0;
  for (const g of group) if (g >= groups) groups = g + 1;
  const offsets = new Int32Array(groups + 1);
  for (const g of group) if (g >= 0) offsets[g + 1]++;
  for (let g = 0; g < groups; g++) offsets[g + 1] += offsets[g];
  const next = offsets.slice(0, groups),
    people = new Int32Array(offsets[groups]);
  for (let i = 0; i < group.length; i++) if (group[i] >= 0) people[next[group[i]]++] = i;
  return { offsets, people };
}

/** The people of one group; none of a group that is −1 or that nobody is in. */
export function peopleOf({ offsets, people }: Grouped, group: number): Int32Array {
  return group >= 0 && group + 1 < offsets.length ? people.subarray(offsets[group], offsets[group + 1]) : people.subarray(0, 0);
}
